import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { TargetResolver } from '../portfolio/recommendation-targets.js';
import { roundItemsAdded, roundItemsRemoved } from './round.events.js';
import type { OpenReportingRoundInput, ReportingRoundItemsInput } from './round.inputs.js';
import type { ReportingRoundItemsPayload, ReportingRoundPayload } from './round.payloads.js';
import type { ReportingRound } from './round.entities.js';
import { RoundHoldings } from './round-holdings.js';
import { mustBeOpen, RoundKeeper } from './round-keeper.js';
import { RoundOpening } from './round-opening.js';

const ROUND = ['input', 'roundId'];

/** The coordinator opens a round by hand, and changes later what is in it. */
@Injectable()
export class RoundChanges {
  constructor(
    private readonly keeper: RoundKeeper,
    private readonly opening: RoundOpening,
    private readonly holdings: RoundHoldings,
    private readonly targets: TargetResolver,
    private readonly events: Events,
  ) {}

  async open(actor: Actor, input: OpenReportingRoundInput): Promise<ReportingRoundPayload> {
    const round = await this.keeper.holdToWrite(actor, input.id, ['input', 'id']);
    await this.opening.open(actor, round, input);
    return { round };
  }

  async add(actor: Actor, input: ReportingRoundItemsInput): Promise<ReportingRoundItemsPayload> {
    const { round, ids, reason } = await this.named(actor, input);
    const changed = await this.holdings.add(actor, round, ids, reason);
    this.events.publish(roundItemsAdded(round, changed.changedCount, reason));
    return { round, ...changed };
  }

  async remove(actor: Actor, input: ReportingRoundItemsInput): Promise<ReportingRoundItemsPayload> {
    const { round, ids, reason } = await this.named(actor, input);
    const changed = await this.holdings.remove(actor, round, ids, reason);
    this.events.publish(roundItemsRemoved(round, changed.changedCount, reason));
    return { round, ...changed };
  }

  private async named(
    actor: Actor,
    { roundId, targets, reason }: ReportingRoundItemsInput,
  ): Promise<{ round: ReportingRound; ids: string[]; reason: string }> {
    const round = await this.keeper.holdToWrite(actor, roundId, ROUND);
    mustBeOpen(round, ROUND);
    const found = await this.targets.resolve(actor, targets);
    return { round, ids: found.map(({ id }) => id), reason: reason.trim() };
  }
}
