import { Module, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { PartsModule } from '../../recommendations/parts/parts.module.js';
import { partVisibleTo } from '../../recommendations/parts/part.visibility.js';
import { recommendationVisibleTo } from '../../recommendations/recommendations/recommendation.visibility.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { ItemLinks } from './item-links.js';
import { LinkCarrier } from './link-carrier.js';
import { LinksToParts } from './links-to-parts.js';
import { TargetedLinks } from './targeted-links.js';
import { TrackedItems } from './tracked-items.js';

/** What other things are linked to: recommendations, clusters, measures. */
@Module({
  imports: [RecommendationsModule, PartsModule, PortfolioModule],
  providers: [TrackedItems, ItemLinks, TargetedLinks, LinkCarrier, LinksToParts],
  exports: [TrackedItems, ItemLinks, TargetedLinks],
})
export class TrackedItemsModule implements OnModuleInit {
  constructor(private readonly items: TrackedItems) {}

  /** Recommendations and their parts are of a lower layer, which does not know that it is tracked. */
  onModuleInit(): void {
    this.items.register('rec', {
      noun: 'recommendation',
      table: 'recommendation',
      visible: recommendationVisibleTo,
      objection: (t) =>
        sql`case when ${t}.merged_into_id is not null then 'was merged into another: use that one' end`,
    });
    this.items.register('par', {
      noun: 'part',
      table: 'recommendation_part',
      visible: partVisibleTo,
      objection: (t) =>
        sql`case when ${t}.archived_at is not null then 'is a part of its recommendation no more' end`,
    });
  }
}
