import type { OnModuleInit } from '@nestjs/common';
import { Args, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { Institution } from '../institutions/institution.entity.js';
import { InstitutionLoader } from '../institutions/institution.loader.js';
import { AcceptInvitationInput } from '../auth/session.inputs.js';
import { SessionPayload } from '../auth/session.payloads.js';
import { Acceptance } from './acceptance.service.js';
import { Invitation } from './invitation.entity.js';
import { Invitations } from './invitations.service.js';
import { InviteUserInput, RevokeInvitationInput } from './membership.inputs.js';
import { InvitationConnection, InvitationsArgs } from './user-list.args.js';
import { InvitationLoader, UserLoader } from './user.loaders.js';
import { UserQuery } from './user.query.js';
import { User } from './user.entity.js';
import { InvitationPayload, InviteUserPayload } from './users.payloads.js';

/** The door for invitations. */
@Resolver()
export class InvitationResolver implements OnModuleInit {
  constructor(
    private readonly invitations: Invitations,
    private readonly acceptance: Acceptance,
    private readonly query: UserQuery,
    private readonly loader: InvitationLoader,
    private readonly nodes: NodeRegistry,
  ) {}

  onModuleInit(): void {
    this.nodes.register('inv', 'Invitation', (id, context) => this.loader.load(context, id));
  }

  @Query(() => InvitationConnection, {
    name: 'invitations',
    description: 'Invitations of your country, the newest first; for an ADMIN all.',
  })
  @Allow('people:manage')
  list(
    @Args() args: InvitationsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Invitation>> {
    return this.query.invitations(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => InviteUserPayload, {
    nullable: true,
    description:
      'Offer a membership to an e-mail address, whether or not it has an account already. Stands for seven days; a second invitation to the same role replaces the first.',
  })
  @Allow('people:manage')
  inviteUser(@Args('input') input: InviteUserInput, @Acting() actor: Actor): Promise<InviteUserPayload> {
    return this.invitations.invite(actor, input);
  }

  @Mutation(() => InvitationPayload, { nullable: true, description: 'Take an open invitation back.' })
  @Allow('people:manage')
  async revokeInvitation(
    @Args('input') input: RevokeInvitationInput,
    @Acting() actor: Actor,
  ): Promise<InvitationPayload> {
    return { invitation: await this.invitations.revoke(actor, input.invitationId) };
  }

  @Mutation(() => SessionPayload, {
    nullable: true,
    description: 'Accept an invitation with its token, and be signed in under the new membership.',
  })
  @Public()
  acceptInvitation(
    @Args('input') input: AcceptInvitationInput,
    @Ctx() context: ActorContext,
  ): Promise<SessionPayload> {
    return this.acceptance.accept(input, context.address);
  }
}

/** What an invitation leads to. */
@Resolver(() => Invitation)
export class InvitationFields {
  constructor(
    private readonly users: UserLoader,
    private readonly institutions: InstitutionLoader,
    private readonly vocabulary: Vocabulary,
  ) {}

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The institution of a focal point or validator; null for other roles.',
  })
  institution({ institutionId }: Invitation, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.loadIf(context, institutionId);
  }

  @ResolveField(() => Country, { nullable: true, description: 'The country; null for an ADMIN.' })
  country({ countryCode }: Invitation): Country | null {
    return this.vocabulary.country(countryCode);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who invited; null where that is somebody of another country, or was done at the console.',
  })
  invitedBy({ invitedById }: Invitation, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, invitedById);
  }
}
