import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { betweenOwn } from './between-institutions.sql.js';
import { PassedAnswer } from './passed-answer.entity.js';
import { PassedTask, type PassedTaskState } from './passed-task.entity.js';
import { passedTaskWorkflow, PERMISSION, sideOf, type PassedTaskAct } from './passed-task.workflow.js';

/** A passed task in the hands of somebody who does something with it, where that leads, and when. */
export interface Step {
  task: PassedTask;
  state: PassedTaskState;
  at: string;
}

/** Finds the passed task that somebody wants to act on, and holds it for the unit of work. */
@Injectable()
export class PassedTaskKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Lets somebody at a task: seen, on the side whose act it is, possible from where it stands, not changed meanwhile. */
  async step(
    actor: Actor,
    act: PassedTaskAct,
    { passedTaskId, version }: { passedTaskId: string; version: number },
  ): Promise<Step> {
    const task = await this.hold(actor, passedTaskId);
    actor.must(PERMISSION[act], sideOf(PERMISSION[act], task));
    const state = passedTaskWorkflow.run(act, task, (permission) =>
      actor.can(permission, sideOf(permission, task)),
    );
    mustStandAt(task, version);
    return { task, state, at: this.clock.now() };
  }

  /** The last answer to a task; null where none was given. */
  async lastAnswer({ id }: PassedTask): Promise<PassedAnswer | null> {
    const [row] = await this.writer.rows<{ id: string }>(
      sql`select id from passed_answer where task_id = ${id} order by number desc limit 1`,
    );
    return row ? this.writer.find(PassedAnswer, row.id) : null;
  }

  private async hold(actor: Actor, id: string): Promise<PassedTask> {
    const seen = await this.writer.rows(
      sql`select t.id from passed_task t where t.id = ${id} and ${betweenOwn(actor, sql`t`)} ${locked(this.reader.dialectName)}`,
    );
    const task = seen.length > 0 ? await this.writer.find(PassedTask, id) : null;
    if (!task) throw notFound('passed task', id, ['input', 'passedTaskId']);
    return task;
  }
}
