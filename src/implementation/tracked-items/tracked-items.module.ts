import { Module, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { recommendationVisibleTo } from '../../recommendations/recommendations/recommendation.visibility.js';
import { ItemLinks } from './item-links.js';
import { TrackedItems } from './tracked-items.js';

/** What other things are linked to: recommendations, clusters, measures. */
@Module({
  providers: [TrackedItems, ItemLinks],
  exports: [TrackedItems, ItemLinks],
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
