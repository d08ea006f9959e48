import { Injectable } from '@nestjs/common';
import { Events } from '../../platform/events/events.js';
import { everybodySignedOut, passwordResetOffered, signedOutEverywhere } from '../auth/auth.events.js';
import { PasswordResets } from '../auth/password-resets.js';
import { Sessions } from '../auth/sessions.js';
import { Accounts } from './accounts.js';
import { ConsoleWork } from './console-work.js';

/** Lets people in again, and signs them out, from the command line. */
@Injectable()
export class ConsoleSessions {
  constructor(
    private readonly console: ConsoleWork,
    private readonly accounts: Accounts,
    private readonly resets: PasswordResets,
    private readonly sessions: Sessions,
    private readonly events: Events,
  ) {}

  /** A one-time token for `resetPassword`; the password stays until it is used. Throws `UserError` for nobody's address. */
  resetPassword(email: string): Promise<string> {
    return this.console.run(async () => {
      const user = await this.accounts.of(email);
      this.events.publish(passwordResetOffered(user.id, null));
      return this.resets.offer(user.id);
    });
  }

  /** Ends every session of one person, on every device. Throws `UserError` for nobody's address. */
  signOut(email: string): Promise<void> {
    return this.console.run(async () => {
      const user = await this.accounts.of(email);
      await this.sessions.endAll(user);
      this.events.publish(signedOutEverywhere(user.id, null));
    });
  }

  /** Ends every session of everybody. */
  signOutEverybody(): Promise<void> {
    return this.console.run(async () => {
      await this.sessions.endEverybodys();
      this.events.publish(everybodySignedOut);
    });
  }
}
