import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { PositionDecision } from './position-decision.entity.js';
import { PositionItem } from './position-item.entity.js';
import { PositionRequest } from './position-request.entity.js';
import { PositionRound } from './position-round.entity.js';

/** The round as it is now. */
@ObjectType({ description: 'The round as it is now, or why nothing was done.' })
export class PositionRoundPayload extends Payload {
  @Field(() => PositionRound, { nullable: true, description: 'The round; null where nothing was done.' })
  round?: PositionRound | null;
}

/** How many changed. */
@ObjectType({ description: 'What a bulk verb did in a round, or why nothing was done.' })
export class PositionRoundBulkPayload extends PositionRoundPayload {
  @Field(() => Int, { nullable: true, description: 'How many items, questions or positions changed.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were as you want them before.' })
  unchangedCount?: number | null;
}

/** A decision. */
@ObjectType({ description: 'The decision as it is recorded, or why nothing was done.' })
export class PositionDecisionPayload extends PositionRoundBulkPayload {
  @Field(() => PositionDecision, {
    nullable: true,
    description: 'The decision; null where nothing was done, or all was decided so already.',
  })
  decision?: PositionDecision | null;
}

/** An item as it is now. */
@ObjectType({ description: 'The item as it is now, or why nothing was done.' })
export class PositionItemPayload extends Payload {
  @Field(() => PositionItem, { nullable: true, description: 'The item; null where nothing was done.' })
  item?: PositionItem | null;
}

/** A request as it is now. */
@ObjectType({ description: 'The request with its advice as it is now, or why nothing was done.' })
export class PositionRequestPayload extends Payload {
  @Field(() => PositionRequest, { nullable: true, description: 'The request; null where nothing was done.' })
  request?: PositionRequest | null;
}

/** Requests as they are now. */
@ObjectType({ description: 'How many requests changed, or why nothing was done.' })
export class PositionRequestsPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many changed.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were as you want them before.' })
  unchangedCount?: number | null;
}
