import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { PositionEnum, PositionStatement, type Position } from '../positions/position.entity.js';
import { RecordPartPositionInput } from '../positions/position.inputs.js';
import { PartPositionsLoader } from '../positions/position.loader.js';
import { RecommendationPart } from './part.entity.js';
import { PartPayload } from './part.payloads.js';
import { PartPositions } from './part-positions.js';

/** What the State said of a part of a recommendation. */
@Resolver(() => RecommendationPart)
export class PartPositionFields {
  constructor(
    private readonly recorder: PartPositions,
    private readonly statements: PartPositionsLoader,
  ) {}

  @Mutation(() => PartPayload, {
    nullable: true,
    description:
      'Records what the State said of one part of a UPR recommendation: it is shown on the part. The position of the whole, by which figures count, stays what the State said of the whole.',
  })
  @Allow('source:write')
  recordPartPosition(
    @Acting() actor: Actor,
    @Args('input') input: RecordPartPositionInput,
  ): Promise<PartPayload> {
    return this.recorder.record(actor, input);
  }

  @ResolveField(() => PositionEnum, {
    nullable: true,
    description:
      'What the State said last of this part by itself; null where it said nothing of it, then that of the recommendation holds.',
  })
  async position({ id }: RecommendationPart, _: unknown, context: ActorContext): Promise<Position | null> {
    return (await this.statements.current(context, id))?.position ?? null;
  }

  @ResolveField(() => [PositionStatement], {
    description:
      'Everything the State said of this part by itself: the current statement first, then the latest recorded.',
  })
  positions({ id }: RecommendationPart, _: unknown, context: ActorContext): Promise<PositionStatement[]> {
    return this.statements.load(context, id);
  }
}
