import { Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { join, raw, default as sql, type Sql } from 'sql-template-tag';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { OrderDirectionEnum, type OrderDirection } from '../../platform/graphql/order-direction.js';
import type { OrderKey } from '../../platform/graphql/keyset.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { STATUSES } from '../status/status.entities.js';
import type { PortfolioSql } from './portfolio.sql.js';

export type RecommendationOrderField =
  | 'ISSUED_ON'
  | 'REFERENCE'
  | 'DOCUMENT'
  | 'STATUS'
  | 'IMPLEMENT_BY'
  | 'LAST_UPDATE'
  | 'PRIORITY'
  | 'PRIORITY_SCORE'
  | 'CREATED_AT'
  | 'RANK';
export const RecommendationOrderFieldEnum = graphqlEnum<RecommendationOrderField>(
  'RecommendationOrderField',
  'What a list of recommendations is ordered by. Rows without a value come last in both directions; among equals the id decides.',
  {
    ISSUED_ON: 'Day it was issued.',
    REFERENCE: 'Number or paragraph in the document, by its numbers: 9 before 10.',
    DOCUMENT: 'Document symbol, then the reference.',
    STATUS: 'Validated status, in the order of the enum; you see it where the status is published to you.',
    IMPLEMENT_BY: 'Until when the lead assignment in force says it should be implemented.',
    LAST_UPDATE: 'When a progress update was last handed in.',
    PRIORITY: 'Priority in force: ascending begins with HIGH, and among equals with the highest score.',
    PRIORITY_SCORE: 'The score behind the priority, 0 to 100: descending begins with the most urgent.',
    CREATED_AT: 'When it came into this database.',
    RANK: 'How well it matches `search`, descending the best first: the words side by side, then all words as typed, then inflections of them; among equals the shorter text, then the newest.',
  },
);

/** What a list of recommendations is ordered by. */
@InputType({ description: 'What a list of recommendations is ordered by.' })
export class RecommendationOrder {
  @Field(() => RecommendationOrderFieldEnum, { description: 'By what.' })
  @IsIn(Object.keys(RecommendationOrderFieldEnum))
  field: RecommendationOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC', description: 'Which end comes first.' })
  @IsIn(['ASC', 'DESC'])
  direction: OrderDirection;
}

const PRIORITIES = ['HIGH', 'MEDIUM', 'LOW'];

const KEYS: Record<RecommendationOrderField, (rows: PortfolioSql) => Sql[]> = {
  ISSUED_ON: () => [sql`r.issued_on`],
  REFERENCE: () => [sql`r.reference_sort`],
  DOCUMENT: (rows) => [rows.documentSymbol, sql`r.reference_sort`],
  STATUS: (rows) => [place(rows.status, STATUSES)],
  IMPLEMENT_BY: (rows) => [rows.implementBy],
  LAST_UPDATE: (rows) => [rows.lastUpdateAt],
  PRIORITY: (rows) => [place(rows.priority, PRIORITIES), sql`-${rows.priorityScore}`],
  PRIORITY_SCORE: (rows) => [rows.priorityScore],
  CREATED_AT: () => [sql`r.created_at`],
  RANK: () => [sql`found.points`],
};

/** The best match first where something is searched, else the newest. */
export function orderAsked(
  order: RecommendationOrder | null | undefined,
  searched: boolean,
  path: readonly string[] = [],
): RecommendationOrder {
  if (order?.field === 'RANK' && !searched)
    throw new UserError('INVALID', 'Order by RANK only together with a search.', [
      ...path,
      'orderBy',
      'field',
    ]);
  return order ?? { field: searched ? 'RANK' : 'ISSUED_ON', direction: 'DESC' };
}

/** The keys of an order; `found` is the search's rows where it is by rank. */
export function orderKeys({ field, direction }: RecommendationOrder, rows: PortfolioSql): OrderKey[] {
  const keys = KEYS[field](rows).map((by) => ({ by, direction }));
  return field === 'RANK' ? [...keys, { by: sql`r.issued_on`, direction: 'DESC' }] : keys;
}

/** The place of a word in a list, as a number; null for null. */
function place(word: Sql, words: readonly string[]): Sql {
  const cases = words.map((known, index) => raw(`when '${known}' then ${index}`));
  return sql`(case ${word} ${join(cases, ' ')} end)`;
}
