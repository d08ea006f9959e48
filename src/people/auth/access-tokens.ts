import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { createSecretKey } from 'node:crypto';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { signingSecret } from '../../platform/config/secret.js';

/** How long an access token lasts, in minutes. */
export const ACCESS_MINUTES = 15;

/** Who holds an access token, and by which sign-in. */
export interface AccessClaims {
  userId: string;
  membershipId: string;
  /** The family of refresh tokens that began with one sign-in. */
  sessionId: string;
  /** The user's token epoch when it was issued; "sign out everywhere" moves on from it. */
  epoch: number;
}

/** A token as it is told to the client. */
export interface IssuedToken {
  token: string;
  /** UTC ISO text. */
  expiresAt: string;
}

/** Signs and opens access tokens (JWT, HS256, 15 minutes). That one opens says nothing yet about its rights. */
@Injectable()
export class AccessTokens {
  private readonly jwt: JwtService;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly clock: Clock,
  ) {
    // A key made once: from a text, each check would first try to read a public key.
    const key = createSecretKey(signingSecret(config), 'utf8');
    this.jwt = new JwtService({
      secretOrKeyProvider: () => key,
      signOptions: { algorithm: 'HS256', issuer: 'rectrack', audience: 'rectrack-api' },
      verifyOptions: { algorithms: ['HS256'], issuer: 'rectrack', audience: 'rectrack-api' },
    });
  }

  issue({ userId, membershipId, sessionId, epoch }: AccessClaims): IssuedToken {
    const expiresAt = this.clock.inMinutes(ACCESS_MINUTES);
    const claims = { sub: userId, mbr: membershipId, sid: sessionId, epoch };
    return {
      token: this.jwt.sign({ ...claims, iat: seconds(this.clock.now()), exp: seconds(expiresAt) }),
      expiresAt,
    };
  }

  /** The claims of a token of ours that has not expired; null for everything else. */
  open(token: string): AccessClaims | null {
    let read: Record<string, unknown>;
    try {
      read = this.jwt.verify(token, { clockTimestamp: seconds(this.clock.now()) });
    } catch {
      // Forged, expired or not a token at all: to the holder it is one and the same.
      return null;
    }
    const { sub, mbr, sid, epoch } = read;
    if (typeof sub !== 'string' || typeof mbr !== 'string') return null;
    if (typeof sid !== 'string' || typeof epoch !== 'number') return null;
    return { userId: sub, membershipId: mbr, sessionId: sid, epoch };
  }
}

function seconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}
