import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { PassedTask } from './passed-task.entity.js';

/** The task as it is now. */
@ObjectType({ description: 'The passed task as it is now, or why nothing was done.' })
export class PassedTaskPayload extends Payload {
  @Field(() => PassedTask, { nullable: true, description: 'The task; null where nothing was done.' })
  passedTask?: PassedTask | null;
}

/** Whether something changed. */
@ObjectType({ description: 'Whether it was so before, or why nothing was done.' })
export class AllowPassingPayload extends Payload {
  @Field(() => Int, {
    nullable: true,
    description: '1 where it was changed, 0 where it was as wanted before; null where nothing was done.',
  })
  changedCount?: number | null;
}
