import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { prefixOf } from '../../platform/ids/id.js';
import type { ReportingRound } from './round.entities.js';
import { tasksStanding } from './round-tasks.sql.js';
import type { AnswerState } from './round.words.js';

interface OwnTask {
  subjectId: string;
  state: AnswerState;
  sourceId: string | null;
}

/** Tasks of which an institution may say that there is nothing new, and those of which it has said so. */
export interface Sayable {
  fresh: string[];
  said: string[];
}

/** The tasks of an institution in an open round, as they stand inside the unit of work. */
@Injectable()
export class OwnTasks {
  constructor(private readonly writer: Writer) {}

  /**
   * All tasks where `named` is null. NOT_FOUND for a name that is no task of the institution in the round; CONFLICT for
   * one on which an update was handed in, or sent back: what was said stands, and what was sent back is corrected.
   */
  async sayable(
    round: ReportingRound,
    institutionId: string,
    named: readonly string[] | null,
    path: readonly string[],
  ): Promise<Sayable> {
    const tasks = await this.writer.rows<OwnTask>(sql`
      select s.subject_id as "subjectId", s.state, s.source_id as "sourceId"
      from (${tasksStanding({ round: sql`r.id = ${round.id}`, institutionId })}) s order by s.subject_id`);
    const meant = named === null ? tasks : the(tasks, named, path);
    for (const task of meant) mustBeUnreported(task, path);
    const said = meant.filter(({ state, sourceId }) => isNil(sourceId) && state !== 'RETURNED');
    const fresh = meant.filter((task) => !said.includes(task));
    return { fresh: idsOf(fresh), said: idsOf(said) };
  }
}

function the(tasks: readonly OwnTask[], named: readonly string[], path: readonly string[]): OwnTask[] {
  const byId = new Map(tasks.map((task) => [task.subjectId, task]));
  return [...new Set(named)].map((id) => {
    const task = byId.get(id);
    if (!task) throw notFound('task of your institution in this round', id, path);
    return task;
  });
}

function mustBeUnreported({ subjectId, state, sourceId }: OwnTask, path: readonly string[]): void {
  if (isNil(sourceId) || state === 'NOT_OPENED' || state === 'DRAFTING') return;
  throw new UserError(
    'CONFLICT',
    state === 'RETURNED'
      ? `Your update ${sourceId} on ${subjectId} was sent back: correct it and submit it again.`
      : `You have reported on ${subjectId} in this round (${sourceId}, ${state}): leave it out.`,
    path,
  );
}

function isNil(sourceId: string | null): boolean {
  return sourceId !== null && prefixOf(sourceId) === 'nil';
}

function idsOf(tasks: readonly OwnTask[]): string[] {
  return tasks.map(({ subjectId }) => subjectId);
}
