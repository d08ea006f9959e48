import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Connection } from '../../platform/graphql/connection.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import { RoundItem } from './round.entities.js';
import { seesAllRounds } from './round.visibility.js';

export const RoundItemConnection = Connection(RoundItem, 'RoundItem');

/** Pages of what rounds hold, those taken out among them, in the order in which they came in; for coordinators and analysts. */
@Injectable()
export class RoundItemsPages extends NestedPages<RoundItem, RoundItem, ActorContext> {
  protected list({ actor }: ActorContext): NestedList {
    return {
      columns: sql`i.id, i.country_code as "countryCode", i.round_id as "roundId",
        i.recommendation_id as "recommendationId", i.added_at as "addedAt", i.added_by_id as "addedById",
        i.add_reason as "addReason", i.removed_at as "removedAt", i.removed_by_id as "removedById",
        i.removal_reason as "removalReason"`,
      from: () => sql`round_item i`,
      parent: sql`i.round_id`,
      where: seesAllRounds(actor) ? sql`i.country_code = ${actor.countryCode}` : sql`1 = 0`,
      order: [{ by: sql`i.added_at`, direction: 'ASC', required: true }],
      id: sql`i.id`,
    };
  }

  protected node(row: RoundItem): RoundItem {
    return row;
  }
}
