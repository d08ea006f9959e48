import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { Subjects, subjectOf, type Subject } from '../status/subject.js';
import { StateAnswer } from './answer.entities.js';
import { answerVisibleTo } from './answer.visibility.js';

const AT = ['input', 'id'];

/** Finds the answer that somebody wants to write, and holds it. */
@Injectable()
export class AnswerKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly subjects: Subjects,
  ) {}

  /** NOT_FOUND where the actor sees none, CONFLICT once it is taken back or was changed meanwhile. */
  async hold(actor: Actor, { id, version }: { id: string; version: number }): Promise<StateAnswer> {
    const seen = await this.writer.rows(
      sql`select w.id from state_answer w where w.id = ${id} and ${answerVisibleTo(actor, sql`w`)} ${locked(this.reader.dialectName)}`,
    );
    const answer = seen.length > 0 ? await this.writer.find(StateAnswer, id) : null;
    if (!answer) throw notFound('State answer', id, AT);
    actor.must('answers:write', answer);
    mustStandAt(answer, version);
    if (answer.withdrawnAt !== null) throw new UserError('CONFLICT', 'The answer was taken back.', AT);
    return answer;
  }

  /** Makes sure that something can be answered: it is there, and nobody has answered it yet. */
  async mustBeUnanswered(actor: Actor, subject: Subject): Promise<void> {
    await this.subjects.mustExist(actor, subject);
    const { recommendationId, partId, clusterId } = subjectOf(subject);
    const [known] = await this.writer.rows<{ id: string }>(sql`
      select id from state_answer where withdrawn_at is null and country_code = ${actor.ownCountry} and (
        recommendation_id = ${recommendationId} or part_id = ${partId} or cluster_id = ${clusterId})`);
    if (known)
      throw new UserError('CONFLICT', `It is answered already, by ${known.id}: revise that one.`, ['input']);
  }
}
