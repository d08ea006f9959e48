import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { AdoptionService } from './adoption.service.js';
import { OpeningService } from './opening.service.js';
import { PositionRound } from './position-round.entity.js';
import {
  AdoptPositionsInput,
  BringInPendingInput,
  ChangePositionRoundInput,
  ConsolidatePositionRoundInput,
  OpenPositionRoundInput,
  PositionRoundReasonInput,
  TakeOutOfPositionRoundInput,
} from './position-round.inputs.js';
import { PositionRoundBulkPayload, PositionRoundPayload } from './position-round.payloads.js';
import { PositionRoundsArgs } from './position-requests.args.js';
import { PositionRoundsQuery } from './position-rounds.query.js';
import { RoundCourseService } from './round-course.service.js';
import { RoundItemsService } from './round-items.service.js';

const PositionRoundConnection = Connection(PositionRound, 'PositionRound');

/** The door to position rounds, and their course. */
@Resolver()
export class PositionRoundResolver {
  constructor(
    private readonly query: PositionRoundsQuery,
    private readonly opening: OpeningService,
    private readonly items: RoundItemsService,
    private readonly course: RoundCourseService,
    private readonly adoption: AdoptionService,
  ) {}

  @Query(() => PositionRoundConnection, {
    description:
      'Position rounds, the latest first: of your country for a coordinator, those in which your institution was asked for its people.',
  })
  @Allow('positionRounds:read')
  positionRounds(
    @Args() args: PositionRoundsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<PositionRound>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => PositionRoundBulkPayload, {
    nullable: true,
    description:
      'Opens a round on a report of the UPR: about every recommendation of it that is pending, and about its parts where it is split. Confidential until adoption.',
  })
  @Allow('positionRounds:write')
  openPositionRound(
    @Args('input') input: OpenPositionRoundInput,
    @Acting() actor: Actor,
  ): Promise<PositionRoundBulkPayload> {
    return this.opening.open(actor, input);
  }

  @Mutation(() => PositionRoundPayload, {
    nullable: true,
    description: 'Changes what the addendum is like: language, limit in words, introduction.',
  })
  @Allow('positionRounds:write')
  changePositionRound(
    @Args('input') input: ChangePositionRoundInput,
    @Acting() actor: Actor,
  ): Promise<PositionRoundPayload> {
    return this.course.change(actor, input);
  }

  @Mutation(() => PositionRoundBulkPayload, {
    nullable: true,
    description:
      'Brings into a round what became pending, or was split, since it was opened. Run twice it changes nothing.',
  })
  @Allow('positionRounds:write')
  bringInPending(
    @Args('input') input: BringInPendingInput,
    @Acting() actor: Actor,
  ): Promise<PositionRoundBulkPayload> {
    return this.items.bringIn(actor, input);
  }

  @Mutation(() => PositionRoundBulkPayload, {
    nullable: true,
    description:
      'Takes items out of a round, a whole with its parts: one that the source withdrew, say. Questions about them are taken back.',
  })
  @Allow('positionRounds:write')
  takeOutOfPositionRound(
    @Args('input') input: TakeOutOfPositionRoundInput,
    @Acting() actor: Actor,
  ): Promise<PositionRoundBulkPayload> {
    return this.items.takeOut(actor, input);
  }

  @Mutation(() => PositionRoundPayload, {
    nullable: true,
    description:
      'Ends advice: positions are proposed and decided from then on. What is missing stays missing.',
  })
  @Allow('positionRounds:write')
  consolidatePositionRound(
    @Args('input') input: ConsolidatePositionRoundInput,
    @Acting() actor: Actor,
  ): Promise<PositionRoundPayload> {
    return this.course.consolidate(actor, input);
  }

  @Mutation(() => PositionRoundPayload, {
    nullable: true,
    description: 'Takes advice again, in a round that was consolidated or cancelled.',
  })
  @Allow('positionRounds:write')
  reopenPositionRound(
    @Args('input') input: PositionRoundReasonInput,
    @Acting() actor: Actor,
  ): Promise<PositionRoundPayload> {
    return this.course.reopen(actor, input);
  }

  @Mutation(() => PositionRoundPayload, {
    nullable: true,
    description: 'Gives a round up. What was said in it stays with it, as confidential as before.',
  })
  @Allow('positionRounds:write')
  cancelPositionRound(
    @Args('input') input: PositionRoundReasonInput,
    @Acting() actor: Actor,
  ): Promise<PositionRoundPayload> {
    return this.course.cancel(actor, input);
  }

  @Mutation(() => PositionRoundBulkPayload, {
    nullable: true,
    description:
      'Records all decided positions at once, as the State’s own at adoption: in the dated series, with the State’s comments, published as positions are. The same adoption told again changes nothing.',
  })
  @Allow('positionRounds:write')
  adoptPositions(
    @Args('input') input: AdoptPositionsInput,
    @Acting() actor: Actor,
  ): Promise<PositionRoundBulkPayload> {
    return this.adoption.adopt(actor, input);
  }
}
