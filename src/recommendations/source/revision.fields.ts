import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { RecommendationRevision } from './revision.entity.js';

export type RevisionOrigin = 'IMPORT' | 'CORRECTION';
export const RevisionOriginEnum = graphqlEnum<RevisionOrigin>(
  'RevisionOrigin',
  'What changed the source layer.',
  {
    IMPORT: 'An import found the source changed.',
    CORRECTION: 'A coordinator corrected it.',
  },
);

@Resolver(() => RecommendationRevision)
export class RevisionFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => RevisionOriginEnum, { description: 'What changed it.' })
  origin({ runId }: RecommendationRevision): RevisionOrigin {
    return runId === null ? 'CORRECTION' : 'IMPORT';
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who corrected it; null for an import, and for outsiders.',
  })
  correctedBy({ userId }: RecommendationRevision, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, userId);
  }
}
