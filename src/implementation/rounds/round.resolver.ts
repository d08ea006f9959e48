import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { ReportingRound } from './round.entities.js';
import {
  CancelReportingRoundInput,
  ChangeReportingRoundInput,
  CloseReportingRoundInput,
  ExtendReportingDueDayInput,
  MoveReportingDueDayInput,
  OpenReportingRoundInput,
  PlanReportingRoundInput,
  ReportingRoundItemsInput,
} from './round.inputs.js';
import { ReportingRoundItemsPayload, ReportingRoundPayload } from './round.payloads.js';
import { RoundChanges } from './round-changes.service.js';
import { RoundDueDays } from './round-due-days.js';
import { RoundEnding } from './round-ending.js';
import { RoundQuery } from './round.query.js';
import { RoundService } from './round.service.js';
import { ReportingRoundsArgs } from './rounds.args.js';

const ReportingRoundConnection = Connection(ReportingRound, 'ReportingRound');

/** The door to reporting rounds. */
@Resolver()
export class RoundResolver {
  constructor(
    private readonly query: RoundQuery,
    private readonly service: RoundService,
    private readonly changes: RoundChanges,
    private readonly dueDays: RoundDueDays,
    private readonly ending: RoundEnding,
  ) {}

  @Query(() => ReportingRoundConnection, {
    description:
      'Reporting rounds that you may see, the one that is due last first: all of the country for coordinators and analysts, for focal points and validators those that ask their institution.',
  })
  @Allow('rounds:read')
  reportingRounds(
    @Args() args: ReportingRoundsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ReportingRound>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => ReportingRoundPayload, {
    nullable: true,
    description: 'Plans a reporting round. It opens by itself on its opening day, or by openReportingRound.',
  })
  @Allow('rounds:write')
  planReportingRound(
    @Args('input') input: PlanReportingRoundInput,
    @Acting() actor: Actor,
  ): Promise<ReportingRoundPayload> {
    return this.service.plan(actor, input);
  }

  @Mutation(() => ReportingRoundPayload, {
    nullable: true,
    description:
      'Gives a round other terms: all while it is planned, its words and escalation while it is open.',
  })
  @Allow('rounds:write')
  changeReportingRound(
    @Args('input') input: ChangeReportingRoundInput,
    @Acting() actor: Actor,
  ): Promise<ReportingRoundPayload> {
    return this.service.change(actor, input);
  }

  @Mutation(() => ReportingRoundPayload, {
    nullable: true,
    description:
      'Opens a planned round: what its filter finds now is in it, and every institution with an assignment in force on it, or each chosen one, is asked.',
  })
  @Allow('rounds:write')
  openReportingRound(
    @Args('input') input: OpenReportingRoundInput,
    @Acting() actor: Actor,
  ): Promise<ReportingRoundPayload> {
    return this.changes.open(actor, input);
  }

  @Mutation(() => ReportingRoundItemsPayload, {
    nullable: true,
    description: 'Adds recommendations to an open round: who has them in hand is asked about them too.',
  })
  @Allow('rounds:write')
  addToReportingRound(
    @Args('input') input: ReportingRoundItemsInput,
    @Acting() actor: Actor,
  ): Promise<ReportingRoundItemsPayload> {
    return this.changes.add(actor, input);
  }

  @Mutation(() => ReportingRoundItemsPayload, {
    nullable: true,
    description: 'Takes recommendations out of an open round: nobody is asked about them any more.',
  })
  @Allow('rounds:write')
  removeFromReportingRound(
    @Args('input') input: ReportingRoundItemsInput,
    @Acting() actor: Actor,
  ): Promise<ReportingRoundItemsPayload> {
    return this.changes.remove(actor, input);
  }

  @Mutation(() => ReportingRoundPayload, {
    nullable: true,
    description: 'Moves the due day of a whole open round. Who was given a later day keeps it.',
  })
  @Allow('rounds:write')
  moveReportingDueDay(
    @Args('input') input: MoveReportingDueDayInput,
    @Acting() actor: Actor,
  ): Promise<ReportingRoundPayload> {
    return this.dueDays.move(actor, input);
  }

  @Mutation(() => ReportingRoundItemsPayload, {
    nullable: true,
    description: 'Gives institutions more time in an open round. Each extension is kept with its reason.',
  })
  @Allow('rounds:write')
  extendReportingDueDay(
    @Args('input') input: ExtendReportingDueDayInput,
    @Acting() actor: Actor,
  ): Promise<ReportingRoundItemsPayload> {
    return this.dueDays.extend(actor, input);
  }

  @Mutation(() => ReportingRoundPayload, {
    nullable: true,
    description: 'Closes an open round: how every institution stands is kept as it is now.',
  })
  @Allow('rounds:write')
  closeReportingRound(
    @Args('input') input: CloseReportingRoundInput,
    @Acting() actor: Actor,
  ): Promise<ReportingRoundPayload> {
    return this.ending.close(actor, input);
  }

  @Mutation(() => ReportingRoundPayload, {
    nullable: true,
    description: 'Calls a round off, with the reason: nobody is asked or reminded any more.',
  })
  @Allow('rounds:write')
  cancelReportingRound(
    @Args('input') input: CancelReportingRoundInput,
    @Acting() actor: Actor,
  ): Promise<ReportingRoundPayload> {
    return this.ending.cancel(actor, input);
  }
}
