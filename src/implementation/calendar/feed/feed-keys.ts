import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Actor } from '../../../access/actor.js';
import type { Role } from '../../../access/roles.js';
import { hashOfToken } from '../../../people/auth/secret-token.js';
import { Reader } from '../../../platform/database/reader.js';
import type { Language } from '../../../reference/languages/language.js';
import type { FeedScope } from './calendar-feed.entity.js';

/** A feed that its secret opened, and on whose behalf it is read. */
export interface OpenFeed {
  id: string;
  countryCode: string;
  scope: FeedScope;
  language: Language;
  createdAt: string;
  lastUsedAt: string | null;
  bodyHash: string | null;
  bodyChangedAt: string | null;
  actor: Actor;
}

type FeedRow = Omit<OpenFeed, 'actor'> & {
  userId: string;
  membershipId: string | null;
  role: Role | null;
  institutionId: string | null;
};

/** Finds the feed behind a secret. */
@Injectable()
export class FeedKeys {
  constructor(private readonly reader: Reader) {}

  /**
   * The feed with the rights of this moment: a country's is read as the public, a personal one under its membership.
   * Null where the secret is nobody's, the feed was revoked, the membership ended or the account was closed.
   */
  async open(secret: string): Promise<OpenFeed | null> {
    const row = await this.reader.row<FeedRow>(
      sql`select f.id, f.country_code as "countryCode", f.scope, coalesce(f.language, u.language) as language,
            f.created_at as "createdAt", f.last_used_at as "lastUsedAt", f.body_hash as "bodyHash",
            f.body_changed_at as "bodyChangedAt", f.user_id as "userId", f.membership_id as "membershipId", m.role,
            m.institution_id as "institutionId"
          from calendar_feed f join "user" u on u.id = f.user_id left join membership m on m.id = f.membership_id
          where f.token_hash = ${hashOfToken(secret)} and f.revoked_at is null
            and (f.scope = 'COUNTRY' or (m.ended_at is null and u.deactivated_at is null))`,
    );
    return row && { ...row, actor: actorOf(row) };
  }
}

function actorOf({ userId, membershipId, role, countryCode, institutionId }: FeedRow): Actor {
  if (membershipId === null || role === null) return Actor.anonymous;
  return new Actor({ userId, membershipId, role, countryCode, institutionId });
}
