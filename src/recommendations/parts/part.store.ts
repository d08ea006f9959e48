import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import type { Recommendation } from '../recommendations/recommendation.entity.js';
import { RecommendationStore } from '../recommendations/recommendation.store.js';
import { RecommendationPart } from './part.entity.js';
import { PartTies } from './part-ties.js';
import { partVisibleTo } from './part.visibility.js';

/** Parts as a unit of work changes them, with their recommendation held: of two who split at once one waits. */
@Injectable()
export class PartStore {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly recommendations: RecommendationStore,
    private readonly ties: PartTies,
  ) {}

  /** A recommendation of which parts can be spoken of, held. CONFLICT once it is merged or withdrawn. */
  async holdWhole(actor: Actor, id: string): Promise<Recommendation> {
    const path = ['input', 'recommendationId'];
    await this.lockWholes(sql`id = ${id}`);
    const whole = await this.recommendations.get(actor, id, path);
    if (whole.mergedIntoId !== null) {
      throw new UserError('CONFLICT', `It was merged into ${whole.mergedIntoId}: use that one.`, path);
    }
    if (whole.withdrawnAt !== null) {
      throw new UserError('CONFLICT', 'It was withdrawn at the source: there is nothing to split.', path);
    }
    return whole;
  }

  /** A part of a split that holds, to be changed: with its recommendation held. */
  async holdPart(actor: Actor, id: string, path: readonly string[]): Promise<RecommendationPart> {
    return (await this.hold(actor, [id], path, 'UPDATE'))[0] as RecommendationPart;
  }

  /**
   * Parts on which something shall hang, each once, in the order given, at most 5,000: nobody undoes their split
   * meanwhile. `UPDATE` where the recommendation itself follows: two who act on parts of one take turns. NOT_FOUND names the first that the actor does not see, CONFLICT one whose split was undone.
   */
  getAll(
    actor: Actor,
    ids: readonly string[],
    path: readonly string[],
    strength: 'UPDATE' | 'SHARE' = 'SHARE',
  ): Promise<RecommendationPart[]> {
    return this.hold(actor, [...new Set(ids)], path, strength);
  }

  /** The parts that a recommendation has now, in their order, held. */
  async partsOf(recommendationId: string): Promise<RecommendationPart[]> {
    const rows = await this.writer.rows<{ id: string }>(
      sql`select id from recommendation_part where recommendation_id = ${recommendationId} and archived_at is null
        order by id ${locked(this.reader.dialectName)}`,
    );
    const parts = await this.writer.findMany(
      RecommendationPart,
      rows.map(({ id }) => id),
    );
    return parts.sort((a, b) => a.ordinal - b.ordinal);
  }

  /** CONFLICT that says what, where something hangs on one of these parts. */
  async mustBeFree(parts: readonly RecommendationPart[], path: readonly string[]): Promise<void> {
    const said = await this.ties.of(parts.map(({ id }) => id));
    if (said.length > 0) throw new UserError('CONFLICT', said.join(' '), path);
  }

  private async hold(
    actor: Actor,
    ids: readonly string[],
    path: readonly string[],
    strength: 'UPDATE' | 'SHARE',
  ): Promise<RecommendationPart[]> {
    if (ids.length === 0) return [];
    await this.lockWholes(
      sql`id in (select recommendation_id from recommendation_part where id in (${join(ids)}))`,
      strength,
    );
    const seen = await this.writer.rows<{ id: string }>(
      sql`select p.id from recommendation_part p where p.id in (${join(ids)}) and ${partVisibleTo(actor, sql`p`)}`,
    );
    const visible = new Set(seen.map(({ id }) => id));
    const missing = ids.find((id) => !visible.has(id));
    if (missing !== undefined) throw notFound('part', missing, path);
    const parts = new Map(
      (await this.writer.findMany(RecommendationPart, ids)).map((part) => [part.id, part]),
    );
    const held = ids.map((id) => parts.get(id) as RecommendationPart);
    const gone = held.find(({ archivedAt }) => archivedAt !== null);
    if (!gone) return held;
    throw new UserError(
      'CONFLICT',
      `The recommendation is not split into this part any more: ${gone.label}, ${gone.id}.`,
      path,
    );
  }

  private lockWholes(which: Sql, strength: 'UPDATE' | 'SHARE' = 'UPDATE'): Promise<object[]> {
    return this.writer.rows(
      sql`select id from recommendation where ${which} order by id ${locked(this.reader.dialectName, strength)}`,
    );
  }
}
