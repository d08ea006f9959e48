import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import type { TimelineSource } from './timeline-source.js';
import { TimelineSources } from './timeline-sources.js';
import type { SubjectType, TimelineEntry } from './timeline.types.js';

/** An entry and the type of what it tells of. */
export type ToldEntry = TimelineEntry & { subjectType: SubjectType };

/** Pages of what happened to recommendations, the latest first: one statement over all sources. */
@Injectable()
export class TimelinePages extends NestedPages<ToldEntry, ToldEntry, ActorContext> {
  constructor(
    reader: Reader,
    private readonly sources: TimelineSources,
  ) {
    super(reader);
  }

  protected list({ actor }: ActorContext): NestedList {
    return {
      columns: sql`t.at, t.kind, t.subject_id as "subjectId", t.subject_type as "subjectType"`,
      from: (ids) =>
        sql`(${join(
          this.sources.all.flatMap((source) => entries(source, source.visible(actor), ids)),
          ' union all ',
        )}) t`,
      parent: sql`t.whole`,
      where: sql`1 = 1`,
      order: [{ by: sql`t.at`, direction: 'DESC' }],
      // One thing may tell of two moments, and both may be the same instant.
      id: sql`t.entry`,
    };
  }

  protected node({ at, kind, subjectId, subjectType }: ToldEntry): ToldEntry {
    return { at, kind, subjectId, subjectType };
  }
}

/** A select for each moment of a source and each way to its rows. */
function entries({ type, table, moments, whole, of }: TimelineSource, visible: Sql, ids: Sql): Sql[] {
  return moments.flatMap(({ kind, at }) =>
    of(ids).map(
      (found) => sql`select ${whole} as whole, ${at} as at, ${asText(kind)} as kind, x.id as subject_id,
        ${asText(type)} as subject_type, x.id || ${asText(kind)} as entry
        from ${table} x where ${found} and ${at} is not null and ${visible}`,
    ),
  );
}

/** PostgreSQL has to be told what a value alone is. */
function asText(value: string): Sql {
  return sql`cast(${value} as text)`;
}
