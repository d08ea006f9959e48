import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { Connection, PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { PlanObjective } from './objective.entity.js';
import { ImplementationPlan, PlanStep } from './plan.entities.js';
import { ObjectivesOfPlanPages, PlanStepsLoader } from './plan.loaders.js';
import { CHANGEABLE, planWorkflow, type PlanAct } from './plan.workflow.js';

export type PlanTransition = Uppercase<PlanAct>;
const PlanTransitionEnum = graphqlEnum<PlanTransition>(
  'PlanTransition',
  'What can be done with a plan on its way.',
  {
    CONSULT: 'Put it up for consultation: `openPlanConsultation`.',
    VALIDATE: 'Record that the institutions agreed on it: `validatePlan`.',
    SUBMIT: 'Record that the Government has it: `submitPlan`.',
    ADOPT: 'Record that the Government adopted it: `adoptPlan`.',
    CLOSE: 'Close it once it is evaluated: `closePlan`.',
    REDRAFT: 'Draft it anew: `redraftPlan`.',
  },
);

export const ObjectiveConnection = Connection(PlanObjective, 'PlanObjective');

/** Whose a plan is, how it came about, and what it wants to reach. */
@Resolver(() => ImplementationPlan)
export class PlanFields {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly institutions: InstitutionLoader,
    private readonly taken: PlanStepsLoader,
    private readonly pages: ObjectivesOfPlanPages,
  ) {}

  @ResolveField(() => Country, { description: 'The country whose plan it is.' })
  country({ countryCode }: ImplementationPlan): Country | null {
    return this.vocabulary.country(countryCode);
  }

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The institution that answers for the plan as a whole; null where none is named.',
  })
  responsibleBody(
    { responsibleBodyId }: ImplementationPlan,
    _: unknown,
    context: ActorContext,
  ): Promise<Institution | null> {
    return this.institutions.loadIf(context, responsibleBodyId);
  }

  @ResolveField(() => [PlanStep], {
    description:
      'Every step it took, with day and document, in the order they were taken; ways back included.',
  })
  steps({ id }: ImplementationPlan, _: unknown, context: ActorContext): Promise<PlanStep[]> {
    return this.taken.load(context, id);
  }

  @ResolveField(() => ObjectiveConnection, { description: 'Its objectives or programmes, in their order.' })
  objectives(
    @Parent() { id }: ImplementationPlan,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<PlanObjective>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }

  @ResolveField(() => [PlanTransitionEnum], {
    description:
      'What you can do with it now: where it stands and your role decide. Closing also takes its evaluation.',
  })
  availableTransitions(plan: ImplementationPlan, _: unknown, { actor }: ActorContext): PlanTransition[] {
    const acts = planWorkflow.available(plan.state, (permission) => actor.can(permission, plan));
    return plan.archivedAt === null ? acts.map((act) => act.toUpperCase() as PlanTransition) : [];
  }

  @ResolveField(() => Boolean, {
    description: 'Whether you can change it, and what hangs on it, now.',
  })
  viewerCanChange(plan: ImplementationPlan, _: unknown, { actor }: ActorContext): boolean {
    return plan.archivedAt === null && CHANGEABLE.includes(plan.state) && actor.can('plans:write', plan);
  }
}
