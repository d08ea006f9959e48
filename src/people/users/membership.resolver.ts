import type { OnModuleInit } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { Institution } from '../institutions/institution.entity.js';
import { InstitutionLoader } from '../institutions/institution.loader.js';
import { Membership } from './membership.entity.js';
import { AddMembershipInput, EndMembershipInput } from './membership.inputs.js';
import { MembershipGrants } from './membership-grants.js';
import { MembershipService } from './membership.service.js';
import { User } from './user.entity.js';
import { MembershipLoader, UserLoader } from './user.loaders.js';
import { MembershipPayload } from './users.payloads.js';

/** The door for giving and ending memberships. */
@Resolver()
export class MembershipResolver implements OnModuleInit {
  constructor(
    private readonly service: MembershipService,
    private readonly grants: MembershipGrants,
    private readonly memberships: MembershipLoader,
    private readonly nodes: NodeRegistry,
  ) {}

  onModuleInit(): void {
    this.nodes.register('mbr', 'Membership', (id, context) => this.memberships.load(context, id));
  }

  @Mutation(() => MembershipPayload, {
    nullable: true,
    description: 'Give one of your people another membership. Who is not yet among them is invited instead.',
  })
  @Allow('people:manage')
  async addMembership(
    @Args('input') input: AddMembershipInput,
    @Acting() actor: Actor,
  ): Promise<MembershipPayload> {
    return { membership: await this.grants.add(actor, input) };
  }

  @Mutation(() => MembershipPayload, {
    nullable: true,
    description: 'End a membership: who acts under it loses access at once.',
  })
  @Allow('people:manage')
  async endMembership(
    @Args('input') input: EndMembershipInput,
    @Acting() actor: Actor,
  ): Promise<MembershipPayload> {
    return { membership: await this.service.end(actor, input.membershipId) };
  }
}

/** What a membership leads to. */
@Resolver(() => Membership)
export class MembershipFields {
  constructor(
    private readonly users: UserLoader,
    private readonly institutions: InstitutionLoader,
    private readonly vocabulary: Vocabulary,
  ) {}

  @ResolveField(() => User, { nullable: true, description: 'The person; null for who may not see people.' })
  user({ userId }: Membership, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, userId);
  }

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The institution of a focal point or validator; null for other roles.',
  })
  institution({ institutionId }: Membership, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.loadIf(context, institutionId);
  }

  @ResolveField(() => Country, { nullable: true, description: 'The country; null for an ADMIN.' })
  country({ countryCode }: Membership): Country | null {
    return this.vocabulary.country(countryCode);
  }
}
