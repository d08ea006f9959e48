import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
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

  /** A part of a split that holds, with its recommendation held. */
  async holdPart(actor: Actor, id: string, path: readonly string[]): Promise<RecommendationPart> {
    await this.lockWholes(sql`id in (select recommendation_id from recommendation_part where id = ${id})`);
    const seen = await this.writer.rows(
      sql`select p.id from recommendation_part p where p.id = ${id} and ${partVisibleTo(actor, sql`p`)}`,
    );
    const part = seen.length > 0 ? await this.writer.find(RecommendationPart, id) : null;
    if (!part) throw notFound('part', id, path);
    if (part.archivedAt === null) return part;
    throw new UserError('CONFLICT', 'The recommendation is not split into this part any more.', path);
  }

  /** The parts that a recommendation has now, in their order. */
  async partsOf(recommendationId: string): Promise<RecommendationPart[]> {
    const rows = await this.writer.rows<{ id: string }>(
      sql`select id from recommendation_part where recommendation_id = ${recommendationId} and archived_at is null`,
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

  private lockWholes(which: Sql): Promise<object[]> {
    return this.writer.rows(
      sql`select id from recommendation where ${which} ${locked(this.reader.dialectName)}`,
    );
  }
}
