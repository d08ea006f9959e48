import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import { Membership } from '../users/membership.entity.js';
import { User } from '../users/user.entity.js';
import { AccessTokens } from './access-tokens.js';
import { newSecretToken } from './secret-token.js';
import { RefreshToken } from './session.entities.js';
import type { Session } from './session.payloads.js';

/** How long a session lasts unused, in minutes. */
const REFRESH_MINUTES = 14 * 24 * 60;

/** Opens and ends sessions. A session is a family of refresh tokens, of which one is unspent. */
@Injectable()
export class Sessions {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /** Issues both tokens; `sessionId` continues a session, without it a new one begins. */
  async open(
    user: Pick<User, 'id' | 'tokenEpoch'>,
    membership: Membership,
    sessionId = newId('ses'),
  ): Promise<Session> {
    const now = this.clock.now();
    await this.writer.execute(
      sql`delete from refresh_token where user_id = ${user.id} and expires_at < ${now}`,
    );
    const refresh = newSecretToken();
    const expiresAt = this.clock.inMinutes(REFRESH_MINUTES);
    await this.writer.addUnaudited(RefreshToken, [
      {
        id: newId('rtk'),
        userId: user.id,
        membershipId: membership.id,
        familyId: sessionId,
        tokenHash: refresh.hash,
        issuedAt: now,
        expiresAt,
        version: 1,
      },
    ]);
    const access = this.tokens.issue({
      userId: user.id,
      membershipId: membership.id,
      sessionId,
      epoch: user.tokenEpoch,
    });
    return {
      accessToken: access.token,
      accessTokenExpiresAt: access.expiresAt,
      refreshToken: refresh.token,
      refreshTokenExpiresAt: expiresAt,
      membership,
    };
  }

  /** Ends one session, its access tokens included. */
  async end(sessionId: string): Promise<void> {
    await this.writer.execute(
      sql`update refresh_token set revoked_at = ${this.clock.now()}
          where family_id = ${sessionId} and revoked_at is null`,
    );
  }

  /** Ends all sessions of a person and moves on the token epoch; `user` is as read in this transaction. */
  async endAll(user: User): Promise<void> {
    await this.writer.execute(
      sql`update refresh_token set revoked_at = ${this.clock.now()}
          where user_id = ${user.id} and revoked_at is null`,
    );
    await this.writer.change(user, { tokenEpoch: user.tokenEpoch + 1 });
  }

  /** Ends all sessions of everybody: access tokens of a revoked session open nothing either. */
  async endEverybodys(): Promise<void> {
    await this.writer.execute(
      sql`update refresh_token set revoked_at = ${this.clock.now()} where revoked_at is null`,
    );
  }

  /** The membership that a person wants to act under, or the oldest one in force; null where there is none. */
  async membershipOf(userId: string, membershipId?: string | null): Promise<Membership | null> {
    const wanted = membershipId ? sql`and m.id = ${membershipId}` : sql``;
    const found = await this.reader.row<{ id: string }>(
      sql`select m.id from membership m where m.user_id = ${userId} and m.ended_at is null ${wanted}
          order by m.started_at, m.id limit 1`,
    );
    return found && this.writer.find(Membership, found.id);
  }
}
