import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader } from '../../platform/graphql/loaders.js';
import { PortfolioReading } from '../portfolio/portfolio-reading.js';
import type { PortfolioSql } from '../portfolio/portfolio.sql.js';

/** Who answers for something, until when, and whether that has passed; null where the actor may not know. */
export interface Standing {
  leadId: string | null;
  implementBy: string | null;
  overdue: boolean | null;
}

interface Row {
  id: string;
  leadId: string | null;
  implementBy: string | null;
  overdue: number | null;
}

/** The standing of something by id: by the rules that filters and figures go by. */
@Injectable()
abstract class StandingOf extends BatchLoader<string, Standing, ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly portfolio: PortfolioReading,
  ) {
    super();
  }

  /** Selects `Row`s of those whose ids are among some. */
  protected abstract select(rows: PortfolioSql, ids: Sql): Sql;

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<Standing[]> {
    const found = await this.reader.rows<Row>(this.select(this.portfolio.now(actor), join([...ids])));
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

/** Of recommendations. */
@Injectable()
export class StandingLoader extends StandingOf {
  protected select(rows: PortfolioSql, ids: Sql): Sql {
    const columns = sql`${rows.leadId} as "leadId", ${rows.implementBy} as "implementBy", ${rows.overdue} as overdue`;
    return sql`select r.id, ${columns} from ${rows.from} where r.id in (${ids}) and ${rows.visible}`;
  }
}

/** Of parts of recommendations. */
@Injectable()
export class PartStandingLoader extends StandingOf {
  protected select(rows: PortfolioSql, ids: Sql): Sql {
    const { parts, leadId, implementBy } = rows;
    const late = sql`not ${rows.excused} and ${parts.overdue(leadId, implementBy)}`;
    const columns = sql`${parts.ofLead('institution_id', leadId, leadId)} as "leadId",
      ${parts.ofLead('implement_by', leadId, implementBy)} as "implementBy", case when ${late} then 1 else 0 end as overdue`;
    return sql`select pt.id, ${columns} from ${rows.from}
      join recommendation_part pt on ${parts.ofWhole} ${parts.standing}
      where pt.id in (${ids}) and ${rows.visible}`;
  }
}
