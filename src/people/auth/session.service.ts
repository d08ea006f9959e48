import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import type { Fact } from '../../platform/events/fact.js';
import { notFound } from '../../platform/graphql/user-error.js';
import type { Membership } from '../users/membership.entity.js';
import { User } from '../users/user.entity.js';
import {
  sessionRefreshed,
  membershipSwitched,
  signedOut,
  signedOutEverywhere,
  spentTokenUsed,
} from './auth.events.js';
import { hashOfToken } from './secret-token.js';
import type { SwitchMembershipInput } from './session.inputs.js';
import { refused, type SessionPayload, type SignOutPayload } from './session.payloads.js';
import { Sessions } from './sessions.js';

/** A refresh token with what its session needs. */
interface Held {
  id: string;
  sessionId: string;
  userId: string;
  membershipId: string;
  countryCode: string | null;
  tokenEpoch: number;
  expiresAt: string;
  revokedAt: string | null;
  deactivatedAt: string | null;
}

/** Keeps sessions going and ends them. */
@Injectable()
export class SessionService {
  constructor(
    private readonly sessions: Sessions,
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  refresh(refreshToken: string): Promise<SessionPayload> {
    return this.rotate(refreshToken, null, sessionRefreshed);
  }

  switch({ refreshToken, membershipId }: SwitchMembershipInput): Promise<SessionPayload> {
    return this.rotate(refreshToken, membershipId, membershipSwitched);
  }

  /** Ends the session of a refresh token. A token that opens nothing is as good as signed out. */
  async signOut(refreshToken: string): Promise<SignOutPayload> {
    const held = await this.held(refreshToken);
    if (!held || held.revokedAt) return { signedOut: true };
    await this.sessions.end(held.sessionId);
    this.events.publish(signedOut({ ...held, id: held.membershipId }));
    return { signedOut: true };
  }

  async signOutEverywhere(actor: Actor): Promise<SignOutPayload> {
    const user = await this.writer.find(User, actor.userId ?? '');
    if (!user) throw notFound('user', actor.userId ?? '');
    await this.sessions.endAll(user);
    this.events.publish(signedOutEverywhere(user.id, actor.countryCode));
    return { signedOut: true };
  }

  private async rotate(
    refreshToken: string,
    membershipId: string | null,
    fact: (membership: Membership) => Fact,
  ): Promise<SessionPayload> {
    const held = await this.held(refreshToken);
    if (!held || held.revokedAt || held.deactivatedAt || held.expiresAt <= this.clock.now()) return spent();
    if (!(await this.use(held.id))) return this.endStolen(held);
    const membership = await this.sessions.membershipOf(held.userId, membershipId ?? held.membershipId);
    if (!membership) {
      if (membershipId) throw notFound('membership', membershipId, ['input', 'membershipId']);
      return spent();
    }
    this.events.publish(fact(membership));
    return {
      session: await this.sessions.open({ ...held, id: held.userId }, membership, held.sessionId),
    };
  }

  private held(refreshToken: string): Promise<Held | null> {
    return this.reader.row<Held>(
      sql`select t.id, t.family_id as "sessionId", t.user_id as "userId", t.membership_id as "membershipId",
            m.country_code as "countryCode", u.token_epoch as "tokenEpoch", t.expires_at as "expiresAt",
            t.revoked_at as "revokedAt", u.deactivated_at as "deactivatedAt"
          from refresh_token t join "user" u on u.id = t.user_id join membership m on m.id = t.membership_id
          where t.token_hash = ${hashOfToken(refreshToken)}`,
    );
  }

  /** Spends the token; false when somebody had done so, or had ended the session, before. */
  private async use(id: string): Promise<boolean> {
    const touched = await this.writer.execute(
      sql`update refresh_token set used_at = ${this.clock.now()}
          where id = ${id} and used_at is null and revoked_at is null`,
    );
    return touched === 1;
  }

  /** Two have the same token, and one of them stole it: nobody keeps the session. Returned, so that it commits. */
  private async endStolen(held: Held): Promise<SessionPayload> {
    await this.sessions.end(held.sessionId);
    this.events.publish(spentTokenUsed({ ...held, id: held.membershipId }));
    return spent();
  }
}

function spent(): SessionPayload {
  return refused('BAD_CREDENTIALS', 'The refresh token is spent. Sign in again.');
}
