import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import { progressVisibleTo } from '../progress/progress.visibility.js';
import type { Evidence } from './evidence.entities.js';
import type { StoredFile } from './stored-file.entity.js';
import { fileColumns, fileVisibleTo } from './file.visibility.js';

/** Files by id; null for what does not exist or may not be seen. */
@Injectable()
export class FileLoader extends BatchLoader<string, StoredFile | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(StoredFile | null)[]> {
    const f = sql`f`;
    const rows = await this.reader.rows<StoredFile>(
      sql`select ${fileColumns(f)} from stored_file f where f.id in (${join(ids)}) and ${fileVisibleTo(actor, f)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** Evidence by id, as visible as its update. */
@Injectable()
export class EvidenceLoader extends BatchLoader<string, Evidence | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], context: ActorContext): Promise<(Evidence | null)[]> {
    const rows = await this.reader.rows<Evidence>(attached(context, sql`e.id in (${join(ids)})`));
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The evidence of updates, by the update's id, in the order it was attached. */
@Injectable()
export class EvidenceOfUpdateLoader extends BatchLoader<string, Evidence[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(updateIds: readonly string[], context: ActorContext): Promise<Evidence[][]> {
    const rows = await this.reader.rows<Evidence>(
      attached(context, sql`e.update_id in (${join(updateIds)})`),
    );
    return grouped(updateIds, rows, ({ updateId }) => updateId);
  }
}

function attached({ actor }: ActorContext, which: Sql): Sql {
  return sql`select e.id, e.country_code as "countryCode", e.update_id as "updateId", e.kind, e.title, e.url,
      e.file_id as "fileId", e.attached_at as "attachedAt", e.detached_at as "detachedAt", e.version
    from evidence e join progress_update u on u.id = e.update_id
    where ${which} and e.detached_at is null and ${progressVisibleTo(actor, sql`u`)}
    order by e.attached_at, e.id`;
}
