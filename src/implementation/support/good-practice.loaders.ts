import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { LinkedItemsPages, type LinkTable } from '../tracked-items/linked-items.pages.js';
import { OwnersOfItemPages } from '../tracked-items/owners-of-item.pages.js';
import { OwnersOfRecommendationPages } from '../tracked-items/owners-of-recommendation.pages.js';
import type { Owners } from '../tracked-items/owners.sql.js';
import { PRACTISED } from './good-practice-linking.service.js';
import type { GoodPractice } from './good-practice.entities.js';
import type { GoodPracticeFilter, GoodPracticesArgs } from './good-practice.inputs.js';
import { practiceColumns, practiceVisibleTo } from './good-practice.sql.js';

const o = sql`o`;

/** Practices by id; null for what does not exist or may not be seen. */
@Injectable()
export class GoodPracticeLoader extends BatchLoader<string, GoodPractice | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(GoodPractice | null)[]> {
    const rows = await this.reader.rows<GoodPractice>(
      sql`select ${practiceColumns(o)} from good_practice o where o.id in (${join(ids)}) and ${practiceVisibleTo(actor, o)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** What practices helped to implement. */
@Injectable()
export class GoodPracticeItemsPages extends LinkedItemsPages {
  protected readonly links: LinkTable = {
    table: 'good_practice_item',
    column: 'practice_id',
    prefixes: PRACTISED,
  };
}

const OWNERS: Owners = {
  links: 'good_practice_item',
  column: 'practice_id',
  table: 'good_practice',
  columns: practiceColumns(o),
  visible: (actor) => sql`o.archived_at is null and ${practiceVisibleTo(actor, o)}`,
  order: [{ by: sql`o.created_at`, direction: 'DESC', required: true }],
};

/** Practices that helped to implement recommendations: themselves, a part of them, or the cluster that they or a part are in now. */
@Injectable()
export class PracticesOfRecommendationPages extends OwnersOfRecommendationPages<GoodPractice> {
  protected readonly owners = OWNERS;
}

/** Practices that helped to implement clusters as a whole. */
@Injectable()
export class PracticesOfClusterPages extends OwnersOfItemPages<GoodPractice> {
  protected readonly owners = OWNERS;
}

/** The list of practices, the latest first. */
@Injectable()
export class GoodPracticeQuery {
  constructor(private readonly reader: Reader) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: GoodPracticesArgs,
    counted: boolean,
  ): Promise<ConnectionOf<GoodPractice>> {
    const order = [{ by: sql`o.created_at`, direction: 'DESC' as const, required: true as const }];
    const keyset = new Keyset(page, order, sql`o.id`, ['goodPractices', filter]);
    const matching = sql`from good_practice o where ${practiceVisibleTo(actor, o)} and ${matches(filter ?? {})}`;
    const rows = await this.reader.rows<GoodPractice>(
      sql`select ${practiceColumns(o)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}

function matches({ countries, published, archived }: GoodPracticeFilter) {
  const conditions = [archived ? sql`o.archived_at is not null` : sql`o.archived_at is null`];
  if (countries) conditions.push(sql`o.country_code in (${join(countries)})`);
  if (published != null) conditions.push(sql`o.published_at is ${published ? sql`not null` : sql`null`}`);
  return join(conditions, ' and ');
}
