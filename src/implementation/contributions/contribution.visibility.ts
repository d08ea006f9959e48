import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TrackedItems } from '../tracked-items/tracked-items.js';
import type { Contribution } from './contribution.entity.js';

/** Kinds of things that somebody may contribute to, by the prefix of their ids. */
export const CONTRIBUTED_TO = ['rec', 'par', 'clu', 'pln'] as const;

/** Who sees which contribution. */
@Injectable()
export class ContributionVisibility {
  constructor(
    private readonly items: TrackedItems,
    private readonly clock: Clock,
  ) {}

  /** The condition under which a contribution exists for an actor. `c` is the alias of the table. */
  to(actor: Actor, c: Sql): Sql {
    const { countryCode, userId } = actor;
    if (actor.isAdmin) return sql`1 = 1`;
    if (actor.role === 'COORDINATOR') return sql`${c}.country_code = ${countryCode}`;
    const published = sql`(${c}.stored_state = 'STANDING' and ${c}.publishes_at <= ${this.clock.now()}
      and ${this.items.seen(actor, sql`${c}.item_id`, CONTRIBUTED_TO)})`;
    if (actor.role !== 'STAKEHOLDER') return published;
    return sql`(${published} or (${c}.country_code = ${countryCode} and ${c}.author_id = ${userId}))`;
  }

  /** Whether the actor may know who contributed. */
  seesAuthor(actor: Actor, { authorship, countryCode, authorId }: Contribution): boolean {
    if (authorship === 'NAMED' || actor.isAdmin || actor.userId === authorId) return true;
    return actor.can('contributions:moderate', { countryCode });
  }
}

/** The columns of a contribution in the entity's names. `c` is the alias of the table. */
export function contributionColumns(c: Sql): Sql {
  return sql`${c}.id, ${c}.country_code as "countryCode", ${c}.item_id as "itemId", ${c}.kind, ${c}.text,
    ${c}.language, ${c}.shadow_status as "shadowStatus", ${c}.source_url as "sourceUrl",
    ${c}.membership_id as "membershipId", ${c}.author_id as "authorId", ${c}.authorship, ${c}.body,
    ${c}.body_name as "bodyName", ${c}.accreditation, ${c}.submitted_at as "submittedAt",
    ${c}.publishes_at as "publishesAt", ${c}.stored_state as "storedState", ${c}.withheld_ground as "withheldGround",
    ${c}.withheld_reason as "withheldReason", ${c}.moderated_by_id as "moderatedById", ${c}.answer,
    ${c}.answered_at as "answeredAt", ${c}.answered_by_id as "answeredById", ${c}.version`;
}
