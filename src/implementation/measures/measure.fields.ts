import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import type { Node } from '../../platform/graphql/node.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { ActionType } from '../../reference/action-types/action-type.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { PlanObjective } from '../plans/objective.entity.js';
import { ImplementationPlan } from '../plans/plan.entities.js';
import { ObjectiveLoader, PlanLoader } from '../plans/plan.loaders.js';
import { ItemConnection } from '../tracked-items/item-connection.js';
import { Measure, MeasurePartner } from './measure.entities.js';
import { ActionTypesOfMeasureLoader, PartnersOfMeasureLoader } from './measure.loaders.js';
import { MeasureItemsPages } from './measure.pages.js';

/** Where a measure stands, and what it answers. */
@Resolver(() => Measure)
export class MeasureFields {
  constructor(
    private readonly plans: PlanLoader,
    private readonly objectives: ObjectiveLoader,
    private readonly answered: MeasureItemsPages,
  ) {}

  @ResolveField(() => ImplementationPlan, { nullable: true, description: 'The plan that it belongs to.' })
  plan({ planId }: Measure, _: unknown, context: ActorContext): Promise<ImplementationPlan | null> {
    return this.plans.load(context, planId);
  }

  @ResolveField(() => PlanObjective, {
    nullable: true,
    description: 'The objective or programme it stands under.',
  })
  objective({ objectiveId }: Measure, _: unknown, context: ActorContext): Promise<PlanObjective | null> {
    return this.objectives.load(context, objectiveId);
  }

  @ResolveField(() => ItemConnection, {
    description:
      'What it answers: recommendations, parts of them and clusters, in the order they were linked.',
  })
  items(
    @Parent() { id }: Measure,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Node>> {
    return this.answered.load(context, {
      parentId: id,
      page,
      counted: selectedPaths(info).has('totalCount'),
    });
  }
}

/** Who is behind a measure, and of which types it is. */
@Resolver(() => Measure)
export class MeasureDetailFields {
  constructor(
    private readonly institutions: InstitutionLoader,
    private readonly helping: PartnersOfMeasureLoader,
    private readonly types: ActionTypesOfMeasureLoader,
    private readonly vocabulary: Vocabulary,
  ) {}

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The institution that answers for it; null where none is named or you may not see it.',
  })
  institution({ institutionId }: Measure, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.loadIf(context, institutionId);
  }

  @ResolveField(() => [MeasurePartner], { description: 'Who helps, in their order.' })
  partners({ id }: Measure, _: unknown, context: ActorContext): Promise<MeasurePartner[]> {
    return this.helping.load(context, id);
  }

  @ResolveField(() => [ActionType], { description: 'Its types of action, in the vocabulary’s order.' })
  async actionTypes({ id }: Measure, _: unknown, context: ActorContext): Promise<ActionType[]> {
    const codes = await this.types.load(context, id);
    return codes.map((code) => this.vocabulary.actionType(code) as ActionType);
  }
}

/** The institution that a partner is. */
@Resolver(() => MeasurePartner)
export class MeasurePartnerFields {
  constructor(private readonly institutions: InstitutionLoader) {}

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The institution; null for a body outside, or where you may not see it.',
  })
  institution(
    { institutionId }: MeasurePartner,
    _: unknown,
    context: ActorContext,
  ): Promise<Institution | null> {
    return this.institutions.loadIf(context, institutionId);
  }
}
