import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../../recommendations/recommendations/recommendation.loader.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { ClusterLoader } from '../clusters/cluster.loader.js';
import { Indicator, Measurement } from './indicator.entities.js';
import {
  ClusterIndicatorsLoader,
  IndicatorLoader,
  RecommendationIndicatorsLoader,
} from './indicator.loaders.js';
import { CorrectedLoader } from './measurement.loaders.js';

/** What is measured on a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationIndicatorsField {
  constructor(private readonly loader: RecommendationIndicatorsLoader) {}

  @ResolveField(() => [Indicator], {
    description:
      'Indicators in use on the recommendation itself, oldest first; empty where you may not see them.',
  })
  indicators({ id }: Recommendation, _: unknown, context: ActorContext): Promise<Indicator[]> {
    return this.loader.load(context, id);
  }
}

/** What is measured on a cluster. */
@Resolver(() => Cluster)
export class ClusterIndicatorsField {
  constructor(private readonly loader: ClusterIndicatorsLoader) {}

  @ResolveField(() => [Indicator], { description: 'Indicators in use on the cluster, oldest first.' })
  indicators({ id }: Cluster, _: unknown, context: ActorContext): Promise<Indicator[]> {
    return this.loader.load(context, id);
  }
}

/** What an indicator is on. */
@Resolver(() => Indicator)
export class IndicatorSubjectFields {
  constructor(
    private readonly recommendations: RecommendationLoader,
    private readonly clusters: ClusterLoader,
  ) {}

  @ResolveField(() => Recommendation, {
    nullable: true,
    description: 'The recommendation it is on; null where it is on a part or a cluster.',
  })
  recommendation(
    { recommendationId }: Indicator,
    _: unknown,
    context: ActorContext,
  ): Promise<Recommendation | null> {
    return this.recommendations.loadIf(context, recommendationId);
  }

  @ResolveField(() => Cluster, {
    nullable: true,
    description: 'The cluster it is on; null where it is on a recommendation or a part.',
  })
  cluster({ clusterId }: Indicator, _: unknown, context: ActorContext): Promise<Cluster | null> {
    return this.clusters.loadIf(context, clusterId);
  }
}

/** What a measurement belongs to, who recorded it, and whether it still holds. */
@Resolver(() => Measurement)
export class MeasurementFields {
  constructor(
    private readonly indicators: IndicatorLoader,
    private readonly users: UserLoader,
    private readonly corrections: CorrectedLoader,
  ) {}

  @ResolveField(() => Indicator, { nullable: true, description: 'What was measured.' })
  indicator({ indicatorId }: Measurement, _: unknown, context: ActorContext): Promise<Indicator | null> {
    return this.indicators.load(context, indicatorId);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who recorded it; null where you may not see people.',
  })
  recordedBy({ recordedById }: Measurement, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, recordedById);
  }

  @ResolveField(() => Boolean, {
    description: 'A later measurement of the same day took its place.',
  })
  corrected({ id }: Measurement, _: unknown, context: ActorContext): Promise<boolean> {
    return this.corrections.load(context, id);
  }
}
