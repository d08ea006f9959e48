import { Args, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Payload } from '../../platform/graphql/payload.js';
import { Membership } from '../users/membership.entity.js';
import { HandOverInput } from './hand-over.inputs.js';
import { HandOverService } from './hand-over.service.js';
import { InHandQuery } from './in-hand.query.js';

@ObjectType('InHand', { description: 'How many things of one kind somebody has in hand.' })
export class InHandView {
  @Field({ description: 'What: `PROGRESS_DRAFT`, `RETURNED_UPDATE`, `MAIN_STANDING` …' })
  kind: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'What came of a hand-over.' })
export class HandOverPayload extends Payload {
  @Field(() => Membership, { nullable: true, description: 'Who gave, as the membership is now.' })
  from?: Membership | null;

  @Field(() => Membership, { nullable: true, description: 'Who took over, as the membership is now.' })
  to?: Membership | null;

  @Field(() => [InHandView], { nullable: true, description: 'What was handed over, by kind.' })
  handedOver?: InHandView[] | null;
}

/** The door for hand-overs. */
@Resolver()
export class HandOverResolver {
  constructor(
    private readonly service: HandOverService,
    private readonly query: InHandQuery,
  ) {}

  @Query(() => [InHandView], {
    name: 'inHand',
    nullable: true,
    description: 'What a focal point would hand over now; null where you may not see the membership.',
  })
  @Allow('people:handOver')
  inHand(
    @Args('membershipId', { type: () => ID, description: 'The membership of the focal point.' })
    membershipId: string,
    @Acting() actor: Actor,
  ): Promise<InHandView[] | null> {
    return this.query.of(actor, membershipId);
  }

  @Mutation(() => HandOverPayload, {
    nullable: true,
    description:
      'Give everything that one focal point has in hand to another of the same institution. What is history stays with who did it.',
  })
  @Allow('people:handOver')
  handOver(@Args('input') input: HandOverInput, @Acting() actor: Actor): Promise<HandOverPayload> {
    return this.service.handOver(actor, input);
  }
}
