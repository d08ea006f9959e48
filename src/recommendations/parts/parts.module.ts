import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { RecommendationsModule } from '../recommendations.module.js';
import { CutText } from './cut-text.js';
import { PartChangeService } from './part-change.service.js';
import { PartMergeObjection } from './part-merge-objection.js';
import { PartTies } from './part-ties.js';
import { PartFields, RecommendationPartsFields } from './part.fields.js';
import { PartLoader, RecommendationPartsLoader } from './part.loaders.js';
import { PartPositionFields } from './part-position.fields.js';
import { PartPositions } from './part-positions.js';
import { PartResolver } from './part.resolver.js';
import { PartStore } from './part.store.js';
import { SplittingService } from './splitting.service.js';

/** The several things that one recommendation asks for, told apart by the coordinator. */
@Module({
  imports: [RecommendationsModule],
  providers: [
    PartResolver,
    RecommendationPartsFields,
    PartFields,
    SplittingService,
    PartChangeService,
    PartStore,
    PartTies,
    CutText,
    PartLoader,
    RecommendationPartsLoader,
    PartMergeObjection,
    PartPositions,
    PartPositionFields,
  ],
  exports: [PartStore, PartTies, PartLoader, RecommendationPartsLoader],
})
export class PartsModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly parts: PartLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('par', 'RecommendationPart', (id, context: ActorContext) =>
      this.parts.load(context, id),
    );
  }
}
