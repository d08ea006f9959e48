import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { PortfolioReading } from '../portfolio/portfolio-reading.js';
import type { RecommendationFilter } from '../portfolio/recommendation-filter.js';
import { MOST_TARGETS } from '../portfolio/recommendation-targets.js';
import { RoundItem, type ReportingRound } from './round.entities.js';

/** How many things an act changed, and how many were as wanted before. */
export interface Changed {
  changedCount: number;
  unchangedCount: number;
}

/** The recommendations in rounds: found by a filter once, then added and taken out by acts. */
@Injectable()
export class RoundHoldings {
  constructor(
    private readonly reading: PortfolioReading,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /** Ids of what the round's filter finds now in the round's country. LIMIT_EXCEEDED above 5,000. */
  async found(actor: Actor, { filter, countryCode }: ReportingRound): Promise<string[]> {
    const { rows, where } = this.reading.list(actor, { filter: JSON.parse(filter) as RecommendationFilter });
    const found = await this.writer.rows<{ id: string }>(
      sql`select r.id from ${rows.from} where ${where} and r.country_code = ${countryCode} order by r.id limit ${MOST_TARGETS + 1}`,
    );
    if (found.length > MOST_TARGETS)
      throw new UserError(
        'LIMIT_EXCEEDED',
        `A round holds at most ${MOST_TARGETS.toLocaleString('en')} recommendations: narrow its filter down.`,
        ['input', 'id'],
      );
    return found.map(({ id }) => id);
  }

  /** Puts recommendations into a round; those in it stay as they are. `reason` is null when the round opens. */
  async add(
    actor: Actor,
    { id: roundId, countryCode }: ReportingRound,
    ids: readonly string[],
    reason: string | null,
  ): Promise<Changed> {
    const held = new Set((await this.held(roundId, ids)).map(({ recommendationId }) => recommendationId));
    const fresh = ids.filter((id) => !held.has(id));
    const said = { countryCode, roundId, addReason: reason, addedAt: this.clock.now() };
    const rows = fresh.map((recommendationId) => ({
      id: newId('rni'),
      recommendationId,
      ...said,
      addedById: actor.userId as string,
      removedAt: null,
      removedById: null,
      removalReason: null,
    }));
    await this.writer.add(RoundItem, rows);
    return { changedCount: fresh.length, unchangedCount: held.size };
  }

  /** Takes recommendations out; what is not in the round is counted as unchanged. */
  async remove(
    actor: Actor,
    { id: roundId }: ReportingRound,
    ids: readonly string[],
    removalReason: string,
  ): Promise<Changed> {
    const held = await this.held(roundId, ids);
    await this.writer.changeAll(RoundItem, held, {
      removedAt: this.clock.now(),
      removedById: actor.userId,
      removalReason,
    });
    return { changedCount: held.length, unchangedCount: ids.length - held.length };
  }

  private async held(roundId: string, ids: readonly string[]): Promise<RoundItem[]> {
    if (ids.length === 0) return [];
    const rows = await this.writer.rows<{ id: string }>(
      sql`select id from round_item where round_id = ${roundId} and removed_at is null
          and recommendation_id in (${join([...ids])})`,
    );
    return this.writer.findMany(
      RoundItem,
      rows.map(({ id }) => id),
    );
  }
}
