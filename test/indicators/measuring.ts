import { done, type Cast, type Player } from '../harness/cast.js';
import type { Answer } from '../harness/world.js';
import { verb } from '../progress/reporting.js';

/** What is measured in these stories, on a tracked item. */
export async function createIndicator(
  { coordinator, ministryA }: Cast,
  itemId: string,
  more: object = {},
): Promise<{ id: string; version: number }> {
  const answer = await verb(coordinator, 'createIndicator', 'indicator { id version }', {
    itemId,
    kind: 'OUTCOME',
    name: 'Children in school',
    unit: 'percent',
    direction: 'INCREASE',
    providerId: ministryA,
    ...more,
  });
  return done(answer, 'createIndicator').indicator;
}

/** Records values; of the last day of February unless told. */
export const measure = (by: Player, indicatorId: string, more: object): Promise<Answer> =>
  verb(
    by,
    'recordMeasurement',
    'measurement { value breakdown { value { code } } } measurements { id value breakdown { dimension { code } value { code label } } }',
    { indicatorId, measuredOn: '2026-02-28', source: 'School census.', ...more },
  );

const en = (text: string): object[] => [{ language: 'EN', text }];

/** A dimension of the country, with values by their codes. */
export async function declare(
  by: Player,
  code: string,
  kind: string,
  values: string[],
): Promise<{ id: string; version: number }> {
  const answer = await verb(by, 'declareDimension', 'dimension { id version }', {
    code,
    kind,
    labels: en(`By ${code}`),
    values: values.map((value) => ({ code: value, labels: en(`Label of ${value}`) })),
  });
  return done(answer, 'declareDimension').dimension;
}

/** A breakdown as the input wants it: `of('sex=female', 'region=vell')`. */
export const of = (...categories: string[]): object[] =>
  categories.map((one) => {
    const [dimension, value] = one.split('=');
    return { dimension, value };
  });
