import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { SdgIndicator } from '../../reference/sdgs/sdg.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { Indicator } from './indicator.entities.js';
import { Measurement } from './measurement.entity.js';
import { LatestMeasurementLoader } from './measurement.loaders.js';
import { BreakdownsPages, MeasurementsPages } from './measurement.pages.js';
import { BreakdownsArgs, MeasurementsArgs } from './measurements.args.js';

const MeasurementConnection = Connection(Measurement, 'Measurement');

/** What was measured, and by whom. */
@Resolver(() => Indicator)
export class IndicatorFields {
  constructor(
    private readonly institutions: InstitutionLoader,
    private readonly latest: LatestMeasurementLoader,
    private readonly series: MeasurementsPages,
    private readonly broken: BreakdownsPages,
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
      'The total that holds now: of the latest day, as last recorded. Null where no total was measured.',
  })
  latestMeasurement({ id }: Indicator, _: unknown, context: ActorContext): Promise<Measurement | null> {
    return this.latest.load(context, id);
  }

  @ResolveField(() => MeasurementConnection, {
    description:
      'The series: the latest day first, and of a day what was recorded last. Corrected values stay in it. Totals, unless asked otherwise.',
  })
  measurements(
    @Parent() { id }: Indicator,
    @Args() { first, after, ...asked }: MeasurementsArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Measurement>> {
    return this.series.load(context, {
      parentId: id,
      page: { first, after },
      counted: selectedPaths(info).has('totalCount'),
      asked: JSON.stringify(asked),
    });
  }

  @ResolveField(() => MeasurementConnection, {
    description:
      'The values that hold now of its breakdowns: of each breakdown that of its latest day, as last recorded. In the order of the codes.',
  })
  breakdowns(
    @Parent() { id }: Indicator,
    @Args() { first, after, ...asked }: BreakdownsArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Measurement>> {
    return this.broken.load(context, {
      parentId: id,
      page: { first, after },
      counted: selectedPaths(info).has('totalCount'),
      asked: JSON.stringify(asked),
    });
  }
}
