import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Node, NodeRegistry } from '../../platform/graphql/node.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { Measure } from '../measures/measure.entities.js';
import { ImplementationPlan } from '../plans/plan.entities.js';
import { Indicator } from './indicator.entities.js';
import { ItemIndicatorsLoader } from './indicator.loaders.js';

/** What is measured on a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationIndicatorsField {
  constructor(private readonly loader: ItemIndicatorsLoader) {}

  @ResolveField(() => [Indicator], {
    description:
      'Indicators in use on the recommendation itself, oldest first; empty where you may not see them.',
  })
  indicators({ id }: Recommendation, _: unknown, context: ActorContext): Promise<Indicator[]> {
    return this.loader.load(context, id);
  }
}

/** What is measured on a part of a recommendation. */
@Resolver(() => RecommendationPart)
export class PartIndicatorsField {
  constructor(private readonly loader: ItemIndicatorsLoader) {}

  @ResolveField(() => [Indicator], {
    description: 'Indicators in use on this part alone, oldest first; empty where you may not see them.',
  })
  indicators({ id }: RecommendationPart, _: unknown, context: ActorContext): Promise<Indicator[]> {
    return this.loader.load(context, id);
  }
}

/** What is measured on a cluster. */
@Resolver(() => Cluster)
export class ClusterIndicatorsField {
  constructor(private readonly loader: ItemIndicatorsLoader) {}

  @ResolveField(() => [Indicator], { description: 'Indicators in use on the cluster, oldest first.' })
  indicators({ id }: Cluster, _: unknown, context: ActorContext): Promise<Indicator[]> {
    return this.loader.load(context, id);
  }
}

/** What is measured on a plan as a whole. */
@Resolver(() => ImplementationPlan)
export class PlanIndicatorsField {
  constructor(private readonly loader: ItemIndicatorsLoader) {}

  @ResolveField(() => [Indicator], {
    description: 'Indicators in use on the plan itself, oldest first; its measures have their own.',
  })
  indicators({ id }: ImplementationPlan, _: unknown, context: ActorContext): Promise<Indicator[]> {
    return this.loader.load(context, id);
  }
}

/** What is measured on a measure of a plan. */
@Resolver(() => Measure)
export class MeasureIndicatorsField {
  constructor(private readonly loader: ItemIndicatorsLoader) {}

  @ResolveField(() => [Indicator], { description: 'Indicators in use on the measure, oldest first.' })
  indicators({ id }: Measure, _: unknown, context: ActorContext): Promise<Indicator[]> {
    return this.loader.load(context, id);
  }
}

/** What an indicator is on. */
@Resolver(() => Indicator)
export class IndicatorSubjectFields {
  constructor(private readonly registry: NodeRegistry) {}

  @ResolveField(() => Node, {
    nullable: true,
    description:
      'What it is on: a recommendation, a part of one, a cluster, a measure or a plan. Null where you may not see that.',
  })
  item({ itemId }: Indicator, _: unknown, context: ActorContext): Promise<object | null> {
    return this.registry.fetch(itemId, context);
  }
}
