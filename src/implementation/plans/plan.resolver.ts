import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { PlanBeginning } from './plan-beginning.js';
import { ImplementationPlan } from './plan.entities.js';
import {
  ArchiveImplementationPlanInput,
  ChangeImplementationPlanInput,
  CreateImplementationPlanInput,
} from './plan.inputs.js';
import { PlanPayload } from './plan.payloads.js';
import { PlanQuery } from './plan.query.js';
import { PlanService } from './plan.service.js';
import { ImplementationPlansArgs } from './plans.args.js';

const PlanConnection = Connection(ImplementationPlan, 'ImplementationPlan');

/** The door to plans. */
@Resolver()
export class PlanResolver {
  constructor(
    private readonly query: PlanQuery,
    private readonly beginning: PlanBeginning,
    private readonly service: PlanService,
  ) {}

  @Query(() => PlanConnection, {
    description:
      'Plans that you may see, the newest first: the country’s people see all of theirs, its stakeholders also those in consultation, everybody those that were adopted where the country publishes its status.',
  })
  @Public()
  implementationPlans(
    @Args() args: ImplementationPlansArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ImplementationPlan>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => PlanPayload, { nullable: true, description: 'Begins a plan, as a draft.' })
  @Allow('plans:write')
  createImplementationPlan(
    @Args('input') input: CreateImplementationPlanInput,
    @Acting() actor: Actor,
  ): Promise<PlanPayload> {
    return this.beginning.create(actor, input);
  }

  @Mutation(() => PlanPayload, {
    nullable: true,
    description: 'Gives a plan other words or another period. Not while its text is fixed.',
  })
  @Allow('plans:write')
  changeImplementationPlan(
    @Args('input') input: ChangeImplementationPlanInput,
    @Acting() actor: Actor,
  ): Promise<PlanPayload> {
    return this.service.change(actor, input);
  }

  @Mutation(() => PlanPayload, {
    nullable: true,
    description: 'Gives a plan up before it is adopted: it stays, and counts nowhere.',
  })
  @Allow('plans:write')
  archiveImplementationPlan(
    @Args('input') input: ArchiveImplementationPlanInput,
    @Acting() actor: Actor,
  ): Promise<PlanPayload> {
    return this.service.archive(actor, input);
  }
}
