import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { AreaOfAttention } from './area-of-attention.entity.js';
import { PrioritySetting } from './priority-setting.entity.js';

/** How many recommendations have another priority than before. */
@ObjectType({
  description: 'How many recommendations are otherwise than before, or why nothing was done.',
})
export class SetPriorityPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many changed.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were so already.' })
  unchangedCount?: number | null;
}

/** How the country weighs from now on. */
@ObjectType({ description: 'How the country weighs from now on, or why nothing was done.' })
export class WeighPrioritiesPayload extends Payload {
  @Field(() => PrioritySetting, { nullable: true, description: 'The new version.' })
  prioritySetting?: PrioritySetting | null;
}

/** An area of attention after what was done. */
@ObjectType({ description: 'The area of attention after what was done, or why nothing was done.' })
export class AreaOfAttentionPayload extends Payload {
  @Field(() => AreaOfAttention, { nullable: true, description: 'The area of attention.' })
  areaOfAttention?: AreaOfAttention | null;
}
