import { Injectable } from '@nestjs/common';
import { empty, join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import { progressColumns, progressListedFor, progressVisibleTo } from './progress.visibility.js';
import type { ProgressSubmission, ProgressUpdate } from './progress-update.entity.js';

/** Updates by id; null for what does not exist or may not be seen. */
@Injectable()
export class ProgressUpdateLoader extends BatchLoader<string, ProgressUpdate | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(ProgressUpdate | null)[]> {
    const rows = await this.reader.rows<ProgressUpdate>(
      sql`select ${progressColumns(actor, sql`u`)} from progress_update u
          where u.id in (${join(ids)}) and ${progressVisibleTo(actor, sql`u`)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** What was handed in, each time, by the update's id, oldest first. For the administration only. */
@Injectable()
export class SubmissionsLoader extends BatchLoader<string, ProgressSubmission[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<ProgressSubmission[][]> {
    const rows = await this.reader.rows<ProgressSubmission>(sql`
      select s.id, s.country_code as "countryCode", s.update_id as "updateId", s.number, s.narrative, s.language,
        s.proposed_status as "proposedStatus", s.proposed_activity_state as "proposedActivityState",
        s.proposed_percent_done as "proposedPercentDone", s.period_from as "periodFrom", s.period_to as "periodTo",
        s.submitted_by_id as "submittedById", s.submitted_at as "submittedAt", s.return_reason as "returnReason"
      from progress_submission s join progress_update u on u.id = s.update_id
      where s.update_id in (${join(ids)}) and ${progressVisibleTo(actor, sql`u`)}
        and ${visibleLayer(actor, sql`u.country_code`, 'INTERNAL')}
      order by s.update_id, s.number`);
    return grouped(ids, rows, ({ updateId }) => updateId);
  }
}

/** When an update became what it is: what was handed in last comes first, drafts by when they were begun. */
const NEWEST = [
  { by: sql`coalesce(u.submitted_at, u.created_at)`, direction: 'DESC' as const },
  { by: sql`u.id`, direction: 'DESC' as const },
];

/** Pages of the updates on clusters. */
@Injectable()
export class ClusterUpdatesLoader extends NestedPages<ProgressUpdate, ProgressUpdate, ActorContext> {
  constructor(reader: Reader) {
    super(reader);
  }

  protected list({ actor }: ActorContext): NestedList {
    return {
      columns: progressColumns(actor, sql`u`),
      from: () => sql`progress_update u`,
      parent: sql`u.cluster_id`,
      where: progressListedFor(actor, sql`u`),
      order: NEWEST,
      id: sql`u.id`,
    };
  }

  protected node(row: ProgressUpdate): ProgressUpdate {
    return row;
  }
}

/** Pages of the updates that tell about something: on it, and on its cluster while it was a member. */
abstract class UpdatesAbout extends NestedPages<ProgressUpdate, ProgressUpdate, ActorContext> {
  /** Column that names it in updates and memberships. */
  protected abstract readonly subject: Sql;

  /** Further updates that tell about some, as rows `(update_id, subject_id)` behind `union all`. */
  protected beside(_ids: Sql): Sql {
    return empty;
  }

  protected list({ actor }: ActorContext): NestedList {
    const at = sql`coalesce(c.submitted_at, c.created_at)`;
    return {
      columns: progressColumns(actor, sql`u`),
      // SQLite keeps the order of a cross join: from the subjects on, never from all updates of the country.
      from: (ids) => sql`(
        select o.id as update_id, o.${this.subject} as subject_id from progress_update o where o.${this.subject} in (${ids})
        union all
        select c.id as update_id, m.${this.subject} as subject_id from cluster_membership m cross join progress_update c
        where m.${this.subject} in (${ids}) and c.cluster_id = m.cluster_id
          and m.joined_at <= ${at} and (m.left_at is null or m.left_at > ${at})
        ${this.beside(ids)}
      ) told cross join progress_update u`,
      parent: sql`told.subject_id`,
      where: sql`u.id = told.update_id and ${progressListedFor(actor, sql`u`)}`,
      order: NEWEST,
      id: sql`u.id`,
    };
  }

  protected node(row: ProgressUpdate): ProgressUpdate {
    return row;
  }
}

/** About recommendations: those on their parts too. */
@Injectable()
export class RecommendationUpdatesLoader extends UpdatesAbout {
  protected readonly subject = sql`recommendation_id`;

  constructor(reader: Reader) {
    super(reader);
  }

  protected override beside(ids: Sql): Sql {
    return sql`union all
      select s.id as update_id, p.recommendation_id as subject_id from recommendation_part p cross join progress_update s
      where p.recommendation_id in (${ids}) and s.part_id = p.id`;
  }
}

/** About parts of recommendations. */
@Injectable()
export class PartUpdatesLoader extends UpdatesAbout {
  protected readonly subject = sql`part_id`;

  constructor(reader: Reader) {
    super(reader);
  }
}
