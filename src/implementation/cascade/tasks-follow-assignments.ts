import { Injectable, type OnModuleInit } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import type { Assignment } from '../assignments/assignment.entity.js';
import {
  AssignmentFollowers,
  type AssignmentFollower,
  type Succession,
} from '../assignments/assignment-followers.js';
import { PassedTask } from './passed-task.entity.js';
import { OPEN } from './passed-task.workflow.js';

/** What an institution passed of its task ends with it, and goes on with a task that takes its place. */
@Injectable()
export class TasksFollowAssignments implements AssignmentFollower, OnModuleInit {
  constructor(
    private readonly followers: AssignmentFollowers,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.followers.register(this);
  }

  async ended(assignments: readonly Assignment[], userId: string | null): Promise<void> {
    const tasks = await this.tasksOf(assignments, sql`t.state in (${join([...OPEN])})`);
    await this.writer.changeAll(PassedTask, tasks, {
      state: 'ENDED',
      reason: null,
      closedAt: this.clock.now(),
      reviewedById: userId,
    });
  }

  async succeeded(pairs: readonly Succession[]): Promise<void> {
    const tasks = await this.tasksOf(
      pairs.map(({ ended }) => ended),
      sql`1 = 1`,
    );
    for (const { ended, successor } of pairs) {
      const own = tasks.filter(({ assignmentId }) => assignmentId === ended.id);
      await this.writer.changeAll(PassedTask, own, { assignmentId: successor.id });
    }
  }

  private async tasksOf(assignments: readonly Assignment[], condition: Sql): Promise<PassedTask[]> {
    if (assignments.length === 0) return [];
    const rows = await this.writer.rows<{ id: string }>(
      sql`select t.id from passed_task t
          where t.assignment_id in (${join(assignments.map(({ id }) => id))}) and ${condition} order by t.id`,
    );
    return this.writer.findMany(
      PassedTask,
      rows.map(({ id }) => id),
    );
  }
}
