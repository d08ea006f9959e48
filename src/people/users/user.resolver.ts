import type { OnModuleInit } from '@nestjs/common';
import { Args, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { UserIdInput } from './membership.inputs.js';
import { Membership } from './membership.entity.js';
import { User } from './user.entity.js';
import { UserConnection, UsersArgs } from './user-list.args.js';
import { UserLoader, UserMembershipsLoader } from './user.loaders.js';
import { UserQuery } from './user.query.js';
import { UserService } from './user.service.js';
import { UserPayload } from './users.payloads.js';

/** The door for people. */
@Resolver(() => User)
export class UserResolver implements OnModuleInit {
  constructor(
    private readonly service: UserService,
    private readonly query: UserQuery,
    private readonly users: UserLoader,
    private readonly membershipsOf: UserMembershipsLoader,
    private readonly nodes: NodeRegistry,
  ) {}

  onModuleInit(): void {
    this.nodes.register('usr', 'User', (id, context) => this.users.load(context, id));
  }

  @Query(() => UserConnection, {
    name: 'users',
    description:
      'People with a membership, in force or ended, in your country; for an ADMIN everybody. By name.',
  })
  @Allow('people:read')
  list(
    @Args() args: UsersArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<User>> {
    return this.query.people(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => UserPayload, {
    nullable: true,
    description: 'Close an account: every session of the person ends at once. The memberships stay.',
  })
  @Allow('people:manage')
  async deactivateUser(@Args('input') input: UserIdInput, @Acting() actor: Actor): Promise<UserPayload> {
    return { user: await this.service.deactivate(actor, input.userId) };
  }

  @Mutation(() => UserPayload, { nullable: true, description: 'Open a closed account again.' })
  @Allow('people:manage')
  async reactivateUser(@Args('input') input: UserIdInput, @Acting() actor: Actor): Promise<UserPayload> {
    return { user: await this.service.reactivate(actor, input.userId) };
  }

  @ResolveField(() => [Membership], {
    description: 'The memberships that you may see, in force or ended, oldest first.',
  })
  memberships({ id }: User, _: unknown, context: ActorContext): Promise<Membership[]> {
    return this.membershipsOf.load(context, id);
  }
}
