import { Args, Float, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { Connection, PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { SdgIndicator } from '../../reference/sdgs/sdg.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { Indicator, Measurement } from './indicator.entities.js';
import { LatestMeasurementLoader, MeasurementsLoader } from './measurement.loaders.js';
import { progressTowardsTarget } from './target-progress.js';

const MeasurementConnection = Connection(Measurement, 'Measurement');

/** What was measured, by whom, and how far that is from the target. */
@Resolver(() => Indicator)
export class IndicatorFields {
  constructor(
    private readonly institutions: InstitutionLoader,
    private readonly latest: LatestMeasurementLoader,
    private readonly series: MeasurementsLoader,
    private readonly vocabulary: Vocabulary,
  ) {}

  @ResolveField(() => Institution, {
    nullable: true,
    description:
      'The institution whose focal points record the values; null where the coordinator alone does.',
  })
  provider({ providerId }: Indicator, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.loadIf(context, providerId);
  }

  @ResolveField(() => SdgIndicator, {
    nullable: true,
    description: 'The global SDG indicator that it follows; null where it follows none.',
  })
  sdgIndicator({ sdgIndicatorCode }: Indicator): SdgIndicator | null {
    return this.vocabulary.indicator(sdgIndicatorCode);
  }

  @ResolveField(() => Measurement, {
    nullable: true,
    description:
      'The value that holds now: of the latest day, as last recorded. Null where none was measured.',
  })
  latestMeasurement({ id }: Indicator, _: unknown, context: ActorContext): Promise<Measurement | null> {
    return this.latest.load(context, id);
  }

  @ResolveField(() => Float, {
    nullable: true,
    description:
      'Share of the way from the baseline to the target: (latest − baseline) / (target − baseline). 0 at the baseline, 1 at the target, below 0 where it got worse, above 1 beyond; in both directions. Null where a value is unknown or target and baseline are equal.',
  })
  async progressTowardsTarget(
    { id, baselineValue, targetValue }: Indicator,
    _: unknown,
    context: ActorContext,
  ): Promise<number | null> {
    const latestValue = (await this.latest.load(context, id))?.value ?? null;
    return progressTowardsTarget({ baselineValue, targetValue, latestValue });
  }

  @ResolveField(() => MeasurementConnection, {
    description:
      'The series: the latest day first, and of a day what was recorded last. Corrected values stay in it.',
  })
  measurements(
    @Parent() { id }: Indicator,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Measurement>> {
    return this.series.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}
