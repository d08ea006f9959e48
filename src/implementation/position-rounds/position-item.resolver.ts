import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import {
  CirculatePositionItemsInput,
  ExtendPositionRequestsInput,
  WithdrawPositionRequestsInput,
} from './circulation.inputs.js';
import { CirculationService } from './circulation.service.js';
import { DecisionService } from './decision.service.js';
import {
  PositionDecisionPayload,
  PositionItemPayload,
  PositionRoundBulkPayload,
} from './position-round.payloads.js';
import {
  ProposePositionInput,
  ProposePositionsInput,
  RecordPositionDecisionInput,
} from './proposal.inputs.js';
import { ProposalService } from './proposal.service.js';
import { RequestTermsService } from './request-terms.service.js';

/** The coordinator asks, proposes, and records what was decided. */
@Resolver()
export class PositionItemResolver {
  constructor(
    private readonly circulation: CirculationService,
    private readonly terms: RequestTermsService,
    private readonly proposals: ProposalService,
    private readonly decisions: DecisionService,
  ) {}

  @Mutation(() => PositionRoundBulkPayload, {
    nullable: true,
    description:
      'Asks institutions what they advise on items of a round, with a day and an instruction. Who was asked on these terms already is not asked twice.',
  })
  @Allow('positionRounds:write')
  circulatePositionItems(
    @Args('input') input: CirculatePositionItemsInput,
    @Acting() actor: Actor,
  ): Promise<PositionRoundBulkPayload> {
    return this.circulation.circulate(actor, input);
  }

  @Mutation(() => PositionRoundBulkPayload, {
    nullable: true,
    description: 'Gives institutions more time, with a reason that they read.',
  })
  @Allow('positionRounds:write')
  extendPositionRequests(
    @Args('input') input: ExtendPositionRequestsInput,
    @Acting() actor: Actor,
  ): Promise<PositionRoundBulkPayload> {
    return this.terms.extend(actor, input);
  }

  @Mutation(() => PositionRoundBulkPayload, {
    nullable: true,
    description: 'Takes questions back: for the institution they do not exist any more.',
  })
  @Allow('positionRounds:write')
  withdrawPositionRequests(
    @Args('input') input: WithdrawPositionRequestsInput,
    @Acting() actor: Actor,
  ): Promise<PositionRoundBulkPayload> {
    return this.terms.withdraw(actor, input);
  }

  @Mutation(() => PositionItemPayload, {
    nullable: true,
    description:
      'Proposes what the State should say of one item. A decision on a former proposal of it holds no more.',
  })
  @Allow('positionRounds:write')
  proposePosition(
    @Args('input') input: ProposePositionInput,
    @Acting() actor: Actor,
  ): Promise<PositionItemPayload> {
    return this.proposals.propose(actor, input);
  }

  @Mutation(() => PositionRoundBulkPayload, {
    nullable: true,
    description:
      'Proposes the same for many items, with the same comment. Decisions on former proposals of them hold no more.',
  })
  @Allow('positionRounds:write')
  proposePositions(
    @Args('input') input: ProposePositionsInput,
    @Acting() actor: Actor,
  ): Promise<PositionRoundBulkPayload> {
    return this.proposals.proposeAll(actor, input);
  }

  @Mutation(() => PositionDecisionPayload, {
    nullable: true,
    description:
      'Records what was decided elsewhere on items of a consolidated round, with the document that says so. A later decision takes the place of the former.',
  })
  @Allow('positionRounds:write')
  recordPositionDecision(
    @Args('input') input: RecordPositionDecisionInput,
    @Acting() actor: Actor,
  ): Promise<PositionDecisionPayload> {
    return this.decisions.record(actor, input);
  }
}
