import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import type { Export } from './export.entity.js';

/** Exports by id: one's own, of the membership that one acts under; null for all others. */
@Injectable()
export class ExportLoader extends BatchLoader<string, Export | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Export | null)[]> {
    const rows = await this.reader.rows<Omit<Export, 'question'> & { question: string }>(
      sql`select x.id, x.country_code as "countryCode", x.kind, x.format, x.question,
          x.membership_id as "membershipId", x.requested_by_id as "requestedById",
          x.requested_at as "requestedAt", x.expires_at as "expiresAt"
        from export x where x.id in (${join(ids)})
          and x.membership_id = ${actor.membership?.membershipId ?? null} and x.country_code = ${actor.countryCode}`,
    );
    const exports = rows.map((row) => ({ ...row, question: JSON.parse(row.question) as object }));
    return inOrder(ids, exports, ({ id }) => id);
  }
}
