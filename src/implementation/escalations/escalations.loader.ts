import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import { seesAllRounds } from '../rounds/round.visibility.js';
import type { Escalation, EscalationMail } from './escalation.entities.js';

/** A mail as it is shown: to whom, in words. */
export type ShownMail = EscalationMail & { escalationId: string; name: string };

/** The steps taken in rounds, by the round's id, latest first; for coordinators and analysts. */
@Injectable()
export class EscalationsOfRoundLoader extends BatchLoader<string, Escalation[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(roundIds: readonly string[], { actor }: ActorContext): Promise<Escalation[][]> {
    if (!seesAllRounds(actor)) return roundIds.map(() => []);
    const rows = await this.reader.rows<Escalation>(sql`
      select e.id, e.country_code as "countryCode", e.round_id as "roundId", e.institution_id as "institutionId",
        e.step, e.due_on as "dueOn", e.taken_at as "takenAt"
      from escalation e where e.round_id in (${join([...roundIds])}) and e.country_code = ${actor.countryCode}
      order by e.round_id, e.taken_at desc, e.institution_id, e.step`);
    return grouped(roundIds, rows, ({ roundId }) => roundId);
  }
}

/** The mails that tell of steps, by the step's id. */
@Injectable()
export class EscalationMailsLoader extends BatchLoader<string, ShownMail[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<ShownMail[][]> {
    if (!seesAllRounds(actor)) return ids.map(() => []);
    const rows = await this.reader.rows<ShownMail>(sql`
      select l.escalation_id as "escalationId", m.id, m.country_code as "countryCode", m.user_id as "userId",
        m.office_holder_id as "officeHolderId", m.day, m.item_count as "itemCount", m.state, m.failure, m.attempts,
        m.error, m.queued_at as "queuedAt", m.next_try_at as "nextTryAt", m.sent_at as "sentAt",
        coalesce(u.name, o.name) as name
      from escalation_line l join escalation_mail m on m.id = l.mail_id
      left join "user" u on u.id = m.user_id left join office_holder o on o.id = m.office_holder_id
      where l.escalation_id in (${join([...ids])}) and m.country_code = ${actor.countryCode}
      order by l.escalation_id, m.queued_at, m.id`);
    return grouped(ids, rows, ({ escalationId }) => escalationId);
  }
}
