import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import { CountryDays } from '../portfolio/country-days.js';
import type {
  Communication,
  CommunicationGrant,
  CommunicationReply,
  CommunicationTerm,
} from './communication.entities.js';
import { communicationColumns, communicationVisibleTo, worksOn } from './communication.visibility.js';

const c = sql`c`;

/** Communications by id; null for what does not exist or may not be seen. */
@Injectable()
export class CommunicationLoader extends BatchLoader<string, Communication | null, ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly days: CountryDays,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Communication | null)[]> {
    const rows = await this.reader.rows<Communication>(
      sql`select ${communicationColumns(actor, c)} from communication c
          where c.id in (${join(ids)}) and ${communicationVisibleTo(actor, c, this.days.today(actor))}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The communications that have to do with recommendations, also with what was merged into them; the latest first. */
@Injectable()
export class RecommendationCommunicationsLoader extends BatchLoader<string, Communication[], ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly days: CountryDays,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<Communication[][]> {
    const visible = communicationVisibleTo(actor, c, this.days.today(actor));
    const rows = await this.reader.rows<Communication & { about: string }>(sql`
      select w.about, ${communicationColumns(actor, c)} from (
        select l.item_id as about, l.communication_id from communication_link l where l.item_id in (${join(ids)})
        union
        select r.merged_into_id, l.communication_id from recommendation r
        join communication_link l on l.item_id = r.id where r.merged_into_id in (${join(ids)})
      ) w join communication c on c.id = w.communication_id
      where ${visible} order by c.received_on desc, c.id`);
    return grouped(ids, rows, ({ about }) => about);
  }
}

/** Codes of the mechanisms that sent letters. */
@Injectable()
export class SendersLoader extends BatchLoader<string, string[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  /** Only asked of communications that the actor sees. */
  protected async batch(ids: readonly string[]): Promise<string[][]> {
    const rows = await this.reader.rows<{ communicationId: string; code: string }>(
      sql`select communication_id as "communicationId", mechanism_code as code from communication_sender
          where communication_id in (${join(ids)}) order by mechanism_code`,
    );
    return grouped(ids, rows, (row) => row.communicationId).map((group) => group.map(({ code }) => code));
  }
}

/** The terms of replies, the first one first: for those who work on the communication. */
@Injectable()
export class TermsLoader extends BatchLoader<string, CommunicationTerm[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<CommunicationTerm[][]> {
    const rows = await this.reader.rows<CommunicationTerm>(
      sql`select t.communication_id as "communicationId", t.number, t.country_code as "countryCode", t.due_on as "dueOn",
            t.reason, t.recorded_at as "recordedAt", t.recorded_by_id as "recordedById"
          from communication_term t join communication c on c.id = t.communication_id
          where t.communication_id in (${join(ids)}) and ${worksOn(actor, c)} order by t.communication_id, t.number`,
    );
    return grouped(ids, rows, ({ communicationId }) => communicationId);
  }
}

/** Replies, the first one first; what they say, and what was retracted, is for those who work on the communication. */
@Injectable()
export class RepliesLoader extends BatchLoader<string, CommunicationReply[], ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly days: CountryDays,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<CommunicationReply[][]> {
    const works = worksOn(actor, c);
    const rows = await this.reader.rows<CommunicationReply>(
      sql`select y.id, y.country_code as "countryCode", y.communication_id as "communicationId",
            y.replied_on as "repliedOn", case when ${works} then y.summary end as summary, y.url,
            case when ${works} then y.file_id end as "fileId", y.recorded_at as "recordedAt",
            y.recorded_by_id as "recordedById", y.retracted_at as "retractedAt",
            y.retraction_reason as "retractionReason"
          from communication_reply y join communication c on c.id = y.communication_id
          where y.communication_id in (${join(ids)}) and ${communicationVisibleTo(actor, c, this.days.today(actor))}
            and (y.retracted_at is null or ${works})
          order by y.communication_id, y.replied_on, y.id`,
    );
    return grouped(ids, rows, ({ communicationId }) => communicationId);
  }
}

/** Who is or was named on communications, the first one first: for those who work on them. */
@Injectable()
export class GrantsLoader extends BatchLoader<string, CommunicationGrant[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<CommunicationGrant[][]> {
    const rows = await this.reader.rows<CommunicationGrant>(
      sql`select n.id, n.country_code as "countryCode", n.communication_id as "communicationId", n.user_id as "userId",
            n.reason, n.granted_at as "grantedAt", n.granted_by_id as "grantedById", n.ended_at as "endedAt",
            n.ended_by_id as "endedById"
          from communication_grant n join communication c on c.id = n.communication_id
          where n.communication_id in (${join(ids)}) and ${worksOn(actor, c)}
          order by n.communication_id, n.granted_at, n.id`,
    );
    return grouped(ids, rows, ({ communicationId }) => communicationId);
  }
}
