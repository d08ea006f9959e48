import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { PlanEvaluation } from './plan-evaluation.entity.js';

/** The evaluation that holds now. */
@ObjectType({ description: 'The evaluation that was recorded, or why nothing was done.' })
export class EvaluationPayload extends Payload {
  @Field(() => PlanEvaluation, {
    nullable: true,
    description: 'The evaluation; null where nothing was done.',
  })
  evaluation?: PlanEvaluation | null;
}
