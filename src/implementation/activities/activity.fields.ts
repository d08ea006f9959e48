import { Args, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import type { Permission } from '../../access/permissions.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { Connection, PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Measure } from '../measures/measure.entities.js';
import { MeasureLoader } from '../measures/measure.loaders.js';
import { ImplementationPlan } from '../plans/plan.entities.js';
import { PlanLoader } from '../plans/plan.loaders.js';
import { Activity, Milestone } from './activity.entities.js';
import { MilestoneCountsLoader, MilestonesOfActivityPages } from './activity.loaders.js';
import { fundingOf } from './funding.js';

const MilestoneConnection = Connection(Milestone, 'Milestone');

/** Where an activity belongs, who carries it out, and its milestones. */
@Resolver(() => Activity)
export class ActivityFields {
  constructor(
    private readonly plans: PlanLoader,
    private readonly measures: MeasureLoader,
    private readonly institutions: InstitutionLoader,
    private readonly pages: MilestonesOfActivityPages,
    private readonly counts: MilestoneCountsLoader,
  ) {}

  @ResolveField(() => ImplementationPlan, { nullable: true, description: 'The plan that it belongs to.' })
  plan({ planId }: Activity, _: unknown, context: ActorContext): Promise<ImplementationPlan | null> {
    return this.plans.load(context, planId);
  }

  @ResolveField(() => Measure, { nullable: true, description: 'The measure that it carries out.' })
  measure({ measureId }: Activity, _: unknown, context: ActorContext): Promise<Measure | null> {
    return this.measures.load(context, measureId);
  }

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'Who carries it out; null where nobody is named or you may not see it.',
  })
  institution({ institutionId }: Activity, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.loadIf(context, institutionId);
  }

  @ResolveField(() => MilestoneConnection, { description: 'Its milestones, by the day they are due.' })
  milestones(
    @Parent() { id }: Activity,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Milestone>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }

  @ResolveField(() => Int, { description: 'How many milestones it has.' })
  async milestoneCount({ id }: Activity, _: unknown, context: ActorContext): Promise<number> {
    return (await this.counts.load(context, id))?.all ?? 0;
  }

  @ResolveField(() => Int, { description: 'How many of its milestones are reached.' })
  async milestonesReached({ id }: Activity, _: unknown, context: ActorContext): Promise<number> {
    return (await this.counts.load(context, id))?.reached ?? 0;
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'When what comes next of it is due: the first milestone that is not reached, else its end (YYYY-MM-DD).',
  })
  async nextDueOn({ id, endsOn }: Activity, _: unknown, context: ActorContext): Promise<string | null> {
    return (await this.counts.load(context, id))?.nextDueOn ?? endsOn;
  }
}

/** What the person who looks at an activity can do about it. */
@Resolver(() => Activity)
export class ActivityViewerFields {
  constructor(private readonly plans: PlanLoader) {}

  @ResolveField(() => Boolean, {
    description:
      'Whether you can report on it now (`draftProgressUpdate`): it is your institution’s, in a plan in force.',
  })
  viewerCanReport(activity: Activity, _: unknown, context: ActorContext): Promise<boolean> {
    return this.mayNow('progress:draft', activity, context);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether you can say now which of its milestones are reached (`reportMilestone`).',
  })
  viewerCanReportMilestones(activity: Activity, _: unknown, context: ActorContext): Promise<boolean> {
    return this.mayNow('milestones:report', activity, context);
  }

  private async mayNow(permission: Permission, activity: Activity, context: ActorContext): Promise<boolean> {
    if (activity.archivedAt !== null || !context.actor.can(permission, activity)) return false;
    return (await this.plans.load(context, activity.planId))?.state === 'ADOPTED';
  }
}

/** The money of an activity, as decimals. */
@Resolver(() => Activity)
export class ActivityFundingFields {
  @ResolveField(() => String, {
    nullable: true,
    description: 'What it costs, a decimal with the digits of its currency; null when unknown.',
  })
  cost(activity: Activity): string | null {
    return fundingOf(activity).cost;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'How much of the cost is secured; null when unknown.',
  })
  secured(activity: Activity): string | null {
    return fundingOf(activity).secured;
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'What it still lacks: the cost less what is secured, 0 where that is enough; null unless both are known.',
  })
  gap(activity: Activity): string | null {
    return fundingOf(activity).gap;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What is secured beyond the cost, 0 where nothing is; null unless both are known.',
  })
  surplus(activity: Activity): string | null {
    return fundingOf(activity).surplus;
  }
}
