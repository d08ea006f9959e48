import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { roundChanged, roundPlanned } from './round.events.js';
import type { ChangeReportingRoundInput, PlanReportingRoundInput } from './round.inputs.js';
import type { ReportingRoundPayload } from './round.payloads.js';
import { ReportingRound } from './round.entities.js';
import { RoundKeeper } from './round-keeper.js';
import { RoundTerms, stepsOf, USUAL_STEPS } from './round-terms.js';

const AT = ['input', 'id'];

/** The coordinator plans a round and gives it other terms. */
@Injectable()
export class RoundService {
  constructor(
    private readonly keeper: RoundKeeper,
    private readonly terms: RoundTerms,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async plan(actor: Actor, input: PlanReportingRoundInput): Promise<ReportingRoundPayload> {
    const countryCode = actor.ownCountry;
    actor.must('rounds:write', { countryCode });
    const chosen = input.institutionIds ?? [];
    const round = Object.assign(new ReportingRound(), {
      id: newId('rnd'),
      countryCode,
      name: input.name.trim(),
      purpose: input.purpose,
      state: 'PLANNED' as const,
      asks: chosen.length > 0 ? ('CHOSEN' as const) : ('ASSIGNED' as const),
      filter: JSON.stringify(input.filter),
      instruction: input.instruction?.trim() ?? null,
      periodFrom: input.periodFrom ?? null,
      periodTo: input.periodTo ?? null,
      opensOn: input.opensOn,
      dueOn: input.dueOn,
      ...(input.escalation ? stepsOf(input.escalation) : USUAL_STEPS),
      createdAt: this.clock.now(),
      createdById: actor.userId as string,
      openedAt: null,
      endedAt: null,
      endReason: null,
      endItemCount: null,
      endLeftOutCount: null,
      version: 1,
    });
    this.terms.mustHold(round);
    await this.writer.add(ReportingRound, [round]);
    await this.terms.choose(round, chosen);
    this.events.publish(roundPlanned(round));
    return { round };
  }

  async change(actor: Actor, input: ChangeReportingRoundInput): Promise<ReportingRoundPayload> {
    const round = await this.keeper.holdToWrite(actor, input.id, AT);
    mustStandAt(round, input.version);
    mustBeChangeable(round, input);
    const chosen = input.institutionIds;
    const patch = {
      name: input.name?.trim() ?? round.name,
      purpose: input.purpose ?? round.purpose,
      filter: input.filter ? JSON.stringify(input.filter) : round.filter,
      instruction: input.instruction === undefined ? round.instruction : (input.instruction?.trim() ?? null),
      periodFrom: input.periodFrom === undefined ? round.periodFrom : input.periodFrom,
      periodTo: input.periodTo === undefined ? round.periodTo : input.periodTo,
      opensOn: input.opensOn ?? round.opensOn,
      dueOn: input.dueOn ?? round.dueOn,
      asks: chosen ? (chosen.length > 0 ? ('CHOSEN' as const) : ('ASSIGNED' as const)) : round.asks,
      ...(input.escalation ? stepsOf(input.escalation) : {}),
    };
    this.terms.mustHold({ ...round, ...patch }, round.opensOn);
    await this.writer.change(round, patch);
    if (chosen) await this.terms.choose(round, chosen);
    this.events.publish(roundChanged(round));
    return { round };
  }
}

/** What was asked of institutions does not change under their hands. */
const FIXED = ['purpose', 'filter', 'institutionIds', 'periodFrom', 'periodTo', 'opensOn', 'dueOn'] as const;

/** CONFLICT where the round is over, or for what is fixed once it is open. */
function mustBeChangeable({ state, name }: ReportingRound, input: ChangeReportingRoundInput): void {
  if (state === 'PLANNED') return;
  if (state !== 'OPEN')
    throw new UserError('CONFLICT', `The round "${name}" is ${state}: it is not changed any more.`, AT);
  const fixed = FIXED.find((field) => input[field] !== undefined && input[field] !== null);
  if (fixed)
    throw new UserError(
      'CONFLICT',
      `The round "${name}" is open: ${fixed} is fixed. Move or extend its due day, add or remove recommendations, or cancel it.`,
      ['input', fixed],
    );
}
