import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { NilReturn } from './nil-return.entities.js';

/** The nil return as it is now. */
@ObjectType({ description: 'The nil return as it is now, or why nothing was done.' })
export class NilReturnPayload extends Payload {
  @Field(() => NilReturn, {
    nullable: true,
    description: 'The nil return; null where nothing was done, or nothing had to be.',
  })
  nilReturn?: NilReturn | null;
}

/** A nil return, and of how many tasks it speaks. */
@ObjectType({ description: 'The nil return and of how many tasks it speaks, or why nothing was done.' })
export class FiledNilReturnPayload extends NilReturnPayload {
  @Field(() => Int, { nullable: true, description: 'Tasks that it speaks of; null where nothing was done.' })
  changedCount?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Tasks of which the same was said before and still stands; null where nothing was done.',
  })
  unchangedCount?: number | null;
}
