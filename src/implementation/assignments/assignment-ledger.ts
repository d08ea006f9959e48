import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import type { Subject, Terms } from './assignment-plan.js';
import { AssignmentFollowers } from './assignment-followers.js';
import { Assignment, AssignmentDecline, type EndCause } from './assignment.entity.js';
import { assignmentColumns, assignmentVisibleTo, declineColumns } from './assignment.visibility.js';

const a = sql`a`;
const column: Record<Subject, Sql> = {
  recommendationId: sql`a.recommendation_id`,
  partId: sql`a.part_id`,
  clusterId: sql`a.cluster_id`,
};

/** Why assignments end, and in whose words. */
export interface Ending {
  cause: EndCause;
  reason: string | null;
}

/** What an assignment is, when it begins. */
type Beginning = Terms & Pick<Assignment, 'countryCode' | Subject>;

/** Begins and ends assignments: rows are never edited, so that who had what, and when, can be asked for. */
@Injectable()
export class AssignmentLedger {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly followers: AssignmentFollowers,
  ) {}

  /** The own assignments of subjects that are in force, held for this unit of work. At most 5,000 ids. */
  async inForce(actor: Actor, subject: Subject, ids: readonly string[]): Promise<Assignment[]> {
    if (ids.length === 0) return [];
    return this.held(actor, sql`${column[subject]} in (${join([...ids])}) and a.ended_at is null`);
  }

  /** Assignments by id as far as the actor sees them, ended ones too, held for this unit of work. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<Assignment[]> {
    return this.held(actor, sql`a.id in (${join([...ids])})`);
  }

  /**
   * Ends assignments. What they declined is settled with it: accepted where the institution no longer has it,
   * rejected where it gets the same on other terms.
   */
  async end(actor: Actor, rows: readonly Assignment[], { cause, reason }: Ending): Promise<void> {
    if (rows.length === 0) return;
    const at = this.clock.now();
    await this.writer.changeAll(Assignment, rows, { endedAt: at, endCause: cause, endReason: reason });
    const declines = await this.writer.rows<AssignmentDecline>(
      sql`select ${declineColumns(sql`d`)} from assignment_decline d
        where d.assignment_id in (${join(rows.map(({ id }) => id))}) and d.state = 'OPEN' order by d.id ${locked(this.reader.dialectName)}`,
    );
    await this.writer.changeAll(AssignmentDecline, declines, {
      state: cause === 'CHANGED' ? 'REJECTED' : 'ACCEPTED',
      decidedAt: at,
      decidedById: actor.userId,
    });
    if (cause !== 'CHANGED') await this.followers.ended(rows, actor.userId);
  }

  /** What hangs on assignments that were changed goes on with those that took their place. */
  handOn(changed: readonly Assignment[], begun: readonly Assignment[]): Promise<void> {
    return this.followers.succeeded(changed, begun);
  }

  /** Begins an assignment for each subject. The database refuses a second lead: that is CONFLICT. */
  async begin(
    actor: Actor,
    countryCode: string,
    subject: Subject,
    ids: readonly string[],
    terms: Terms,
  ): Promise<Assignment[]> {
    return this.add(
      actor,
      ids.map((id) => ({
        countryCode,
        recommendationId: null,
        partId: null,
        clusterId: null,
        [subject]: id,
        ...terms,
      })),
    );
  }

  /** Begins an assignment in the place of each that ended, with something changed. */
  async succeed(
    actor: Actor,
    ended: readonly Assignment[],
    change: Partial<Pick<Assignment, 'implementBy' | 'institutionId'>>,
  ): Promise<Assignment[]> {
    const begun = await this.add(
      actor,
      ended.map(
        ({
          countryCode,
          recommendationId,
          partId,
          clusterId,
          institutionId,
          role,
          implementBy,
          instruction,
        }) => ({
          countryCode,
          recommendationId,
          partId,
          clusterId,
          institutionId,
          role,
          implementBy,
          instruction,
          ...change,
        }),
      ),
    );
    await this.handOn(ended, begun);
    return begun;
  }

  private async add(actor: Actor, beginning: Beginning[]): Promise<Assignment[]> {
    const at = this.clock.now();
    const rows = beginning.map((row) =>
      Object.assign(new Assignment(), {
        ...row,
        id: newId('asg'),
        assignedAt: at,
        assignedById: actor.userId,
        endedAt: null,
        endCause: null,
        endReason: null,
        version: 1,
      }),
    );
    await this.writer.add(Assignment, rows);
    return rows;
  }

  private held(actor: Actor, which: Sql): Promise<Assignment[]> {
    return this.writer.rows<Assignment>(
      sql`select ${assignmentColumns(actor, a)} from assignment a
        where ${which} and ${assignmentVisibleTo(actor, a)} order by a.id ${locked(this.reader.dialectName)}`,
    );
  }
}
