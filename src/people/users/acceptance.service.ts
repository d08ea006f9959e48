import { Injectable } from '@nestjs/common';
import { Events } from '../../platform/events/events.js';
import type { AcceptInvitationInput } from '../auth/session.inputs.js';
import { refused, type SessionPayload } from '../auth/session.payloads.js';
import { Sessions } from '../auth/sessions.js';
import { Accounts } from './accounts.js';
import { Entrants } from './entrants.js';
import { Invitations } from './invitations.service.js';
import { invitationAccepted } from './users.events.js';

/** Turns an invitation into an account with a membership, or into one more membership of an account. */
@Injectable()
export class Acceptance {
  constructor(
    private readonly invitations: Invitations,
    private readonly entrants: Entrants,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly events: Events,
  ) {}

  async accept(input: AcceptInvitationInput, address: string): Promise<SessionPayload> {
    const open = await this.invitations.byToken(input.token);
    if (!open)
      return refused('BAD_CREDENTIALS', 'The invitation is spent or has expired. Ask for a new one.');
    const entrant = await this.entrants.enter(open, input.password, address);
    if ('refusal' in entrant) return entrant.refusal;
    const invitation = await this.invitations.accept(open.id);
    const membership = await this.accounts.give(entrant.user.id, invitation);
    this.events.publish(invitationAccepted(membership, invitation.id));
    return { session: await this.sessions.open(entrant.user, membership) };
  }
}
