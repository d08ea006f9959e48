import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { Accounts } from './accounts.js';
import type { Membership } from './membership.entity.js';
import type { AddMembershipInput } from './membership.inputs.js';
import { MembershipOffers } from './membership-offers.js';
import { UserService } from './user.service.js';
import { membershipAdded } from './users.events.js';

/** Gives memberships to people who have an account. */
@Injectable()
export class MembershipGrants {
  constructor(
    private readonly users: UserService,
    private readonly offers: MembershipOffers,
    private readonly accounts: Accounts,
    private readonly events: Events,
  ) {}

  /** For a person whom the actor sees already; everybody else is invited. */
  async add(actor: Actor, input: AddMembershipInput): Promise<Membership> {
    const user = await this.users.visible(actor, input.userId);
    const offer = await this.offers.check(actor, input.membership, ['input', 'membership']);
    const membership = await this.accounts.give(user.id, offer);
    this.events.publish(membershipAdded(membership));
    return membership;
  }
}
