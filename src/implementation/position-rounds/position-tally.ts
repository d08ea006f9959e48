import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PositionEnum, type Position } from '../../recommendations/positions/position.entity.js';

/** How advice on an item stands. */
@ObjectType({ description: 'How the institutions that were asked about one item advise.' })
export class PositionItemTally {
  /** Of which item. */
  itemId: string;

  @Field(() => Int, { description: 'How many were asked.' })
  asked: number;

  @Field(() => Int, { description: 'How many gave advice that counts.' })
  given: number;

  @Field(() => Int, { description: 'Of these, how many advise to support it.' })
  support: number;

  @Field(() => Int, { description: 'Of these, how many advise to support it in part.' })
  supportInPart: number;

  @Field(() => Int, { description: 'Of these, how many advise to note it.' })
  note: number;

  @Field(() => Int, { description: 'How many have not advised, or wait for their validator.' })
  awaited: number;

  @Field(() => Boolean, { description: 'Advice that counts differs.' })
  disagreement: boolean;
}

/** How many are proposed or decided as one position. */
@ObjectType({ description: 'How many recommendations of a round have one position. Parts do not count.' })
export class PositionCount {
  @Field(() => PositionEnum, { nullable: true, description: 'The position; null for none yet.' })
  position: Position | null;

  @Field(() => Int, { description: 'How many recommendations.' })
  count: number;
}

/** How a round stands. */
@ObjectType({
  description:
    'How a round stands, in numbers. Recommendations count once; parts add to no number but their own.',
})
export class PositionRoundTally {
  /** Of which round. */
  roundId: string;

  @Field(() => Int, { description: 'Recommendations in the round.' })
  recommendations: number;

  @Field(() => Int, { description: 'Parts of them in the round.' })
  parts: number;

  @Field(() => Int, { description: 'Items, parts included, that some institution was asked about.' })
  circulated: number;

  @Field(() => Int, {
    description: 'Items, parts included, on which an institution that was asked has not advised.',
  })
  awaited: number;

  @Field(() => Int, { description: 'Items, parts included, on which the advice that counts differs.' })
  disagreements: number;

  @Field(() => [PositionCount], {
    description:
      'Recommendations by what is proposed: supported, supported in part, noted, nothing; only those that there are.',
  })
  proposed: PositionCount[];

  @Field(() => [PositionCount], {
    description:
      'Recommendations by what was decided: supported, supported in part, noted, nothing; only those that there are.',
  })
  decided: PositionCount[];
}
