import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { documentVisibleTo } from '../../recommendations/documents/document.visibility.js';
import { partVisibleTo } from '../../recommendations/parts/part.visibility.js';
import { referenceSort } from '../../recommendations/recommendations/reference-sort.js';
import { recommendationVisibleTo } from '../../recommendations/recommendations/recommendation.visibility.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import type { ExternalGrade } from './external-grade.entity.js';
import type { GradedInput } from './external-grade.inputs.js';

/** What was graded, and what of it a grade must agree with. */
export interface GradedThing {
  on: Pick<ExternalGrade, 'recommendationId' | 'partId' | 'documentId' | 'paragraph' | 'paragraphSort'>;
  mechanismCode: string;
  issuedOn: string | null;
}

interface Row {
  recommendationId: string | null;
  mechanismCode: string;
  issuedOn: string | null;
  objection: string | null;
}

/** Finds what somebody grades. */
@Injectable()
export class Graded {
  constructor(
    private readonly writer: Writer,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** Throws INVALID unless exactly one thing is named; NOT_FOUND where the actor sees none; CONFLICT where it is given up. */
  async find(actor: Actor, input: GradedInput): Promise<GradedThing> {
    const { recommendationId, partId, documentId, paragraph } = input;
    const named = [recommendationId, partId, documentId].filter((id) => id != null);
    if (named.length !== 1 || (documentId == null) !== (paragraph == null)) {
      throw new UserError(
        'INVALID',
        'Give either recommendationId, or partId, or documentId with paragraph.',
        ['input'],
      );
    }
    if (recommendationId != null) return this.recommendation(actor, recommendationId);
    if (partId != null) return this.part(actor, partId);
    return this.paragraph(actor, documentId as string, paragraph as string);
  }

  /** A committee grades what it recommended itself, and nobody grades what is not yet there: INVALID. */
  mustBeGradable(grader: string, gradedOn: string, { mechanismCode, issuedOn }: GradedThing): void {
    const committee = this.vocabulary.mechanism(grader)?.family === 'TREATY_BODY';
    if (committee && mechanismCode !== grader) {
      throw new UserError(
        'INVALID',
        `${grader} grades its own recommendations; this one is of ${mechanismCode}.`,
        ['input', 'grader'],
      );
    }
    if (issuedOn !== null && gradedOn < issuedOn) {
      throw new UserError('INVALID', `It was issued on ${issuedOn}: nobody graded it before.`, [
        'input',
        'gradedOn',
      ]);
    }
  }

  private async recommendation(actor: Actor, id: string): Promise<GradedThing> {
    const [row] = await this.writer.rows<Row>(
      sql`select r.mechanism_code as "mechanismCode", r.issued_on as "issuedOn",
          case when r.merged_into_id is not null then 'It was merged into another: use that one.' end as "objection"
        from recommendation r where r.id = ${id} and r.country_code = ${actor.ownCountry} and ${recommendationVisibleTo(actor, sql`r`)}`,
    );
    return graded(row, { recommendationId: id }, 'recommendation', id, 'recommendationId');
  }

  private async part(actor: Actor, id: string): Promise<GradedThing> {
    const [row] = await this.writer.rows<Row>(
      sql`select p.recommendation_id as "recommendationId", r.mechanism_code as "mechanismCode", r.issued_on as "issuedOn",
          case when p.archived_at is not null then 'The split into this part was undone.' end as "objection"
        from recommendation_part p join recommendation r on r.id = p.recommendation_id
        where p.id = ${id} and p.country_code = ${actor.ownCountry} and ${partVisibleTo(actor, sql`p`)}`,
    );
    const recommendationId = row?.recommendationId ?? null;
    return graded(row, { recommendationId, partId: id }, 'part', id, 'partId');
  }

  private async paragraph(actor: Actor, documentId: string, paragraph: string): Promise<GradedThing> {
    const [row] = await this.writer.rows<Row>(
      sql`select d.mechanism_code as "mechanismCode", d.published_on as "issuedOn", null as "objection"
        from document d where d.id = ${documentId} and d.country_code = ${actor.ownCountry} and ${documentVisibleTo(actor, sql`d`)}`,
    );
    const on = { documentId, paragraph: paragraph.trim(), paragraphSort: referenceSort(paragraph) };
    return graded(row, on, 'document', documentId, 'documentId');
  }
}

function graded(
  row: Row | undefined,
  on: Partial<GradedThing['on']>,
  noun: string,
  id: string,
  field: string,
): GradedThing {
  const path = ['input', field];
  if (!row) throw notFound(noun, id, path);
  if (row.objection !== null) throw new UserError('CONFLICT', row.objection, path);
  const nothing = {
    recommendationId: null,
    partId: null,
    documentId: null,
    paragraph: null,
    paragraphSort: null,
  };
  return { on: { ...nothing, ...on }, mechanismCode: row.mechanismCode, issuedOn: row.issuedOn };
}
