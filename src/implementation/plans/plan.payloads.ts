import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { PlanObjective } from './objective.entity.js';
import { ImplementationPlan } from './plan.entities.js';

/** The plan as it is now. */
@ObjectType({ description: 'The plan as it is now, or why nothing was done.' })
export class PlanPayload extends Payload {
  @Field(() => ImplementationPlan, { nullable: true, description: 'The plan; null where nothing was done.' })
  plan?: ImplementationPlan | null;
}

/** The objective as it is now. */
@ObjectType({ description: 'The objective or programme as it is now, or why nothing was done.' })
export class ObjectivePayload extends Payload {
  @Field(() => PlanObjective, { nullable: true, description: 'The objective; null where nothing was done.' })
  objective?: PlanObjective | null;
}
