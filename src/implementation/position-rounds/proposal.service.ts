import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { PositionItem } from './position-item.entity.js';
import { positionsProposed } from './position-round.events.js';
import type { PositionItemPayload, PositionRoundBulkPayload } from './position-round.payloads.js';
import { UNDER_WAY } from './position-round.workflow.js';
import { PositionTargetResolver } from './position-targets.js';
import type { ProposePositionInput, ProposePositionsInput } from './proposal.inputs.js';
import { RoundFacts } from './round-facts.js';
import { mustBeIn, RoundKeeper } from './round-keeper.js';

/** The coordinator proposes what the State should say. What was decided on another proposal is decided no more. */
@Injectable()
export class ProposalService {
  constructor(
    private readonly keeper: RoundKeeper,
    private readonly targets: PositionTargetResolver,
    private readonly writer: Writer,
    private readonly facts: RoundFacts,
  ) {}

  async propose(actor: Actor, input: ProposePositionInput): Promise<PositionItemPayload> {
    const { item, round } = await this.keeper.holdItem(actor, input.positionItemId);
    mustBeIn(round, UNDER_WAY, ['input', 'positionItemId']);
    mustBeInRound(item);
    mustStandAt(item, input.version);
    const words = wordsOf(input);
    const note = input.note?.trim() || null;
    if (saysSo(item, words) && item.note === note) return { item };
    await this.writer.change(item, { ...this.proposal(actor), ...words, note });
    this.facts.publish(positionsProposed(round, { position: input.position, items: 1 }));
    return { item };
  }

  async proposeAll(actor: Actor, input: ProposePositionsInput): Promise<PositionRoundBulkPayload> {
    const round = await this.keeper.holdIn(actor, input.positionRoundId, UNDER_WAY);
    const items = await this.targets.resolve(actor, round, input.targets);
    const words = wordsOf(input);
    const differing = items.filter((item) => !saysSo(item, words));
    await this.writer.changeAll(PositionItem, differing, { ...this.proposal(actor), ...words });
    if (differing.length > 0)
      this.facts.publish(positionsProposed(round, { position: input.position, items: differing.length }));
    return { round, changedCount: differing.length, unchangedCount: items.length - differing.length };
  }

  private proposal(actor: Actor): Partial<PositionItem> {
    return {
      proposedAt: this.facts.now(),
      proposedById: actor.userId,
      decidedPosition: null,
      decidedClaim: null,
      decidedComment: null,
      decisionId: null,
    };
  }
}

type Words = Pick<PositionItem, 'proposedPosition' | 'proposedClaim' | 'proposedComment'>;

function wordsOf({ position, claim, comment }: ProposePositionInput | ProposePositionsInput): Words {
  return {
    proposedPosition: position,
    proposedClaim: claim ?? null,
    proposedComment: comment?.trim() || null,
  };
}

function saysSo(item: PositionItem, words: Words): boolean {
  return (
    item.proposedPosition === words.proposedPosition &&
    item.proposedClaim === words.proposedClaim &&
    item.proposedComment === words.proposedComment
  );
}

function mustBeInRound({ takenOutAt }: PositionItem): void {
  if (takenOutAt === null) return;
  throw new UserError('CONFLICT', 'It was taken out of the round.', ['input', 'positionItemId']);
}
