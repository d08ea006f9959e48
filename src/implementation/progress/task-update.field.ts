import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Task } from '../assignments/task.js';
import { ProgressUpdate } from './progress-update.entity.js';
import { ProgressUpdateLoader } from './progress.loaders.js';

/** The progress update that a task waits for. */
@Resolver(() => Task)
export class TaskUpdateField {
  constructor(private readonly updates: ProgressUpdateLoader) {}

  @ResolveField(() => ProgressUpdate, {
    nullable: true,
    description:
      'Your institution’s update in hand: a returned one first, else the newest that is not approved; null where there is none, or you may not see it.',
  })
  update({ updateId }: Task, _: unknown, context: ActorContext): Promise<ProgressUpdate | null> {
    return this.updates.loadIf(context, updateId);
  }
}
