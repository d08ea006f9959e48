import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { CountryToday } from '../status/country-today.js';
import { ParliamentaryQuestion } from './parliament.entities.js';
import { questionAnswered, questionChanged, questionEntered } from './parliament.events.js';
import type {
  AnswerParliamentaryQuestionInput,
  ChangeParliamentaryQuestionInput,
  EnterParliamentaryQuestionInput,
} from './parliament.inputs.js';
import { ParliamentKeeper } from './parliament-keeper.js';
import type { ParliamentaryQuestionPayload } from './parliament.payloads.js';

const ASKED_ON = ['input', 'askedOn'];

/** Keeps the questions that parliament asks the Government. */
@Injectable()
export class QuestionService {
  constructor(
    private readonly keeper: ParliamentKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly days: CountryToday,
  ) {}

  async enter(actor: Actor, input: EnterParliamentaryQuestionInput): Promise<ParliamentaryQuestionPayload> {
    const countryCode = await this.keeper.mayWrite(actor);
    this.days.mustHaveCome(input.askedOn, countryCode, ASKED_ON);
    if (input.addresseeId != null) await this.mustBeInstitution(countryCode, input.addresseeId);
    const question = Object.assign(new ParliamentaryQuestion(), {
      id: newId('pqu'),
      countryCode,
      number: input.number?.trim() ?? null,
      askedOn: input.askedOn,
      askedBy: input.askedBy.trim(),
      text: input.text.trim(),
      addresseeId: input.addresseeId ?? null,
      answer: null,
      answeredOn: null,
      url: input.url ?? null,
      createdAt: this.clock.now(),
      version: 1,
    });
    await this.writer.add(ParliamentaryQuestion, [question]);
    this.events.publish(questionEntered(question));
    return { question };
  }

  /** Puts right what was entered; the answer has a verb of its own. */
  async change(actor: Actor, input: ChangeParliamentaryQuestionInput): Promise<ParliamentaryQuestionPayload> {
    const question = await this.keeper.question(actor, input.id, ['input', 'id']);
    mustStandAt(question, input.version);
    const askedOn = input.askedOn ?? question.askedOn;
    this.days.mustHaveCome(askedOn, question.countryCode, ASKED_ON);
    if (question.answeredOn !== null && question.answeredOn < askedOn)
      throw new UserError(
        'INVALID',
        `It was answered on ${question.answeredOn}: it was asked before.`,
        ASKED_ON,
      );
    if (input.addresseeId != null) await this.mustBeInstitution(question.countryCode, input.addresseeId);
    await this.writer.change(question, {
      askedOn,
      number: input.number === undefined ? question.number : (input.number?.trim() ?? null),
      askedBy: input.askedBy?.trim() ?? question.askedBy,
      text: input.text?.trim() ?? question.text,
      addresseeId: input.addresseeId === undefined ? question.addresseeId : input.addresseeId,
      url: input.url === undefined ? question.url : input.url,
    });
    this.events.publish(questionChanged(question));
    return { question };
  }

  async answer(
    actor: Actor,
    { id, version, answer, answeredOn }: AnswerParliamentaryQuestionInput,
  ): Promise<ParliamentaryQuestionPayload> {
    const question = await this.keeper.question(actor, id, ['input', 'id']);
    mustStandAt(question, version);
    const path = ['input', 'answeredOn'];
    this.days.mustHaveCome(answeredOn, question.countryCode, path);
    if (answeredOn < question.askedOn)
      throw new UserError('INVALID', `It was asked on ${question.askedOn}: nobody answered before.`, path);
    await this.writer.change(question, { answer: answer.trim(), answeredOn });
    this.events.publish(questionAnswered(question));
    return { question };
  }

  private async mustBeInstitution(countryCode: string, id: string): Promise<void> {
    const rows = await this.writer.rows(
      sql`select id from institution where id = ${id} and country_code = ${countryCode}`,
    );
    if (rows.length === 0) throw notFound('institution', id, ['input', 'addresseeId']);
  }
}
