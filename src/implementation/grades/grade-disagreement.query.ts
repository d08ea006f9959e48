import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { between, standing } from '../portfolio/filter-conditions.js';
import { PortfolioReading } from '../portfolio/portfolio-reading.js';
import type { Status } from '../status/status.entities.js';
import type { ExternalGrade } from './external-grade.entity.js';
import { gradeColumns, gradeIsOn, isLatestGrade } from './external-grade.sql.js';
import type { GradeDisagreementFilter, GradeDisagreementsArgs } from './grade-disagreement.js';

/** A disagreement as it is read: its recommendation is loaded when it is asked for. */
export interface DisagreementRow {
  recommendationId: string;
  status: Status;
  externalGrade: ExternalGrade;
}

type Row = ExternalGrade & { gradedId: string; status: Status };

/** Where the State and its graders disagree, the latest grade first: one statement, and one for the count. */
@Injectable()
export class GradeDisagreementQuery {
  constructor(
    private readonly reader: Reader,
    private readonly reading: PortfolioReading,
  ) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: GradeDisagreementsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<DisagreementRow>> {
    const order = [{ by: sql`g.graded_on`, direction: 'DESC' as const, required: true as const }];
    const keyset = new Keyset(page, order, sql`g.id || r.id`, ['gradeDisagreements', filter]);
    const { matching, status } = this.matching(actor, filter ?? {});
    const rows = await this.reader.rows<Row>(
      sql`select ${gradeColumns(sql`g`)}, r.id as "gradedId", ${status} as "status", ${keyset.columns} ${matching}
        and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(
      rows,
      ({ gradedId, status, ...externalGrade }): DisagreementRow => ({
        recommendationId: gradedId,
        status,
        externalGrade: externalGrade as ExternalGrade,
      }),
      total?.count ?? 0,
    );
  }

  /** A grade without any status it agrees with says nothing of implementation; neither does a State that has not assessed. */
  private matching(
    actor: Actor,
    { recommendations, graders, scales, gradedOn }: GradeDisagreementFilter,
  ): { matching: Sql; status: Sql } {
    const rows = this.reading.now(actor);
    const { where } = this.reading.matching(rows, standing(recommendations), null);
    const status = statusOf(rows.assessedStatus);
    const conditions = [where, isLatestGrade(rows, sql`g`), disagrees(status)];
    const seen = rows.sees('STATUS');
    if (seen) conditions.push(seen);
    if (graders) conditions.push(sql`g.grader in (${join(graders)})`);
    if (scales) conditions.push(sql`g.scale_code in (${join(scales)})`);
    if (gradedOn) conditions.push(between(sql`g.graded_on`, gradedOn));
    const matching = sql`from ${rows.from} join external_grade g on ${gradeIsOn(sql`g`, sql`r`)} ${OF_PART}
      where ${join(conditions, ' and ')}`;
    return { matching, status };
  }
}

/** Joins, to a grade `g` on a part, the validated status of that part. */
const OF_PART = sql`left join status_assessment gp on gp.part_id = g.part_id and gp.superseded_at is null`;

/** What the State says of what was graded: of the whole, or of the part. */
function statusOf(whole: Sql): Sql {
  return sql`(case when g.part_id is null then ${whole} else gp.status end)`;
}

function disagrees(status: Sql): Sql {
  const agreeing = sql`select 1 from grade_consistency c where c.scale_code = g.scale_code and c.grade_code = g.grade_code`;
  return sql`${status} is not null and exists (${agreeing}) and not exists (${agreeing} and c.status = ${status})`;
}
