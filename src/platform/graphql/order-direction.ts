import { graphqlEnum } from './enums.js';

export type OrderDirection = 'ASC' | 'DESC';
export const OrderDirectionEnum = graphqlEnum<OrderDirection>(
  'OrderDirection',
  'Which way a list is ordered. Rows without a value come last in both.',
  { ASC: 'Small to great, early to late, A to Z.', DESC: 'Great to small, late to early, Z to A.' },
);
