import { Injectable } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { Ctx } from '../../platform/graphql/context.js';
import { ChangeProfileInput } from './profile.inputs.js';
import { ProfileService } from './profile.service.js';
import { MembershipLoader, UserLoader, UserMembershipsLoader } from './user.loaders.js';
import { UserPayload } from './users.payloads.js';
import { Viewer } from './viewer.js';

/** Puts together what a person may know of the own session. */
@Injectable()
export class Viewers {
  constructor(
    private readonly users: UserLoader,
    private readonly memberships: MembershipLoader,
    private readonly membershipsOf: UserMembershipsLoader,
  ) {}

  /** Null for anonymous readers. */
  async of(context: ActorContext): Promise<Viewer | null> {
    const acting = context.actor.membership;
    if (!acting) return null;
    const [user, membership, all] = await Promise.all([
      this.users.load(context, acting.userId),
      this.memberships.load(context, acting.membershipId),
      this.membershipsOf.load(context, acting.userId),
    ]);
    if (!user || !membership) return null;
    const memberships = all.filter(({ endedAt }) => endedAt === null);
    return { user, membership, memberships, permissions: context.actor.permissions };
  }
}

/** The door for "who am I", and for putting it right. */
@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(
    private readonly viewers: Viewers,
    private readonly profiles: ProfileService,
  ) {}

  @Query(() => Viewer, { nullable: true, description: 'Who asks; null for who is not signed in.' })
  @Public()
  viewer(@Ctx() context: ActorContext): Promise<Viewer | null> {
    return this.viewers.of(context);
  }
  @Mutation(() => UserPayload, {
    nullable: true,
    description: 'Put your own name and language right. The e-mail address is the sign-in name and stays.',
  })
  @Allow('session:own')
  async changeProfile(
    @Args('input') input: ChangeProfileInput,
    @Acting() actor: Actor,
  ): Promise<UserPayload> {
    return { user: await this.profiles.change(actor, input) };
  }
}
