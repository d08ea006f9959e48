import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import { betweenOwn } from './between-institutions.sql.js';
import type { PassedAnswer, PassedAnswerEvidence } from './passed-answer.entity.js';
import type { PassedTask } from './passed-task.entity.js';
import { passedAnswerColumns, passedTaskColumns } from './passed-task.columns.js';

/** Passed tasks by id; null for what does not exist or may not be seen. */
@Injectable()
export class PassedTaskLoader extends BatchLoader<string, PassedTask | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(PassedTask | null)[]> {
    const rows = await this.reader.rows<PassedTask>(
      sql`select ${passedTaskColumns} from passed_task t where t.id in (${join(ids)}) and ${betweenOwn(actor, sql`t`)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** Answers by id, as visible as their tasks. */
@Injectable()
export class PassedAnswerLoader extends BatchLoader<string, PassedAnswer | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(PassedAnswer | null)[]> {
    const rows = await this.reader.rows<PassedAnswer>(
      sql`select ${passedAnswerColumns} from passed_answer n join passed_task t on t.id = n.task_id
          where n.id in (${join(ids)}) and ${betweenOwn(actor, sql`t`)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The answers to tasks, by the task's id, the first one first. */
@Injectable()
export class AnswersOfTaskLoader extends BatchLoader<string, PassedAnswer[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(taskIds: readonly string[], { actor }: ActorContext): Promise<PassedAnswer[][]> {
    const rows = await this.reader.rows<PassedAnswer>(
      sql`select ${passedAnswerColumns} from passed_answer n join passed_task t on t.id = n.task_id
          where n.task_id in (${join(taskIds)}) and ${betweenOwn(actor, sql`t`)} order by n.task_id, n.number`,
    );
    return grouped(taskIds, rows, ({ taskId }) => taskId);
  }
}

/** The evidence of answers, by the answer's id, in their order. An answer that is at hand is one that may be seen. */
@Injectable()
export class AnswerEvidenceLoader extends BatchLoader<string, PassedAnswerEvidence[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    answerIds: readonly string[],
    { actor }: ActorContext,
  ): Promise<PassedAnswerEvidence[][]> {
    const rows = await this.reader.rows<PassedAnswerEvidence>(
      sql`select l.answer_id as "answerId", l.ordinal, l.country_code as "countryCode", l.title, l.url, l.file_id as "fileId"
          from passed_answer_evidence l join passed_answer n on n.id = l.answer_id join passed_task t on t.id = n.task_id
          where l.answer_id in (${join(answerIds)}) and ${betweenOwn(actor, sql`t`)}
          order by l.answer_id, l.ordinal`,
    );
    return grouped(answerIds, rows, ({ answerId }) => answerId);
  }
}
