import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import { PositionStatement } from './position.entity.js';
import type { PositionWords } from './position.inputs.js';

/** What a statement is about: exactly one of recommendation and part. */
export type About = Pick<PositionStatement, 'countryCode' | 'recommendationId' | 'partId'>;

/** What the State said of something. */
export interface Said {
  about: About;
  words: PositionWords;
}

/** The dated series of positions, each with at most one statement that holds. */
@Injectable()
export class PositionSeries {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /**
   * Each statement takes the place of the one that held, unless it was made before it: then it joins the series and
   * changes nothing. At most one of each thing, and 5,000 at once; a few statements however many they are.
   */
  async state(said: readonly Said[], userId: string | null): Promise<PositionStatement[]> {
    const now = this.clock.now();
    const holding = await this.holding(said);
    const ended: PositionStatement[] = [];
    const statements = said.map(({ about, words }) => {
      const current = holding.get(keyOf(about));
      const late = isBefore(words.statedOn, current?.statedOn);
      if (current && !late) ended.push(current);
      return { ...this.statement(about, words, userId), supersededAt: late ? now : null };
    });
    await this.writer.changeAll(PositionStatement, ended, { supersededAt: now });
    await this.writer.add(PositionStatement, statements);
    return statements;
  }

  /** A statement that holds, not yet written. */
  statement(about: About, said: PositionWords, userId: string | null): PositionStatement {
    return {
      id: newId('pos'),
      ...about,
      position: said.position,
      stage: said.stage,
      statedOn: said.statedOn ?? null,
      source: said.source ?? null,
      comment: said.comment ?? null,
      claim: said.claim ?? null,
      recordedAt: this.clock.now(),
      supersededAt: null,
      recordedById: userId,
    };
  }

  private async holding(said: readonly Said[]): Promise<Map<string, PositionStatement>> {
    const wholes = said.flatMap(({ about }) => about.recommendationId ?? []);
    const parts = said.flatMap(({ about }) => about.partId ?? []);
    const found = [
      ...(wholes.length > 0 ? await this.current('recommendation_id', wholes) : []),
      ...(parts.length > 0 ? await this.current('part_id', parts) : []),
    ];
    const rows = await this.writer.findMany(
      PositionStatement,
      found.map(({ id }) => id),
    );
    return new Map(rows.map((row) => [keyOf(row), row]));
  }

  private current(column: 'recommendation_id' | 'part_id', ids: string[]): Promise<{ id: string }[]> {
    const about =
      column === 'part_id' ? sql`part_id in (${join(ids)})` : sql`recommendation_id in (${join(ids)})`;
    return this.writer.rows(sql`select id from position_statement where ${about} and superseded_at is null`);
  }
}

function keyOf({ recommendationId, partId }: About): string {
  return partId ?? (recommendationId as string);
}

function isBefore(day: string | null | undefined, other: string | null | undefined): boolean {
  return day != null && other != null && day < other;
}
