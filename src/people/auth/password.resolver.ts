import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { Ctx } from '../../platform/graphql/context.js';
import { PasswordService } from './password.service.js';
import { ChangePasswordInput, ResetPasswordInput } from './session.inputs.js';
import { SignOutPayload } from './session.payloads.js';

/** The door for passwords. */
@Resolver()
export class PasswordResolver {
  constructor(private readonly passwords: PasswordService) {}

  @Mutation(() => SignOutPayload, {
    nullable: true,
    description: 'Set another password for oneself. All sessions end: sign in again with the new one.',
  })
  @Allow('session:own')
  changePassword(
    @Args('input') input: ChangePasswordInput,
    @Acting() actor: Actor,
    @Ctx() context: ActorContext,
  ): Promise<SignOutPayload> {
    return this.passwords.change(actor, input, context.address);
  }

  @Mutation(() => SignOutPayload, {
    nullable: true,
    description: 'Set a new password with the one-time token of `rectrack user reset-password`.',
  })
  @Public()
  resetPassword(@Args('input') input: ResetPasswordInput): Promise<SignOutPayload> {
    return this.passwords.reset(input);
  }
}
