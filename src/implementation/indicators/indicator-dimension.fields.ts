import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { DisaggregationDimension } from '../disaggregation/dimension.entity.js';
import { CountryDimensionsLoader } from '../disaggregation/dimension.loaders.js';
import { dimensionsOf } from './indicator-dimensions.js';
import { Indicator } from './indicator.entities.js';

/** By what the values of an indicator are broken down. */
@Resolver(() => Indicator)
export class IndicatorDimensionsField {
  constructor(private readonly dimensions: CountryDimensionsLoader) {}

  @ResolveField(() => [DisaggregationDimension], {
    description: 'The dimensions by which its values may be broken down, in the order of their codes.',
  })
  async disaggregatedBy(
    indicator: Indicator,
    _: unknown,
    context: ActorContext,
  ): Promise<DisaggregationDimension[]> {
    const codes = dimensionsOf(indicator);
    const declared = codes.length > 0 ? await this.dimensions.load(context, indicator.countryCode) : [];
    return declared.filter(({ code }) => codes.includes(code));
  }
}
