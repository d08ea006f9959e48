import { default as sql, type Sql } from 'sql-template-tag';

/** What is read of a person (alias `u`); the password's hash never leaves the sign-in. */
export const userColumns: Sql = sql`u.id, u.email, u.name, u.name_sort as "nameSort", u.language,
  u.deactivated_at as "deactivatedAt", u.version`;

/** The columns of a membership (alias `m`). */
export const membershipColumns: Sql = sql`m.id, m.user_id as "userId", m.country_code as "countryCode", m.role,
  m.institution_id as "institutionId", m.standing, m.body, m.body_name as "bodyName", m.accreditation, m.started_at as "startedAt", m.ended_at as "endedAt",
  m.version`;

/** What is read of an invitation (alias `i`). */
export const invitationColumns: Sql = sql`i.id, i.email, i.name, i.language, i.country_code as "countryCode", i.role,
  i.institution_id as "institutionId", i.standing, i.body, i.body_name as "bodyName", i.accreditation, i.expires_at as "expiresAt",
  i.accepted_at as "acceptedAt", i.revoked_at as "revokedAt", i.invited_at as "invitedAt",
  i.invited_by_id as "invitedById", i.version`;
