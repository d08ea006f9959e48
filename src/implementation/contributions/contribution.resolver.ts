import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { ContributionConnection } from './contribution-connection.js';
import type { Contribution } from './contribution.entity.js';
import {
  AnswerContributionInput,
  ContributeInput,
  ContributionStepInput,
  WithholdContributionInput,
} from './contribution.inputs.js';
import { ContributionPayload } from './contribution.payload.js';
import { ContributionQuery } from './contribution.query.js';
import { ContributionService } from './contribution.service.js';
import { ContributionsArgs } from './contributions.args.js';
import { ModerationService } from './moderation.service.js';

/** The door to what stakeholders contribute. */
@Resolver()
export class ContributionResolver {
  constructor(
    private readonly query: ContributionQuery,
    private readonly service: ContributionService,
    private readonly moderation: ModerationService,
  ) {}

  @Query(() => ContributionConnection, {
    description:
      'What stakeholders have said, newest first: published ones, your own, and for coordinators all.',
  })
  @Public()
  contributions(
    @Args() args: ContributionsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Contribution>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => ContributionPayload, {
    nullable: true,
    description:
      'Says something on a recommendation, a cluster or a plan, as a stakeholder. An accredited NHRI’s contribution is published at once, every other one after 14 days unless it is withheld on a listed ground.',
  })
  @Allow('contributions:make')
  contribute(@Args('input') input: ContributeInput, @Acting() actor: Actor): Promise<ContributionPayload> {
    return this.service.contribute(actor, input);
  }

  @Mutation(() => ContributionPayload, { nullable: true, description: 'Takes your own contribution back.' })
  @Allow('contributions:make')
  withdrawContribution(
    @Args('input') input: ContributionStepInput,
    @Acting() actor: Actor,
  ): Promise<ContributionPayload> {
    return this.moderation.withdraw(actor, input);
  }

  @Mutation(() => ContributionPayload, {
    nullable: true,
    description: 'Publishes a contribution before its term is over, or one that was withheld.',
  })
  @Allow('contributions:moderate')
  publishContribution(
    @Args('input') input: ContributionStepInput,
    @Acting() actor: Actor,
  ): Promise<ContributionPayload> {
    return this.moderation.publish(actor, input);
  }

  @Mutation(() => ContributionPayload, {
    nullable: true,
    description:
      'Withholds a contribution on a listed ground, with a reason that its author sees. Never possible for an accredited NHRI’s.',
  })
  @Allow('contributions:moderate')
  withholdContribution(
    @Args('input') input: WithholdContributionInput,
    @Acting() actor: Actor,
  ): Promise<ContributionPayload> {
    return this.moderation.withhold(actor, input);
  }

  @Mutation(() => ContributionPayload, {
    nullable: true,
    description: 'Answers a published contribution; the answer is published with it.',
  })
  @Allow('contributions:moderate')
  answerContribution(
    @Args('input') input: AnswerContributionInput,
    @Acting() actor: Actor,
  ): Promise<ContributionPayload> {
    return this.moderation.answer(actor, input);
  }
}
