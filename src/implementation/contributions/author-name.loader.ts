import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';

/** Names of people who contributed under their name: they wanted it to be seen. */
@Injectable()
export class AuthorNameLoader extends BatchLoader<string, string | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[]): Promise<(string | null)[]> {
    const rows = await this.reader.rows<{ id: string; name: string }>(
      sql`select id, name from "user" where id in (${join(ids)})`,
    );
    return inOrder(ids, rows, ({ id }) => id).map((row) => row?.name ?? null);
  }
}
