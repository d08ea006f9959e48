import { Module, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ClustersModule } from '../clusters/clusters.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { TrackedItemsModule } from '../tracked-items/tracked-items.module.js';
import { TrackedItems } from '../tracked-items/tracked-items.js';
import { FrameworkItemResolver } from './framework-item.resolver.js';
import { FrameworkItemService } from './framework-item.service.js';
import { FrameworkKeeper } from './framework-keeper.js';
import { FrameworkLinking } from './framework-linking.service.js';
import {
  FrameworkItemsOfPages,
  FrameworkItemsOfRecommendationPages,
  FrameworkLinkedItemsPages,
} from './framework-links.pages.js';
import { FrameworkTree } from './framework-tree.js';
import {
  ClusterFrameworkItemsField,
  MeasureFrameworkItemsField,
  RecommendationFrameworkItemsField,
} from './framework-items-of.fields.js';
import { FrameworkFields, FrameworkItemFields } from './framework.fields.js';
import { ChildItemsPages, FrameworkItemLoader, FrameworkLoader, TopItemsPages } from './framework.loaders.js';
import { FrameworkQuery } from './framework.query.js';
import { FrameworkResolver } from './framework.resolver.js';
import { FrameworkService } from './framework.service.js';
import { frameworkVisibleTo } from './framework.visibility.js';

/** Development plans, UN frameworks, letters and strategies, and what of them recommendations belong to. */
@Module({
  imports: [RecommendationsModule, PortfolioModule, ClustersModule, TrackedItemsModule],
  providers: [
    FrameworkResolver,
    FrameworkItemResolver,
    FrameworkFields,
    FrameworkItemFields,
    RecommendationFrameworkItemsField,
    ClusterFrameworkItemsField,
    MeasureFrameworkItemsField,
    FrameworkService,
    FrameworkItemService,
    FrameworkLinking,
    FrameworkKeeper,
    FrameworkTree,
    FrameworkQuery,
    FrameworkLoader,
    FrameworkItemLoader,
    TopItemsPages,
    ChildItemsPages,
    FrameworkLinkedItemsPages,
    FrameworkItemsOfPages,
    FrameworkItemsOfRecommendationPages,
  ],
})
export class FrameworksModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly frameworks: FrameworkLoader,
    private readonly items: FrameworkItemLoader,
    private readonly tracked: TrackedItems,
  ) {}

  onModuleInit(): void {
    this.tracked.register('fri', {
      noun: 'framework item',
      table: 'framework_item',
      visible: frameworkVisibleTo,
      objection: (t) => sql`case when ${t}.archived_at is not null then 'was taken out' end`,
    });
    this.registry.register('frw', 'Framework', (id, context: ActorContext) =>
      this.frameworks.load(context, id),
    );
    this.registry.register('fri', 'FrameworkItem', (id, context: ActorContext) =>
      this.items.load(context, id),
    );
  }
}
