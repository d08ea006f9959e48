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
import { questionAnswered, questionEntered } from './parliament.events.js';
import type {
  AnswerParliamentaryQuestionInput,
  EnterParliamentaryQuestionInput,
} from './parliament.inputs.js';
import { ParliamentKeeper } from './parliament-keeper.js';
import type { ParliamentaryQuestionPayload } from './parliament.payloads.js';

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
    this.days.mustHaveCome(input.askedOn, countryCode, ['input', 'askedOn']);
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
