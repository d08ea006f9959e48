import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { StateAnswer } from './answer.entities.js';

/** The answer as it is now. */
@ObjectType({ description: 'The State answer as it is now, or why nothing was done.' })
export class StateAnswerPayload extends Payload {
  @Field(() => StateAnswer, { nullable: true, description: 'The answer; null where nothing was done.' })
  stateAnswer?: StateAnswer | null;
}
