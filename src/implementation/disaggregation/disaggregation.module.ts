import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { CountryDimensionsLoader, DimensionLoader } from './dimension.loaders.js';
import { DimensionQuery } from './dimension.query.js';
import { DimensionResolver, DimensionValueFields } from './dimension.resolver.js';
import { DimensionService } from './dimension.service.js';

/** By what a country breaks measured values down: dimensions and their values, as it declares them. */
@Module({
  providers: [
    DimensionResolver,
    DimensionValueFields,
    DimensionService,
    DimensionQuery,
    DimensionLoader,
    CountryDimensionsLoader,
  ],
  exports: [CountryDimensionsLoader],
})
export class DisaggregationModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly dimensions: DimensionLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('dim', 'DisaggregationDimension', (id, context: ActorContext) =>
      this.dimensions.load(context, id),
    );
  }
}
