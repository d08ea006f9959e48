import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import type { Engagement, EngagementAttendance, EngagementInvitee } from './engagement.entities.js';
import { engagementColumns, engagementVisibleTo, ofVisibleEngagement } from './engagement.visibility.js';

const e = sql`e`;

/** Events by id; null for one that the actor may not see. */
@Injectable()
export class EngagementLoader extends BatchLoader<string, Engagement | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Engagement | null)[]> {
    const rows = await this.reader.rows<Engagement>(
      sql`select ${engagementColumns(e)} from engagement e where e.id in (${join(ids)}) and ${engagementVisibleTo(actor, e)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** Who is invited to events, in the order of entry. */
@Injectable()
export class InviteesLoader extends BatchLoader<string, EngagementInvitee[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<EngagementInvitee[][]> {
    const rows = await this.reader.rows<EngagementInvitee>(
      sql`select i.engagement_id as "engagementId", i.sector, i.institution_id as "institutionId", i.name
          from engagement_invitee i where i.engagement_id in (${join(ids)}) and ${ofVisibleEngagement(actor, sql`i`)}
          order by i.engagement_id, i.ordinal`,
    );
    return grouped(ids, rows, ({ engagementId }) => engagementId);
  }
}

/** Who came to events, by sector. */
@Injectable()
export class AttendanceLoader extends BatchLoader<string, EngagementAttendance[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<EngagementAttendance[][]> {
    const rows = await this.reader.rows<EngagementAttendance>(
      sql`select a.engagement_id as "engagementId", a.sector, a.women, a.men, a.other, a.not_stated as "notStated"
          from engagement_attendance a where a.engagement_id in (${join(ids)}) and ${ofVisibleEngagement(actor, sql`a`)}
          order by a.engagement_id, a.sector`,
    );
    return grouped(ids, rows, ({ engagementId }) => engagementId);
  }
}
