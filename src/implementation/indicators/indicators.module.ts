import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { ClustersModule } from '../clusters/clusters.module.js';
import { DisaggregationModule } from '../disaggregation/disaggregation.module.js';
import { TrackedItemsModule } from '../tracked-items/tracked-items.module.js';
import { PartsModule } from '../../recommendations/parts/parts.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { StatusModule } from '../status/status.module.js';
import { IndicatorKeeper } from './indicator-keeper.js';
import { IndicatorRules } from './indicator-rules.js';
import {
  ClusterIndicatorsField,
  IndicatorSubjectFields,
  MeasureIndicatorsField,
  PartIndicatorsField,
  PlanIndicatorsField,
  RecommendationIndicatorsField,
} from './indicator-subject.fields.js';
import { BreakdownRules } from './breakdown-rules.js';
import { DeclaredDimensions } from './declared-dimensions.js';
import { DueMeasurementsQuery } from './due-measurements.query.js';
import { MeasuredParts } from './measured-parts.js';
import { IndicatorVisibility } from './indicator-visibility.js';
import { IndicatorUses } from './indicator-uses.js';
import { MeasurementReminders } from './measurement-reminders.js';
import { OpenMeasurements } from './open-measurements.js';
import { IndicatorDays } from './indicator-days.js';
import { IndicatorDimensionsField } from './indicator-dimension.fields.js';
import { IndicatorScheduleFields } from './indicator-schedule.fields.js';
import { IndicatorTargetFields } from './indicator-target.fields.js';
import { MeasuredDaysLoader } from './measured-days.loader.js';
import { MeasurementFields } from './measurement.fields.js';
import { MeasurementLedger } from './measurement-ledger.js';
import { BreakdownsPages, MeasurementsPages } from './measurement.pages.js';
import { IndicatorFields } from './indicator.fields.js';
import { IndicatorLoader, ItemIndicatorsLoader } from './indicator.loaders.js';
import { IndicatorQuery } from './indicator.query.js';
import { IndicatorResolver } from './indicator.resolver.js';
import { IndicatorService } from './indicator.service.js';
import { CorrectedLoader, LatestMeasurementLoader, MeasurementLoader } from './measurement.loaders.js';
import { MeasurementWithdrawals } from './measurement-withdrawals.js';
import { MeasurementService } from './measurement.service.js';
import { IndicatorsInMerge } from './indicators-in-merge.js';

/** What is measured to know whether something is being implemented. */
@Module({
  imports: [
    ReferenceModule,
    PeopleModule,
    RecommendationsModule,
    ClustersModule,
    StatusModule,
    TrackedItemsModule,
    DisaggregationModule,
    PartsModule,
    RemindersModule,
  ],
  providers: [
    IndicatorResolver,
    IndicatorFields,
    IndicatorTargetFields,
    IndicatorScheduleFields,
    IndicatorDimensionsField,
    IndicatorDays,
    BreakdownRules,
    DeclaredDimensions,
    DueMeasurementsQuery,
    OpenMeasurements,
    MeasurementReminders,
    MeasuredParts,
    IndicatorUses,
    PartIndicatorsField,
    PlanIndicatorsField,
    MeasureIndicatorsField,
    MeasurementLedger,
    IndicatorSubjectFields,
    MeasurementFields,
    RecommendationIndicatorsField,
    ClusterIndicatorsField,
    IndicatorService,
    IndicatorRules,
    IndicatorKeeper,
    IndicatorVisibility,
    MeasurementService,
    MeasurementWithdrawals,
    IndicatorQuery,
    IndicatorLoader,
    ItemIndicatorsLoader,
    MeasurementLoader,
    LatestMeasurementLoader,
    MeasuredDaysLoader,
    MeasurementsPages,
    BreakdownsPages,
    CorrectedLoader,
    IndicatorsInMerge,
  ],
  exports: [IndicatorKeeper, MeasurementService, IndicatorLoader, MeasurementLoader],
})
export class IndicatorsModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly indicators: IndicatorLoader,
    private readonly measurements: MeasurementLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('ind', 'Indicator', (id, context: ActorContext) =>
      this.indicators.load(context, id),
    );
    this.registry.register('mea', 'Measurement', (id, context: ActorContext) =>
      this.measurements.load(context, id),
    );
  }
}
