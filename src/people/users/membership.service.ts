import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { Membership } from './membership.entity.js';
import { membershipEnded } from './users.events.js';
import { membershipVisibleTo } from './users.visibility.js';

/** Looks memberships up and ends them. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** The membership as the actor may see it; throws NOT_FOUND at `path` for every other id. */
  async visible(
    actor: Actor,
    id: string,
    path: readonly string[] = ['input', 'membershipId'],
  ): Promise<Membership> {
    const [seen] = await this.writer.rows<{ id: string }>(
      sql`select m.id from membership m where m.id = ${id} and ${membershipVisibleTo(actor, sql`m`)}`,
    );
    const membership = seen && (await this.writer.find(Membership, id));
    if (!membership) throw notFound('membership', id, path);
    return membership;
  }

  /** Who acts under it loses access at once. */
  async end(actor: Actor, id: string): Promise<Membership> {
    const membership = await this.visible(actor, id);
    // An administrator's membership is of no country: no country's coordinator reaches it.
    actor.must('people:manage', { countryCode: membership.countryCode ?? '' });
    if (membership.id === actor.membership?.membershipId)
      throw new UserError('CONFLICT', 'You cannot end the membership that you act under.');
    if (membership.endedAt) return membership;
    await this.writer.change(membership, { endedAt: this.clock.now() });
    this.events.publish(membershipEnded(membership));
    return membership;
  }
}
