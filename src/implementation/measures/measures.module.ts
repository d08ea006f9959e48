import { Module, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { ofVisiblePlan } from '../plans/plan.visibility.js';
import { TrackedItemsModule } from '../tracked-items/tracked-items.module.js';
import { TrackedItems } from '../tracked-items/tracked-items.js';
import { MeasureDetails } from './measure-details.js';
import { MeasureItemsService } from './measure-items.service.js';
import { MeasureKeeper } from './measure-keeper.js';
import { MeasureDetailFields, MeasureFields, MeasurePartnerFields } from './measure.fields.js';
import { ActionTypesOfMeasureLoader, MeasureLoader, PartnersOfMeasureLoader } from './measure.loaders.js';
import {
  MeasureItemsPages,
  MeasuresOfClusterPages,
  MeasuresOfObjectivePages,
  MeasuresOfRecommendationPages,
} from './measure.pages.js';
import { MeasureQuery } from './measure.query.js';
import { MeasureResolver } from './measure.resolver.js';
import { MeasureService } from './measure.service.js';
import {
  ClusterMeasuresField,
  ObjectiveMeasuresField,
  RecommendationMeasuresField,
} from './measures-of.fields.js';

/** What is undertaken, and which recommendations it answers. */
@Module({
  imports: [ReferenceModule, PeopleModule, RecommendationsModule, PlansModule, TrackedItemsModule],
  providers: [
    MeasureResolver,
    MeasureFields,
    MeasureDetailFields,
    MeasurePartnerFields,
    ObjectiveMeasuresField,
    RecommendationMeasuresField,
    ClusterMeasuresField,
    MeasureService,
    MeasureItemsService,
    MeasureDetails,
    MeasureKeeper,
    MeasureQuery,
    MeasureLoader,
    ActionTypesOfMeasureLoader,
    PartnersOfMeasureLoader,
    MeasuresOfObjectivePages,
    MeasuresOfRecommendationPages,
    MeasuresOfClusterPages,
    MeasureItemsPages,
  ],
  exports: [MeasureKeeper, MeasureLoader],
})
export class MeasuresModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly measures: MeasureLoader,
    private readonly items: TrackedItems,
  ) {}

  onModuleInit(): void {
    this.registry.register('msr', 'Measure', (id, context: ActorContext) => this.measures.load(context, id));
    this.items.register('msr', {
      noun: 'measure',
      table: 'measure',
      visible: ofVisiblePlan,
      objection: (t) => sql`case when ${t}.archived_at is not null then 'was taken out of its plan' end`,
    });
  }
}
