import type { Fact } from '../../platform/events/fact.js';
import type { DisaggregationDimension } from './dimension.entity.js';

function about({ id, countryCode, code }: DisaggregationDimension, name: string): Fact {
  return { name, countryCode, subjectId: id, data: { code } };
}

export const dimensionDeclared = (dimension: DisaggregationDimension): Fact =>
  about(dimension, 'DimensionDeclared');
export const dimensionChanged = (dimension: DisaggregationDimension): Fact =>
  about(dimension, 'DimensionChanged');
export const dimensionArchived = (dimension: DisaggregationDimension): Fact =>
  about(dimension, 'DimensionArchived');
