import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import type { Institution } from './institution.entity.js';
import { institutionColumns, institutionOf, type InstitutionRow } from './institution.row.js';
import { institutionVisibleTo } from './institution.visibility.js';

/** Institutions by id; null for those the actor may not see. */
@Injectable()
export class InstitutionLoader extends BatchLoader<string, Institution | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Institution | null)[]> {
    const rows = await this.reader.rows<InstitutionRow>(
      sql`select ${institutionColumns} from institution n
          where n.id in (${join([...ids])}) and ${institutionVisibleTo(actor, sql`n`)}`,
    );
    return inOrder(ids, rows.map(institutionOf), ({ id }) => id);
  }
}
