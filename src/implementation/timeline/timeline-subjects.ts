import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader } from '../../platform/graphql/loaders.js';
import type { ToldEntry } from './timeline.pages.js';
import { TimelineSources } from './timeline-sources.js';
import type { TimelineSubject } from './timeline.types.js';

/** What entries tell of: one statement for each type on a page. Null for what went out of sight meanwhile. */
@Injectable()
export class TimelineSubjects extends BatchLoader<ToldEntry, TimelineSubject | null, ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly sources: TimelineSources,
  ) {
    super();
  }

  protected async batch(
    entries: readonly ToldEntry[],
    { actor }: ActorContext,
  ): Promise<(TimelineSubject | null)[]> {
    const found = new Map<string, TimelineSubject>();
    await Promise.all(
      this.sources.all.map(async ({ type, table, columns, visible }) => {
        const ids = entries
          .filter(({ subjectType }) => subjectType === type)
          .map(({ subjectId }) => subjectId);
        if (ids.length === 0) return;
        const rows = await this.reader.rows<{ id: string }>(
          sql`select ${columns(actor)} from ${table} x where x.id in (${join([...new Set(ids)])}) and ${visible(actor)}`,
        );
        for (const row of rows) found.set(row.id, { ...row, __typename: type });
      }),
    );
    return entries.map(({ subjectId }) => found.get(subjectId) ?? null);
  }
}
