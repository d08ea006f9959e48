import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { PartLoader } from '../../recommendations/parts/part.loaders.js';
import { Indicator } from './indicator.entities.js';
import { PartIndicatorsLoader } from './indicator.loaders.js';

/** What is measured on a part of a recommendation. */
@Resolver(() => RecommendationPart)
export class PartIndicatorsField {
  constructor(private readonly loader: PartIndicatorsLoader) {}

  @ResolveField(() => [Indicator], { description: 'Indicators in use on this part, oldest first.' })
  indicators({ id }: RecommendationPart, _: unknown, context: ActorContext): Promise<Indicator[]> {
    return this.loader.load(context, id);
  }
}

/** The part that an indicator is on. */
@Resolver(() => Indicator)
export class MeasuredPartField {
  constructor(private readonly parts: PartLoader) {}

  @ResolveField(() => RecommendationPart, {
    nullable: true,
    description: 'The part it is on; null where it is on a recommendation as a whole or a cluster.',
  })
  part({ partId }: Indicator, _: unknown, context: ActorContext): Promise<RecommendationPart | null> {
    return this.parts.loadIf(context, partId);
  }
}
