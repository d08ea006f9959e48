import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { PositionEnum, PositionStatement, type Position } from './position.entity.js';
import { PositionsLoader } from './position.loader.js';

/** What the State said of a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationPositionsFields {
  constructor(private readonly statements: PositionsLoader) {}

  @ResolveField(() => PositionEnum, {
    nullable: true,
    description: 'The State’s current position; null outside the UPR.',
  })
  async position({ id }: Recommendation, _: unknown, context: ActorContext): Promise<Position | null> {
    return (await this.statements.current(context, id))?.position ?? null;
  }

  @ResolveField(() => [PositionStatement], {
    description: 'Everything the State said of it: the current statement first, then the latest recorded.',
  })
  positions({ id }: Recommendation, _: unknown, context: ActorContext): Promise<PositionStatement[]> {
    return this.statements.load(context, id);
  }
}
