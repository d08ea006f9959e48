import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import type { PositionRound } from './position-round.entity.js';
import {
  positionRoundCancelled,
  positionRoundChanged,
  positionRoundConsolidated,
  positionRoundReopened,
} from './position-round.events.js';
import type {
  ChangePositionRoundInput,
  ConsolidatePositionRoundInput,
  PositionRoundReasonInput,
} from './position-round.inputs.js';
import type { PositionRoundPayload } from './position-round.payloads.js';
import { positionRoundWorkflow, UNDER_WAY, type PositionRoundAct } from './position-round.workflow.js';
import { RoundFacts } from './round-facts.js';
import { mustBeIn, RoundKeeper } from './round-keeper.js';

/** The course of a round from its opening to its end. */
@Injectable()
export class RoundCourseService {
  constructor(
    private readonly keeper: RoundKeeper,
    private readonly writer: Writer,
    private readonly facts: RoundFacts,
  ) {}

  async change(actor: Actor, input: ChangePositionRoundInput): Promise<PositionRoundPayload> {
    const round = await this.keeper.holdAt(actor, input);
    mustBeIn(round, UNDER_WAY, ['input', 'positionRoundId']);
    const { language, wordLimit, introduction } = input;
    const before = round.version;
    await this.writer.change(round, {
      language: language ?? round.language,
      wordLimit: wordLimit ?? round.wordLimit,
      introduction: introduction === undefined ? round.introduction : introduction?.trim() || null,
    });
    if (round.version !== before) this.facts.publish(positionRoundChanged(round));
    return { round };
  }

  async consolidate(actor: Actor, input: ConsolidatePositionRoundInput): Promise<PositionRoundPayload> {
    const round = await this.step(actor, 'consolidate', input, null);
    this.facts.publish(positionRoundConsolidated(round));
    return { round };
  }

  async reopen(actor: Actor, input: PositionRoundReasonInput): Promise<PositionRoundPayload> {
    const round = await this.step(actor, 'reopen', input, input.reason);
    this.facts.publish(positionRoundReopened(round, { reason: input.reason }));
    return { round };
  }

  async cancel(actor: Actor, input: PositionRoundReasonInput): Promise<PositionRoundPayload> {
    const round = await this.step(actor, 'cancel', input, input.reason);
    this.facts.publish(positionRoundCancelled(round, { reason: input.reason }));
    return { round };
  }

  private async step(
    actor: Actor,
    act: PositionRoundAct,
    input: ConsolidatePositionRoundInput,
    reason: string | null,
  ): Promise<PositionRound> {
    const round = await this.keeper.hold(actor, input.positionRoundId);
    const state = positionRoundWorkflow.run(act, round, (permission) => actor.can(permission, round));
    mustStandAt(round, input.version);
    await this.writer.change(round, { state, reason });
    return round;
  }
}
