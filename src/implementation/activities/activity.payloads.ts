import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Activity, Milestone } from './activity.entities.js';

/** The activity as it is now. */
@ObjectType({ description: 'The activity as it is now, or why nothing was done.' })
export class ActivityPayload extends Payload {
  @Field(() => Activity, { nullable: true, description: 'The activity; null where nothing was done.' })
  activity?: Activity | null;
}

/** The milestone as it is now. */
@ObjectType({ description: 'The milestone as it is now, or why nothing was done.' })
export class MilestonePayload extends Payload {
  @Field(() => Milestone, { nullable: true, description: 'The milestone; null where nothing was done.' })
  milestone?: Milestone | null;
}
