import { Injectable } from '@nestjs/common';
import { UserError } from '../../platform/graphql/user-error.js';
import { Acceptance } from './acceptance.service.js';
import { ConsoleWork } from './console-work.js';
import { Invitations } from './invitations.service.js';
import type { InviteUserInput } from './membership.inputs.js';

/** Makes accounts from the command line: the first administrator has nobody to be invited by. */
@Injectable()
export class ConsoleAccounts {
  constructor(
    private readonly console: ConsoleWork,
    private readonly invitations: Invitations,
    private readonly acceptance: Acceptance,
  ) {}

  /**
   * Invites a person and answers the one-time token; with a password, also accepts for them and answers null.
   * Throws `UserError`.
   */
  create(input: InviteUserInput, password: string | null): Promise<string | null> {
    return this.console.run(async (actor) => {
      const { token } = await this.invitations.invite(actor, input);
      if (password === null) return token;
      const { userErrors } = await this.acceptance.accept({ token, password }, 'console');
      const refusal = userErrors?.[0];
      if (refusal) throw new UserError(refusal.code, refusal.message, refusal.path);
      return null;
    });
  }
}
