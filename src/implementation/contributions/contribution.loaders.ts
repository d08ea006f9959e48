import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import type { Contribution } from './contribution.entity.js';
import { ContributionVisibility, contributionColumns } from './contribution.visibility.js';

const c = sql`c`;

/** Contributions by id; null for one that the actor may not see. */
@Injectable()
export class ContributionLoader extends BatchLoader<string, Contribution | null, ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly visible: ContributionVisibility,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Contribution | null)[]> {
    const rows = await this.reader.rows<Contribution>(
      sql`select ${contributionColumns(c)} from contribution c where c.id in (${join(ids)}) and ${this.visible.to(actor, c)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** Pages of what was contributed to things, newest first: waiting and withheld ones only for who may see them. */
@Injectable()
export class ContributionsOfItemPages extends NestedPages<Contribution, Contribution, ActorContext> {
  constructor(
    reader: Reader,
    private readonly visible: ContributionVisibility,
  ) {
    super(reader);
  }

  protected list({ actor }: ActorContext): NestedList {
    return {
      columns: contributionColumns(c),
      from: () => sql`contribution c`,
      parent: sql`c.item_id`,
      where: this.visible.to(actor, c),
      order: [{ by: sql`c.submitted_at`, direction: 'DESC', required: true }],
      id: sql`c.id`,
    };
  }

  protected node(row: Contribution): Contribution {
    return row;
  }
}
