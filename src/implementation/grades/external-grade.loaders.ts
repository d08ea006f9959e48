import { Injectable } from '@nestjs/common';
import { join, raw, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import { PortfolioReading } from '../portfolio/portfolio-reading.js';
import type { ExternalGrade } from './external-grade.entity.js';
import { gradeColumns, gradeIsOn, gradeVisibleTo, isLatestGrade } from './external-grade.sql.js';

const g = sql`g`;

/** Grades by id; null for what does not exist or may not be seen. */
@Injectable()
export class ExternalGradeLoader extends BatchLoader<string, ExternalGrade | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(ExternalGrade | null)[]> {
    const rows = await this.reader.rows<ExternalGrade>(
      sql`select ${gradeColumns(g)} from external_grade g where g.id in (${join(ids)}) and ${gradeVisibleTo(actor, g)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The grade that corrected grades, by the id of the corrected one. */
@Injectable()
export class CorrectionLoader extends BatchLoader<string, ExternalGrade | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(ExternalGrade | null)[]> {
    const rows = await this.reader.rows<ExternalGrade>(
      sql`select ${gradeColumns(g)} from external_grade g where g.corrects_id in (${join(ids)}) and ${gradeVisibleTo(actor, g)}`,
    );
    return inOrder(ids, rows, ({ correctsId }) => correctsId as string);
  }
}

/** What each grader says last of recommendations, whole ones before their parts: one statement for a page. */
@Injectable()
export class LatestGradesLoader extends BatchLoader<string, ExternalGrade[], ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly reading: PortfolioReading,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<ExternalGrade[][]> {
    const rows = this.reading.now(actor);
    const latest = isLatestGrade(rows, g);
    const found = await this.reader.rows<ExternalGrade & { gradedId: string }>(
      sql`select ${gradeColumns(g)}, r.id as "gradedId" from ${rows.from} join external_grade g on ${gradeIsOn(g, sql`r`)}
        where r.id in (${join(ids)}) and ${latest}
        order by case when g.part_id is null then 0 else 1 end, g.graded_on desc, g.id`,
    );
    return grouped(ids, found, ({ gradedId }) => gradedId);
  }
}

const latestFirst: Pick<NestedList, 'columns' | 'order' | 'id'> = {
  columns: gradeColumns(g),
  order: [
    { by: sql`g.graded_on`, direction: 'DESC', required: true },
    { by: sql`g.recorded_at`, direction: 'DESC', required: true },
  ],
  id: sql`g.id`,
};

/** The series of grades on recommendations, their parts and their paragraphs. */
@Injectable()
export class GradesOfRecommendationPages extends NestedPages<ExternalGrade, ExternalGrade, ActorContext> {
  protected list({ actor }: ActorContext): NestedList {
    return {
      ...latestFirst,
      from: () => sql`recommendation r join external_grade g on ${gradeIsOn(g, sql`r`)}`,
      parent: raw('r.id'),
      where: gradeVisibleTo(actor, g),
    };
  }

  protected node(row: ExternalGrade): ExternalGrade {
    return row;
  }
}

/** The series of grades on parts. */
@Injectable()
export class GradesOfPartPages extends NestedPages<ExternalGrade, ExternalGrade, ActorContext> {
  protected list({ actor }: ActorContext): NestedList {
    return {
      ...latestFirst,
      from: () => sql`external_grade g`,
      parent: raw('g.part_id'),
      where: gradeVisibleTo(actor, g),
    };
  }

  protected node(row: ExternalGrade): ExternalGrade {
    return row;
  }
}
