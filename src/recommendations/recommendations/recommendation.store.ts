import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { Recommendation } from './recommendation.entity.js';
import { recommendationVisibleTo } from './recommendation.visibility.js';

/** Recommendations as a unit of work changes them: what the actor does not see does not exist. */
@Injectable()
export class RecommendationStore {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND for an id that does not exist or may not be seen. */
  async get(actor: Actor, id: string, path: readonly string[]): Promise<Recommendation> {
    return (await this.getAll(actor, [id], path))[0] as Recommendation;
  }

  /** At the version that the person read; CONFLICT for another. */
  async getVersion(
    actor: Actor,
    { recommendationId, version }: { recommendationId: string; version: number },
  ): Promise<Recommendation> {
    const recommendation = await this.get(actor, recommendationId, ['input', 'recommendationId']);
    if (recommendation.version !== version) {
      throw new UserError('CONFLICT', 'Somebody changed the recommendation meanwhile. Read it again.', [
        'input',
        'version',
      ]);
    }
    return recommendation;
  }

  /** Each id once, in the order given. NOT_FOUND names the first that the actor does not see. At most 5,000. */
  async getAll(actor: Actor, ids: readonly string[], path: readonly string[]): Promise<Recommendation[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return [];
    const seen = await this.writer.rows<{ id: string }>(
      sql`select r.id from recommendation r where r.id in (${join(wanted)}) and ${recommendationVisibleTo(actor, sql`r`)}`,
    );
    const visible = new Set(seen.map(({ id }) => id));
    const missing = wanted.find((id) => !visible.has(id));
    if (missing !== undefined) throw notFound('recommendation', missing, path);
    const rows = new Map(
      (await this.writer.findMany(Recommendation, wanted)).map((row) => [row.id, row] as const),
    );
    return wanted.map((id) => rows.get(id) as Recommendation);
  }

  /** Holds recommendations for the unit of work: nobody changes them, or hangs a row on them, meanwhile. */
  async hold(ids: readonly string[]): Promise<void> {
    await this.writer.rows(
      sql`select id from recommendation where id in (${join([...ids])}) order by id ${locked(this.reader.dialectName)}`,
    );
  }

  /** A new version of the source layer, also where only its texts or States changed. CONFLICT for a lost race. */
  async change(recommendation: Recommendation, patch: Partial<Recommendation>): Promise<void> {
    const { id, version } = recommendation;
    const updatedAt = this.clock.now();
    await this.writer.change(recommendation, { ...patch, updatedAt });
    if (recommendation.version !== version) return;
    const touched = await this.writer.execute(
      sql`update recommendation set updated_at = ${updatedAt}, version = version + 1 where id = ${id} and version = ${version}`,
    );
    if (touched === 0) {
      throw new UserError(
        'CONFLICT',
        'Somebody changed the recommendation at the same moment. Read it again.',
      );
    }
    Object.assign(recommendation, { updatedAt, version: version + 1 });
  }
}
