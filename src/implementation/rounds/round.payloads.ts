import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { ReportingRound } from './round.entities.js';

/** The round as it is now. */
@ObjectType({ description: 'The round as it is now, or why nothing was done.' })
export class ReportingRoundPayload extends Payload {
  @Field(() => ReportingRound, { nullable: true, description: 'The round; null where nothing was done.' })
  round?: ReportingRound | null;
}

/** The round, and how many things an act changed. */
@ObjectType({ description: 'The round as it is now and what changed, or why nothing was done.' })
export class ReportingRoundItemsPayload extends ReportingRoundPayload {
  @Field(() => Int, { nullable: true, description: 'How many were changed; null where nothing was done.' })
  changedCount?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many were as wanted before; null where nothing was done.',
  })
  unchangedCount?: number | null;
}
