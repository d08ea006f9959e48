import { Injectable } from '@nestjs/common';
import { UserError } from '../../platform/graphql/user-error.js';
import type { DisaggregationDimension } from '../disaggregation/dimension.entity.js';
import { breakdownOf, type Category } from './breakdown.js';
import { DeclaredDimensions } from './declared-dimensions.js';
import { dimensionsOf } from './indicator-dimensions.js';
import type { Indicator } from './indicator.entities.js';
import type { BreakdownValueInput } from './measurement.inputs.js';

/** A value with the breakdown that it is of, as it is kept. */
export interface BrokenDown {
  breakdown: string;
  value: string;
}

/** What a breakdown may be of: values of the indicator's dimensions, one of each dimension. */
@Injectable()
export class BreakdownRules {
  constructor(private readonly dimensions: DeclaredDimensions) {}

  /** The breakdowns as they are kept. Throws `INVALID` at the first that cannot be, and says what could. */
  async mustFit(indicator: Indicator, given: readonly BreakdownValueInput[]): Promise<BrokenDown[]> {
    if (given.length === 0) return [];
    const declared = await this.dimensions.inUse(indicator.countryCode);
    const own = dimensionsOf(indicator).flatMap((code) => declared.get(code) ?? []);
    const seen = new Set<string>();
    return given.map(({ of, value }, index) => {
      const path = ['input', 'breakdowns', String(index), 'of'];
      mustBeDeclared(of, own, path);
      const breakdown = breakdownOf(of);
      if (seen.has(breakdown)) throw new UserError('INVALID', `${breakdown} is given twice.`, path);
      seen.add(breakdown);
      return { breakdown, value };
    });
  }
}

function mustBeDeclared(
  of: readonly Category[],
  own: readonly DisaggregationDimension[],
  path: readonly string[],
): void {
  const named = new Set<string>();
  for (const [index, { dimension: code, value }] of of.entries()) {
    const here = [...path, String(index)];
    const dimension = own.find((one) => one.code === code);
    if (!dimension) {
      throw new UserError('INVALID', `The indicator is not broken down by "${code}": ${allowed(own)}.`, [
        ...here,
        'dimension',
      ]);
    }
    if (named.has(code)) {
      throw new UserError('INVALID', `"${code}" is named twice in one breakdown.`, [...here, 'dimension']);
    }
    named.add(code);
    const values = dimension.declaredValues.filter(({ retiredAt }) => retiredAt === null);
    if (values.some((known) => known.code === value)) continue;
    const known = values.map((one) => one.code).join(', ');
    throw new UserError('INVALID', `"${code}" has no value "${value}" in use: it has ${known}.`, [
      ...here,
      'value',
    ]);
  }
}

function allowed(own: readonly DisaggregationDimension[]): string {
  return own.length > 0 ? `it is by ${own.map(({ code }) => code).join(', ')}` : 'it is by nothing';
}
