import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { subjectOf } from '../status/subject.js';
import { StateAnswer } from './answer.entities.js';
import { answerWritten } from './answer.events.js';
import type { ReviseStateAnswerInput, WriteStateAnswerInput } from './answer.inputs.js';
import type { StateAnswerPayload } from './answer.payload.js';
import { AnswerKeeper } from './answer-keeper.js';
import { AnswerSaying } from './answer-saying.js';

/** The coordinator writes the one answer of the country, version by version. */
@Injectable()
export class AnswerService {
  constructor(
    private readonly keeper: AnswerKeeper,
    private readonly saying: AnswerSaying,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async write(actor: Actor, input: WriteStateAnswerInput): Promise<StateAnswerPayload> {
    const countryCode = actor.ownCountry;
    actor.must('answers:write', { countryCode });
    await this.keeper.mustBeUnanswered(actor, input);
    const stateAnswer: StateAnswer = Object.assign(new StateAnswer(), {
      id: newId('ans'),
      countryCode,
      ...subjectOf(input),
      internalNote: input.internalNote?.trim() || null,
      latestNumber: 1,
      finalNumber: null,
      createdAt: this.clock.now(),
      withdrawnAt: null,
      withdrawalReason: null,
      version: 1,
    });
    await this.writer.add(StateAnswer, [stateAnswer]);
    const { texts, updateIds, asOf } = input;
    await this.saying.say(actor, stateAnswer, { texts, updateIds: updateIds ?? [], asOf });
    this.events.publish(answerWritten(stateAnswer, 1));
    return { stateAnswer };
  }

  async revise(actor: Actor, input: ReviseStateAnswerInput): Promise<StateAnswerPayload> {
    const stateAnswer = await this.keeper.hold(actor, input);
    const said = await this.saying.other(stateAnswer, input);
    const latestNumber = stateAnswer.latestNumber + 1;
    await this.writer.change(stateAnswer, { latestNumber });
    await this.saying.say(actor, stateAnswer, said);
    this.events.publish(answerWritten(stateAnswer, latestNumber));
    return { stateAnswer };
  }
}
