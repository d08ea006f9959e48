import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { Ctx } from '../../platform/graphql/context.js';
import { RefreshSessionInput, SignInInput, SignOutInput, SwitchMembershipInput } from './session.inputs.js';
import { SessionPayload, SignOutPayload } from './session.payloads.js';
import { SessionService } from './session.service.js';
import { SignIn } from './sign-in.service.js';

/** The door for sessions. */
@Resolver()
export class SessionResolver {
  constructor(
    private readonly entry: SignIn,
    private readonly sessions: SessionService,
  ) {}

  @Mutation(() => SessionPayload, {
    nullable: true,
    description: 'Sign in with e-mail address and password. After five wrong passwords, wait 15 minutes.',
  })
  @Public()
  signIn(@Args('input') input: SignInInput, @Ctx() context: ActorContext): Promise<SessionPayload> {
    return this.entry.signIn(input, context.address);
  }

  @Mutation(() => SessionPayload, {
    nullable: true,
    description: 'New tokens for a session. The refresh token given is spent by it.',
  })
  @Public()
  refreshSession(@Args('input') input: RefreshSessionInput): Promise<SessionPayload> {
    return this.sessions.refresh(input.refreshToken);
  }

  @Mutation(() => SessionPayload, {
    nullable: true,
    description: 'Go on under another membership of the same person. The refresh token given is spent by it.',
  })
  @Public()
  switchMembership(@Args('input') input: SwitchMembershipInput): Promise<SessionPayload> {
    return this.sessions.switch(input);
  }

  @Mutation(() => SignOutPayload, {
    nullable: true,
    description: 'End one session: its access and refresh tokens are refused from now on.',
  })
  @Public()
  signOut(@Args('input') input: SignOutInput): Promise<SignOutPayload> {
    return this.sessions.signOut(input.refreshToken);
  }

  @Mutation(() => SignOutPayload, {
    nullable: true,
    description: 'End all sessions of the person who asks, on every device.',
  })
  @Allow('session:own')
  signOutEverywhere(@Acting() actor: Actor): Promise<SignOutPayload> {
    return this.sessions.signOutEverywhere(actor);
  }
}
