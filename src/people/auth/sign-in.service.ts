import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { signedIn, signInFailed } from './auth.events.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';
import { SignInAttempts, type Attempter } from './sign-in-attempts.js';
import type { SignInInput } from './session.inputs.js';
import { refused, type SessionPayload } from './session.payloads.js';

/** What signing in has to know of an account. */
interface Account {
  id: string;
  passwordHash: string | null;
  tokenEpoch: number;
}

/** What came of a password that somebody gave: the account it opens, or a refusal to commit. */
export type Proof = { account: Account } | { refusal: SessionPayload };

/** Signs people in by password, and slows down who guesses. */
@Injectable()
export class SignIn {
  constructor(
    private readonly attempts: SignInAttempts,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly reader: Reader,
    private readonly events: Events,
  ) {}

  async signIn(input: SignInInput, address: string): Promise<SessionPayload> {
    const proof = await this.prove({ email: foldEmail(input.email), address }, input.password);
    if ('refusal' in proof) return proof.refusal;
    const membership = await this.sessions.membershipOf(proof.account.id, input.membershipId);
    if (!membership) throw noMembership(input.membershipId);
    this.events.publish(signedIn(membership));
    return { session: await this.sessions.open(proof.account, membership) };
  }

  /**
   * Checks a password. An unknown address, a wrong password and a closed account are one refusal, in words and in
   * time; a refusal is returned, not thrown, so that its count is committed.
   */
  async prove(attempter: Attempter, password: string): Promise<Proof> {
    if (await this.attempts.exhausted(attempter)) return { refusal: tooMany() };
    const known = await this.openAccount(attempter.email);
    const matches = await this.passwords.matches(known?.passwordHash ?? null, password);
    await this.attempts.takeTurn(attempter);
    // Asked again now that nobody else counts: a hundred guesses at once are a hundred attempts.
    if (await this.attempts.exhausted(attempter)) return { refusal: tooMany() };
    const account = matches ? await this.openAccount(attempter.email) : null;
    if (!account || account.passwordHash !== known?.passwordHash) {
      await this.attempts.failed(attempter);
      this.events.publish(signInFailed(known?.id ?? null, null));
      return { refusal: badCredentials() };
    }
    await this.attempts.forget(attempter);
    return { account };
  }

  private openAccount(email: string): Promise<Account | null> {
    return this.reader.row<Account>(
      sql`select id, password_hash as "passwordHash", token_epoch as "tokenEpoch"
          from "user" where email = ${email} and deactivated_at is null`,
    );
  }
}

/** The form in which an e-mail address is kept and compared. */
export function foldEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}

export function badCredentials(): SessionPayload {
  return refused('BAD_CREDENTIALS', 'The e-mail address and the password do not belong together.');
}

function tooMany(): SessionPayload {
  return refused('TOO_MANY_ATTEMPTS', 'Too many failed attempts. Wait 15 minutes before trying again.');
}

function noMembership(membershipId?: string | null): UserError {
  return membershipId
    ? notFound('membership', membershipId, ['input', 'membershipId'])
    : new UserError('CONFLICT', 'This account has no membership in force. Ask for an invitation.');
}
