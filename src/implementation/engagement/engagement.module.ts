import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { StatusModule } from '../status/status.module.js';
import { TrackedItemsModule } from '../tracked-items/tracked-items.module.js';
import { EngagementBodies } from './engagement-bodies.js';
import { EngagementItems } from './engagement-items.service.js';
import { EngagementKeeper } from './engagement-keeper.js';
import { EngagementRecording } from './engagement-recording.service.js';
import {
  ClusterEngagementsField,
  MeasureEngagementsField,
  PlanEngagementsField,
  RecommendationEngagementsField,
} from './engagements-of.fields.js';
import { EngagementFields, InviteeFields } from './engagement.fields.js';
import { AttendanceLoader, EngagementLoader, InviteesLoader } from './engagement.loaders.js';
import {
  EngagementItemsPages,
  EngagementsOfItemPages,
  EngagementsOfRecommendationPages,
} from './engagement.pages.js';
import { EngagementQuery } from './engagement.query.js';
import { EngagementResolver } from './engagement.resolver.js';
import { EngagementService } from './engagement.service.js';

/** Events at which the administration meets others. */
@Module({
  imports: [PeopleModule, StatusModule, TrackedItemsModule],
  providers: [
    EngagementResolver,
    EngagementFields,
    InviteeFields,
    RecommendationEngagementsField,
    ClusterEngagementsField,
    PlanEngagementsField,
    MeasureEngagementsField,
    EngagementService,
    EngagementRecording,
    EngagementItems,
    EngagementBodies,
    EngagementKeeper,
    EngagementQuery,
    EngagementLoader,
    InviteesLoader,
    AttendanceLoader,
    EngagementItemsPages,
    EngagementsOfItemPages,
    EngagementsOfRecommendationPages,
  ],
})
export class EngagementModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly engagements: EngagementLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('eng', 'Engagement', (id, context: ActorContext) =>
      this.engagements.load(context, id),
    );
  }
}
