import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import { CountryToday } from './country-today.js';
import { assessmentColumns } from './status-assessment.sql.js';
import type { Status, StatusAssessment } from './status.entities.js';

/** A status as the viewer may see it. */
export interface CurrentStatus {
  status: Status;
  /** Null where nobody assessed it. */
  assessment: StatusAssessment | null;
  stale: boolean;
}

/** Left join: every column but the first is null where nobody assessed it. */
type Row = StatusAssessment & { subjectId: string; subjectCountry: string | null; reportedOn: string | null };

/** The status of what is assessed, by id; null where the viewer may not see it. */
@Injectable()
abstract class StatusOf extends BatchLoader<string, CurrentStatus | null, ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly days: CountryToday,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  /** The table of what is assessed, and the column of an assessment that names it. */
  protected abstract readonly table: Sql;
  protected abstract readonly column: Sql;
  /** The recommendation that it is, or is a part of; `r` is the table. */
  protected abstract readonly whole: Sql;

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(CurrentStatus | null)[]> {
    const rows = await this.reader.rows<Row>(sql`
      select r.id as "subjectId", r.country_code as "subjectCountry", ${assessmentColumns(actor, sql`s`)},
        (select max(h.effective_on) from status_assessment h where h.${this.column} = r.id) as "reportedOn"
      from ${this.table} r
      left join status_assessment s on s.${this.column} = r.id and s.superseded_at is null
      where r.id in (${join(ids)}) and ${visibleLayer(actor, sql`r.country_code`, 'STATUS', [this.whole])}`);
    return inOrder(ids, rows, ({ subjectId }) => subjectId).map((row) => row && this.statusOf(row));
  }

  private statusOf(row: Row): CurrentStatus {
    const assessment = row.id === null ? null : row;
    return { status: assessment?.status ?? 'NOT_ASSESSED', assessment, stale: this.isStale(row) };
  }

  /** Every approved report of a lead records an assessment, so the latest day assessed is the latest reported on. */
  private isStale({ status, reportedOn, subjectCountry }: Row): boolean {
    if (status !== 'CONTINUOUS' || reportedOn === null || subjectCountry === null) return false;
    const oldest = DateTime.fromISO(this.days.today(subjectCountry)).minus({
      months: this.config.continuousStaleMonths,
    });
    return reportedOn < (oldest.toISODate() as string);
  }
}

/** Of recommendations. */
@Injectable()
export class CurrentStatusLoader extends StatusOf {
  protected readonly table = sql`recommendation`;
  protected readonly column = sql`recommendation_id`;
  protected readonly whole = sql`r.id`;
}

/** Of parts of recommendations. */
@Injectable()
export class PartStatusLoader extends StatusOf {
  protected readonly table = sql`recommendation_part`;
  protected readonly column = sql`part_id`;
  protected readonly whole = sql`r.recommendation_id`;
}
