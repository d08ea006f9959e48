import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader } from '../../platform/graphql/loaders.js';
import { PortfolioReading } from '../portfolio/portfolio-reading.js';

/** Who answers for a recommendation, until when, and whether that has passed; null where the actor may not know. */
export interface Standing {
  leadId: string | null;
  implementBy: string | null;
  overdue: boolean | null;
}

/** The standing of recommendations by id: by the rules that filters and figures go by. */
@Injectable()
export class StandingLoader extends BatchLoader<string, Standing, ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly portfolio: PortfolioReading,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<Standing[]> {
    const rows = this.portfolio.now(actor);
    const columns = sql`${rows.leadId} as "leadId", ${rows.implementBy} as "implementBy", ${rows.overdue} as overdue`;
    const found = await this.reader.rows<Standing & { id: string; overdue: number | null }>(
      sql`select r.id, ${columns} from ${rows.from} where r.id in (${join([...ids])}) and ${rows.visible}`,
    );
    const byId = new Map(found.map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = byId.get(id);
      return {
        leadId: row?.leadId ?? null,
        implementBy: row?.implementBy ?? null,
        overdue: row?.overdue == null ? null : Number(row.overdue) === 1,
      };
    });
  }
}
