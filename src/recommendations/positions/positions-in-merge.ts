import { Injectable, type OnModuleInit } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import { MergeParticipants, type MergeParticipant } from '../source/merge-participants.js';
import { PositionStatement } from './position.entity.js';

/**
 * What the State said of a duplicate it said of the recommendation that stays. The statements themselves stay where
 * the source has them, so that an import finds its own again; what holds is stated anew where nothing was said yet.
 */
@Injectable()
export class PositionsInMerge implements MergeParticipant, OnModuleInit {
  constructor(
    private readonly participants: MergeParticipants,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  async objection(mergedId: string, keptId: string): Promise<string | null> {
    const { merged, kept } = await this.current(mergedId, keptId);
    if (!answered(merged) || !answered(kept) || merged.position === kept.position) return null;
    return `The State's position on ${mergedId} is ${merged.position}, on ${keptId} ${kept.position}: record which one is right on both first.`;
  }

  async carryOver(mergedId: string, keptId: string): Promise<void> {
    const { merged, kept } = await this.current(mergedId, keptId);
    if (!answered(merged) || answered(kept)) return;
    const now = this.clock.now();
    await this.writer.changeAll(PositionStatement, kept ? [kept] : [], { supersededAt: now });
    await this.writer.add(PositionStatement, [
      { ...merged, id: newId('pos'), recommendationId: keptId, recordedAt: now },
    ]);
  }

  private async current(
    mergedId: string,
    keptId: string,
  ): Promise<Record<'merged' | 'kept', PositionStatement | undefined>> {
    const found = await this.writer.rows<{ id: string }>(sql`
      select id from position_statement
      where recommendation_id in (${join([mergedId, keptId])}) and superseded_at is null`);
    const rows = await this.writer.findMany(
      PositionStatement,
      found.map(({ id }) => id),
    );
    const of = (id: string): PositionStatement | undefined =>
      rows.find(({ recommendationId }) => recommendationId === id);
    return { merged: of(mergedId), kept: of(keptId) };
  }
}

function answered(statement: PositionStatement | undefined): statement is PositionStatement {
  return statement !== undefined && statement.position !== 'PENDING';
}
