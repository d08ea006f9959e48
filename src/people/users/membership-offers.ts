import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { forbidden } from '../../access/access-error.js';
import type { Actor } from '../../access/actor.js';
import type { Role } from '../../access/roles.js';
import { Reader } from '../../platform/database/reader.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import type { Membership } from './membership.entity.js';
import type { MembershipInput } from './membership.inputs.js';

/** A membership that somebody may give, complete. */
export type Offer = Pick<
  Membership,
  'role' | 'countryCode' | 'institutionId' | 'standing' | 'body' | 'bodyName' | 'accreditation'
>;

const OF_AN_INSTITUTION: readonly Role[] = ['FOCAL_POINT', 'VALIDATOR'];

/** Decides which memberships somebody may give, and whether one is complete. */
@Injectable()
export class MembershipOffers {
  constructor(private readonly reader: Reader) {}

  /** Throws FORBIDDEN, INVALID or NOT_FOUND. An administrator gives any role; a coordinator those of the own country. */
  async check(actor: Actor, input: MembershipInput, path: readonly string[]): Promise<Offer> {
    if (input.role === 'ADMIN' && !actor.isAdmin) throw forbidden('making an administrator');
    const countryCode = await this.countryOf(actor, input, path);
    checkShape(input, path);
    if (input.institutionId) await this.checkInstitution(input.institutionId, countryCode, path);
    return {
      role: input.role,
      countryCode,
      institutionId: input.institutionId ?? null,
      standing: input.role === 'FOCAL_POINT' ? (input.standing ?? 'MAIN') : null,
      body: input.body ?? null,
      bodyName: input.bodyName?.trim() || null,
      accreditation: input.accreditation ?? null,
    };
  }

  private async countryOf(
    actor: Actor,
    { role, countryCode }: MembershipInput,
    path: readonly string[],
  ): Promise<string | null> {
    const place = [...path, 'countryCode'];
    if (!actor.isAdmin) {
      if (countryCode) throw new UserError('INVALID', 'Leave the country out: it is your own.', place);
      return actor.ownCountry;
    }
    if (role === 'ADMIN') {
      if (countryCode) throw new UserError('INVALID', 'An administrator belongs to no country.', place);
      return null;
    }
    if (!countryCode) throw new UserError('INVALID', `Say in which country: a ${role} has one.`, place);
    const known = await this.reader.row(sql`select code from country where code = ${countryCode}`);
    if (!known) throw notFound('country', countryCode, place);
    return countryCode;
  }

  private async checkInstitution(
    id: string,
    countryCode: string | null,
    path: readonly string[],
  ): Promise<void> {
    const found = await this.reader.row<{ archivedAt: string | null }>(
      sql`select archived_at as "archivedAt" from institution where id = ${id} and country_code = ${countryCode}`,
    );
    const place = [...path, 'institutionId'];
    if (!found) throw notFound('institution', id, place);
    if (found.archivedAt) throw new UserError('CONFLICT', 'This institution is archived.', place);
  }
}

/** Institution, standing and body go with some roles and with no other. */
function checkShape(input: MembershipInput, path: readonly string[]): void {
  const { role, institutionId, standing, body, bodyName, accreditation } = input;
  const ofInstitution = OF_AN_INSTITUTION.includes(role);
  const rules: [boolean, string, string][] = [
    [ofInstitution && !institutionId, 'institutionId', `A ${role} belongs to an institution: name it.`],
    [!ofInstitution && !!institutionId, 'institutionId', `A ${role} belongs to no institution.`],
    [role !== 'FOCAL_POINT' && !!standing, 'standing', 'Only a FOCAL_POINT is main or alternate.'],
    [role === 'STAKEHOLDER' && !body, 'body', 'Say for what kind of body the stakeholder speaks.'],
    [role !== 'STAKEHOLDER' && !!body, 'body', 'Only a STAKEHOLDER speaks for a body.'],
    [role !== 'STAKEHOLDER' && !!bodyName, 'bodyName', 'Only a STAKEHOLDER speaks for a body.'],
    [body !== 'NHRI' && !!accreditation, 'accreditation', 'Only an NHRI is accredited.'],
  ];
  for (const [broken, field, message] of rules) {
    if (broken) throw new UserError('INVALID', message, [...path, field]);
  }
}
