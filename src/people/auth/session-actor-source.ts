import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { tokenRefused } from '../../access/access-error.js';
import { ActorSource } from '../../access/actor-context.js';
import { Actor, type ActingMembership } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { AccessTokens, type AccessClaims } from './access-tokens.js';

/** Finds the person behind an access token: one read, so that whatever ends a right ends it at once. */
@Injectable()
export class SessionActorSource extends ActorSource {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly reader: Reader,
  ) {
    super();
  }

  async actorOf(authorization: string | undefined): Promise<Actor> {
    if (!authorization) return Actor.anonymous;
    const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    const claims = token ? this.tokens.open(token) : null;
    const membership = claims && (await this.membershipOf(claims));
    if (!membership) throw tokenRefused();
    return new Actor(membership);
  }

  async again(actor: Actor): Promise<Actor | null> {
    if (!actor.membership?.session) return actor;
    const { userId, membershipId, session } = actor.membership;
    const membership = await this.membershipOf({
      userId,
      membershipId,
      sessionId: session.id,
      epoch: session.epoch,
    });
    return membership && new Actor(membership);
  }

  private async membershipOf({
    userId,
    membershipId,
    sessionId,
    epoch,
  }: AccessClaims): Promise<ActingMembership | null> {
    const row = await this.reader.row<Omit<ActingMembership, 'session'>>(
      sql`select u.id as "userId", m.id as "membershipId", m.role, m.country_code as "countryCode",
            m.institution_id as "institutionId"
          from membership m join "user" u on u.id = m.user_id
          where m.id = ${membershipId} and u.id = ${userId} and u.token_epoch = ${epoch}
            and u.deactivated_at is null and m.ended_at is null
            and not exists (select 1 from refresh_token t
                            where t.family_id = ${sessionId} and t.revoked_at is not null)`,
    );
    return row && { ...row, session: { id: sessionId, epoch } };
  }
}
