import type { Indicator } from './indicator.entities.js';

/** Codes of the dimensions by which values of an indicator may be broken down, in their order. */
export function dimensionsOf({ disaggregatedBy }: Pick<Indicator, 'disaggregatedBy'>): string[] {
  return disaggregatedBy === '' ? [] : disaggregatedBy.split(' ');
}
