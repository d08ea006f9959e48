import { Injectable } from '@nestjs/common';
import { unauthenticated } from '../../access/access-error.js';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { passwordChanged, passwordReset } from './auth.events.js';
import { Credentials } from './credentials.js';
import { checkNewPassword } from './password-rules.js';
import { PasswordResets } from './password-resets.js';
import { Passwords } from './passwords.js';
import type { ChangePasswordInput, ResetPasswordInput } from './session.inputs.js';
import { refused, type SignOutPayload } from './session.payloads.js';
import { SignIn } from './sign-in.service.js';

/** Gives accounts a new password. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly signIn: SignIn,
    private readonly passwords: Passwords,
    private readonly resets: PasswordResets,
    private readonly credentials: Credentials,
    private readonly events: Events,
  ) {}

  /** A wrong current password counts as a failed sign-in. Ends all sessions, the one that asks included. */
  async change(actor: Actor, input: ChangePasswordInput, address: string): Promise<SignOutPayload> {
    if (!actor.userId) throw unauthenticated();
    const email = await this.credentials.emailOf(actor.userId);
    checkNewPassword(input.newPassword, email, ['input', 'newPassword']);
    const passwordHash = await this.passwords.hash(input.newPassword);
    const proof = await this.signIn.prove({ email, address }, input.currentPassword);
    if ('refusal' in proof) return { userErrors: proof.refusal.userErrors };
    await this.credentials.replace(actor.userId, passwordHash);
    this.events.publish(passwordChanged(actor.userId, actor.countryCode));
    return { signedOut: true };
  }

  /** With a token that an administrator gave out. */
  async reset(input: ResetPasswordInput): Promise<SignOutPayload> {
    const account = await this.resets.accountOf(input.token);
    if (!account) return spent();
    checkNewPassword(input.password, account.email, ['input', 'password']);
    const passwordHash = await this.passwords.hash(input.password);
    if (!(await this.resets.spend(input.token))) return spent();
    await this.credentials.replace(account.id, passwordHash);
    this.events.publish(passwordReset(account.id, null));
    return { signedOut: true };
  }
}

function spent(): SignOutPayload {
  return refused('BAD_CREDENTIALS', 'The token is spent or has expired. Ask for a new one.');
}
