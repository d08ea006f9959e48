import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { ProgressSubmission, ProgressUpdate } from './progress-update.entity.js';

/** Who did what with an update; people are known inside the administration only. */
@Resolver(() => ProgressUpdate)
export class ProgressPeopleFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who writes it; null where you may not see people.',
  })
  author({ authorId }: ProgressUpdate, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, authorId);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who submitted it last; null while a draft, or where you may not see people.',
  })
  submittedBy({ submittedById }: ProgressUpdate, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, submittedById);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'The validator who cleared it; null where none did, or you may not see people.',
  })
  clearedBy({ clearedById }: ProgressUpdate, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, clearedById);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'The coordinator who approved it; null where none did, or you may not see people.',
  })
  reviewedBy({ reviewedById }: ProgressUpdate, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, reviewedById);
  }
}

/** Who handed a text in. */
@Resolver(() => ProgressSubmission)
export class SubmissionPeopleFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who submitted it; null where you may not see people.',
  })
  submittedBy(
    { submittedById }: ProgressSubmission,
    _: unknown,
    context: ActorContext,
  ): Promise<User | null> {
    return this.users.loadIf(context, submittedById);
  }
}
