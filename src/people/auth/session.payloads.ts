import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import type { UserErrorCode } from '../../platform/graphql/user-error.js';
import { Membership } from '../users/membership.entity.js';

/** Being signed in under one membership. */
@ObjectType({ description: 'Being signed in under one membership.' })
export class Session {
  @Field({ description: 'Send it as `Authorization: Bearer …`. Lasts 15 minutes.' })
  accessToken: string;

  @Field({ description: 'When the access token ends (UTC).' })
  accessTokenExpiresAt: string;

  @Field({
    description: 'For `refreshSession`; good for one use. The use of a spent one ends the whole session.',
  })
  refreshToken: string;

  @Field({ description: 'When the refresh token ends (UTC).' })
  refreshTokenExpiresAt: string;

  @Field(() => Membership, { description: 'The membership that the person now acts under.' })
  membership: Membership;
}

@ObjectType({ description: 'A new session, or why there is none.' })
export class SessionPayload extends Payload {
  @Field(() => Session, { nullable: true, description: 'The session; null where `userErrors` says why not.' })
  session?: Session | null;
}

@ObjectType({ description: 'Whether the sessions were ended.' })
export class SignOutPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when nothing of them is valid any more.' })
  signedOut?: boolean | null;
}

/** A refusal that is committed, with its counter and its event; thrown, it would be rolled back with them. */
export function refused(code: UserErrorCode, message: string): { userErrors: SessionPayload['userErrors'] } {
  return { userErrors: [{ code, message, path: [] }] };
}
