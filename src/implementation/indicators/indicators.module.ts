import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { PartsModule } from '../../recommendations/parts/parts.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { ClustersModule } from '../clusters/clusters.module.js';
import { StatusModule } from '../status/status.module.js';
import { IndicatorKeeper } from './indicator-keeper.js';
import { IndicatorRules } from './indicator-rules.js';
import {
  ClusterIndicatorsField,
  IndicatorSubjectFields,
  MeasurementFields,
  RecommendationIndicatorsField,
} from './indicator-subject.fields.js';
import { IndicatorFields } from './indicator.fields.js';
import {
  ClusterIndicatorsLoader,
  IndicatorLoader,
  PartIndicatorsLoader,
  RecommendationIndicatorsLoader,
} from './indicator.loaders.js';
import { MeasuredParts } from './measured-parts.js';
import { MeasuredPartField, PartIndicatorsField } from './part-indicators.fields.js';
import { IndicatorQuery } from './indicator.query.js';
import { IndicatorResolver } from './indicator.resolver.js';
import { IndicatorService } from './indicator.service.js';
import {
  CorrectedLoader,
  LatestMeasurementLoader,
  MeasurementLoader,
  MeasurementsLoader,
} from './measurement.loaders.js';
import { MeasurementService } from './measurement.service.js';
import { IndicatorMergeObjection } from './indicator-merge-objection.js';

/** What is measured to know whether a recommendation or a cluster is being implemented. */
@Module({
  imports: [ReferenceModule, PeopleModule, RecommendationsModule, PartsModule, ClustersModule, StatusModule],
  providers: [
    IndicatorResolver,
    IndicatorFields,
    IndicatorSubjectFields,
    MeasurementFields,
    RecommendationIndicatorsField,
    ClusterIndicatorsField,
    IndicatorService,
    IndicatorRules,
    IndicatorKeeper,
    MeasurementService,
    IndicatorQuery,
    IndicatorLoader,
    RecommendationIndicatorsLoader,
    ClusterIndicatorsLoader,
    MeasurementLoader,
    LatestMeasurementLoader,
    MeasurementsLoader,
    CorrectedLoader,
    IndicatorMergeObjection,
    PartIndicatorsField,
    MeasuredPartField,
    PartIndicatorsLoader,
    MeasuredParts,
  ],
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
