import { Injectable, type OnModuleInit } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { MergeParticipants, type MergeParticipant } from '../../recommendations/source/merge-participants.js';
import { AssignmentFollowers } from './assignment-followers.js';
import { Assignment } from './assignment.entity.js';

/**
 * Who has a duplicate in hand has the recommendation that stays, unless that is in other hands, or in the same on
 * other terms. What went by goes over too, where nobody else led or the same institution had it at the same time.
 */
@Injectable()
export class AssignmentsInMerge implements MergeParticipant, OnModuleInit {
  constructor(
    private readonly participants: MergeParticipants,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly followers: AssignmentFollowers,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  async objection(mergedId: string, keptId: string): Promise<string | null> {
    const { merged, kept } = await this.assignments(mergedId, keptId);
    for (const one of merged.filter(({ endedAt }) => endedAt === null)) {
      const others = kept.filter((row) => collide(one, row));
      const other = others.find((row) => alike(one, row)) ?? others[0];
      if (other && !alike(one, other))
        return `${mergedId} and ${keptId} are in different hands, or in the same ones on other terms: give both to the same institution with the same role, date and instruction, or end the assignment ${one.id}.`;
      const [declined] = other
        ? await this.writer.rows(
            sql`select id from assignment_decline where assignment_id = ${one.id} and state = 'OPEN'`,
          )
        : [];
      if (declined) return `An institution declined ${mergedId}: decide about that first.`;
    }
    return null;
  }

  async carryOver(mergedId: string, keptId: string): Promise<void> {
    const { merged, kept } = await this.assignments(mergedId, keptId);
    const free = merged.filter((one) => !kept.some((other) => collide(one, other)));
    const twice = merged.filter((one) => one.endedAt === null && !free.includes(one));
    await this.writer.changeAll(Assignment, twice, { endedAt: this.clock.now(), endCause: 'MERGED' });
    await this.followers.succeeded(
      twice.map((one) => ({ ...one, recommendationId: keptId })),
      kept.filter(({ endedAt }) => endedAt === null),
    );
    await this.writer.changeAll(Assignment, free, { recommendationId: keptId });
  }

  private async assignments(
    mergedId: string,
    keptId: string,
  ): Promise<Record<'merged' | 'kept', Assignment[]>> {
    const found = await this.writer.rows<{ id: string }>(
      sql`select id from assignment where recommendation_id in (${join([mergedId, keptId])}) order by id`,
    );
    const rows = await this.writer.findMany(
      Assignment,
      found.map(({ id }) => id),
    );
    const of = (id: string): Assignment[] => rows.filter(({ recommendationId }) => recommendationId === id);
    return { merged: of(mergedId), kept: of(keptId) };
  }
}

/** Both lead, or both are of one institution, at the same time: of one recommendation only one can hold. */
function collide(one: Assignment, other: Assignment): boolean {
  const same = one.institutionId === other.institutionId || (one.role === 'LEAD' && other.role === 'LEAD');
  const overlap =
    (one.endedAt === null || one.endedAt > other.assignedAt) &&
    (other.endedAt === null || other.endedAt > one.assignedAt);
  return same && overlap;
}

/** The same in force: nothing is lost with one of them. */
function alike(one: Assignment, other: Assignment): boolean {
  return (
    other.endedAt === null &&
    one.institutionId === other.institutionId &&
    one.role === other.role &&
    one.implementBy === other.implementBy &&
    one.instruction === other.instruction
  );
}
