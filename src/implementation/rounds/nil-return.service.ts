import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { CountryToday } from '../status/country-today.js';
import { nilReturnFiled, nilReturnRepeated } from './nil-return.events.js';
import { NilReturnFiling } from './nil-return.filing.js';
import type { NilReturnScope } from './nil-return.entities.js';
import type { FileNilReturnInput, ReportNothingNewInput } from './nil-return.inputs.js';
import type { FiledNilReturnPayload } from './nil-return.payloads.js';
import { OwnTasks, type Sayable } from './own-tasks.js';
import type { ReportingRound } from './round.entities.js';
import { mustBeOpen, RoundKeeper } from './round-keeper.js';

const ROUND = ['input', 'roundId'];

/** A focal point says that there is nothing, or nothing new, to report: one act, however many tasks it is about. */
@Injectable()
export class NilReturnService {
  constructor(
    private readonly keeper: RoundKeeper,
    private readonly tasks: OwnTasks,
    private readonly filing: NilReturnFiling,
    private readonly days: CountryToday,
    private readonly events: Events,
  ) {}

  async file(actor: Actor, { roundId, note }: FileNilReturnInput): Promise<FiledNilReturnPayload> {
    const { round, institutionId } = await this.answering(actor, roundId);
    const found = await this.tasks.sayable(round, institutionId, null, ROUND);
    return this.said(actor, round, found, { scope: 'INSTITUTION', since: null, note });
  }

  async nothingNew(actor: Actor, input: ReportNothingNewInput): Promise<FiledNilReturnPayload> {
    const { round, institutionId } = await this.answering(actor, input.roundId);
    this.days.mustHaveCome(input.since, round.countryCode, ['input', 'since']);
    const path = ['input', 'subjectIds'];
    const found = await this.tasks.sayable(round, institutionId, input.subjectIds, path);
    return this.said(actor, round, found, { scope: 'TASKS', since: input.since, note: input.note });
  }

  private async answering(
    actor: Actor,
    roundId: string,
  ): Promise<{ round: ReportingRound; institutionId: string }> {
    const { institutionId } = actor;
    const round = await this.keeper.hold(actor, roundId, ROUND);
    actor.must('rounds:answer', { countryCode: round.countryCode, institutionId });
    mustBeOpen(round, ROUND);
    if (institutionId === null) throw new Error('who may answer belongs to an institution');
    return { round, institutionId };
  }

  private async said(
    actor: Actor,
    round: ReportingRound,
    { fresh, said }: Sayable,
    words: { scope: NilReturnScope; since: string | null; note?: string | null },
  ): Promise<FiledNilReturnPayload> {
    const counts = { changedCount: fresh.length, unchangedCount: said.length };
    if (fresh.length === 0) {
      if (said.length === 0)
        throw new UserError('CONFLICT', 'The round asks your institution nothing.', ROUND);
      this.events.publish(nilReturnRepeated(round.countryCode, round.id, said.length));
      return { nilReturn: null, ...counts };
    }
    const nilReturn = await this.filing.file(actor, round, fresh, words);
    this.events.publish(nilReturnFiled(nilReturn, fresh.length));
    return { nilReturn, ...counts };
  }
}
