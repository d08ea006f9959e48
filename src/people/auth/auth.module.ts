import { Module } from '@nestjs/common';
import { ActorSource } from '../../access/actor-context.js';
import { AccessTokens } from './access-tokens.js';
import { Credentials } from './credentials.js';
import { PasswordResets } from './password-resets.js';
import { PasswordResolver } from './password.resolver.js';
import { PasswordService } from './password.service.js';
import { Passwords } from './passwords.js';
import { SessionActorSource } from './session-actor-source.js';
import { SessionResolver } from './session.resolver.js';
import { SessionService } from './session.service.js';
import { Sessions } from './sessions.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignIn } from './sign-in.service.js';

/** Passwords, sessions, and who is behind a token. */
@Module({
  providers: [
    { provide: ActorSource, useClass: SessionActorSource },
    AccessTokens,
    Credentials,
    PasswordResets,
    PasswordResolver,
    PasswordService,
    Passwords,
    SessionResolver,
    SessionService,
    Sessions,
    SignIn,
    SignInAttempts,
  ],
  exports: [ActorSource, PasswordResets, Passwords, Sessions, SignIn],
})
export class AuthModule {}
