import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../institutions/institution.entity.js';
import { Membership } from './membership.entity.js';
import { InstitutionMembersLoader } from './user.loaders.js';

/** Who speaks for an institution. */
@Resolver(() => Institution)
export class InstitutionMembersFields {
  constructor(private readonly members: InstitutionMembersLoader) {}

  @ResolveField(() => [Membership], {
    name: 'members',
    description: 'Memberships in force, main focal points first; empty for who may not see people.',
  })
  list({ id }: Institution, _: unknown, context: ActorContext): Promise<Membership[]> {
    return this.members.load(context, id);
  }
}
