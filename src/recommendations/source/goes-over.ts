import { Injectable, type OnModuleInit } from '@nestjs/common';
import { join, raw, default as sql } from 'sql-template-tag';
import type { EntityClass } from '../../platform/database/insert.js';
import { Writer } from '../../platform/database/writer.js';
import { MergeParticipants, type MergeParticipant } from './merge-participants.js';

/** Rows that hang on a recommendation: which, and where they name it. */
export interface HangingRows<E extends object> {
  entity: EntityClass<E>;
  table: string;
  /** Column and property that name the recommendation. */
  column: string;
  property: keyof E & string;
}

/**
 * What hangs on a recommendation that is merged goes over to the one that stays: it was said of the same text. A
 * subclass that its module provides is heard; it objects only where two truths would stand side by side.
 */
@Injectable()
export abstract class GoesOver<E extends { id: string }> implements MergeParticipant, OnModuleInit {
  constructor(
    private readonly participants: MergeParticipants,
    protected readonly writer: Writer,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  protected abstract readonly hanging: HangingRows<E>;

  objection(_mergedId: string, _keptId: string): Promise<string | null> {
    return Promise.resolve(null);
  }

  async carryOver(mergedId: string, keptId: string): Promise<void> {
    const { entity, table, column, property } = this.hanging;
    const found = await this.writer.rows<{ id: string }>(
      sql`select id from ${raw(table)} where ${raw(column)} = ${mergedId}`,
    );
    const rows = await this.writer.findMany(
      entity,
      found.map(({ id }) => id),
    );
    await this.writer.changeAll(entity, rows, { [property]: keptId } as unknown as Partial<E>);
  }
}

/** Of a dated series one row holds at a time, the one without an end. */
export interface HangingSeries<E extends object> extends HangingRows<E> {
  /** Column that says when a row ended to hold. */
  until: string;
  /** Column of what a row says. */
  says: string;
}

/**
 * A dated series goes over as a whole where the one that stays has none. Where both have one, the two must say the
 * same now: two pasts are not mixed, and each stays under its recommendation.
 */
@Injectable()
export abstract class SeriesGoesOver<E extends { id: string }> extends GoesOver<E> {
  protected abstract override readonly hanging: HangingSeries<E>;

  /** What to say where they differ; `kept` is null where nothing holds of the one that stays. */
  protected abstract differing(mergedId: string, said: string, keptId: string, kept: string | null): string;

  override async objection(mergedId: string, keptId: string): Promise<string | null> {
    const series = await this.series(mergedId, keptId);
    const said = series.find(({ about, until }) => about === mergedId && until === null)?.says;
    const kept = series.filter(({ about }) => about === keptId);
    if (said === undefined || kept.length === 0) return null;
    const holding = kept.find(({ until }) => until === null)?.says ?? null;
    return holding === said ? null : this.differing(mergedId, said, keptId, holding);
  }

  override async carryOver(mergedId: string, keptId: string): Promise<void> {
    const series = await this.series(mergedId, keptId);
    if (series.some(({ about }) => about === keptId)) return;
    await super.carryOver(mergedId, keptId);
  }

  private series(
    ...ids: readonly string[]
  ): Promise<{ about: string; says: string; until: string | null }[]> {
    const { table, column, until, says } = this.hanging;
    return this.writer.rows(
      sql`select ${raw(column)} as "about", ${raw(says)} as "says", ${raw(until)} as "until"
        from ${raw(table)} where ${raw(column)} in (${join([...ids])})`,
    );
  }
}
