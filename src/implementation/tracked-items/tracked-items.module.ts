import { Module, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { recommendationVisibleTo } from '../../recommendations/recommendations/recommendation.visibility.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ItemLinks } from './item-links.js';
import { LinkCarrier } from './link-carrier.js';
import { TrackedItems } from './tracked-items.js';

/** What other things are linked to: recommendations, clusters, measures. */
@Module({
  imports: [RecommendationsModule],
  providers: [TrackedItems, ItemLinks, LinkCarrier],
  exports: [TrackedItems, ItemLinks, LinkCarrier],
})
export class TrackedItemsModule implements OnModuleInit {
  constructor(private readonly items: TrackedItems) {}

  /** Recommendations are of a lower layer, which does not know that it is tracked. */
  onModuleInit(): void {
    this.items.register('rec', {
      noun: 'recommendation',
      table: 'recommendation',
      visible: recommendationVisibleTo,
      objection: (t) =>
        sql`case when ${t}.merged_into_id is not null then 'was merged into another: use that one' end`,
    });
  }
}
