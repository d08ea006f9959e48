import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { GoesOver } from '../../recommendations/source/goes-over.js';
import { ExternalGrade } from './external-grade.entity.js';

/** What others say of a duplicate they say of the recommendation that stays. Grades of several days are one series. */
@Injectable()
export class GradesInMerge extends GoesOver<ExternalGrade> {
  protected readonly hanging = {
    entity: ExternalGrade,
    table: 'external_grade',
    column: 'recommendation_id',
    property: 'recommendationId',
  } as const;

  /** Nobody gives the same text two grades on one day: one of them was entered wrongly. */
  override async objection(mergedId: string, keptId: string): Promise<string | null> {
    const [row] = await this.writer.rows<{ grader: string; gradedOn: string }>(sql`
      select g.grader, g.graded_on as "gradedOn" from external_grade g join external_grade k
        on k.grader = g.grader and k.graded_on = g.graded_on and k.recommendation_id = ${keptId}
        and k.part_id is null and k.superseded_at is null
        and (k.scale_code <> g.scale_code or k.grade_code <> g.grade_code)
      where g.recommendation_id = ${mergedId} and g.part_id is null and g.superseded_at is null order by g.id limit 1`);
    return row
      ? `${row.grader} gave ${mergedId} and ${keptId} different grades on ${row.gradedOn}: correct or retract one first.`
      : null;
  }
}
