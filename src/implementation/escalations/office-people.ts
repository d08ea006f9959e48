import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import type { NameOfficeHolderInput } from './office.inputs.js';
import type { OfficeHolder } from './office-holder.entity.js';

type Person = Pick<OfficeHolder, 'userId' | 'name' | 'email' | 'language'>;

/** Who can hold an office: somebody of the country, or a name and an address. */
@Injectable()
export class OfficePeople {
  constructor(private readonly writer: Writer) {}

  /** NOT_FOUND for an institution that is not the country's, CONFLICT for a closed one. */
  async mustBeInstitution(countryCode: string, id: string): Promise<void> {
    const path = ['input', 'institutionId'];
    const [row] = await this.writer.rows<{ archivedAt: string | null }>(
      sql`select archived_at as "archivedAt" from institution where id = ${id} and country_code = ${countryCode}`,
    );
    if (!row) throw notFound('institution', id, path);
    if (row.archivedAt !== null) throw new UserError('CONFLICT', 'The institution is closed.', path);
  }

  /** INVALID unless exactly one way is used; NOT_FOUND for a person without a membership in force in the country. */
  async personOf(countryCode: string, input: NameOfficeHolderInput): Promise<Person> {
    const { userId, name, email, language } = input;
    const bare = [name, email, language].filter((one) => one != null);
    if (userId != null && bare.length === 0) {
      await this.mustBeOfCountry(countryCode, userId);
      return { userId, name: null, email: null, language: null };
    }
    if (userId != null || name == null || email == null || language == null)
      throw new UserError('INVALID', 'Give either userId, or name, email and language.', ['input']);
    return { userId: null, name: name.trim(), email: email.toLowerCase(), language };
  }

  private async mustBeOfCountry(countryCode: string, userId: string): Promise<void> {
    const [row] = await this.writer.rows(
      sql`select m.id from membership m join "user" u on u.id = m.user_id
          where m.user_id = ${userId} and m.country_code = ${countryCode} and m.ended_at is null
            and u.deactivated_at is null limit 1`,
    );
    if (!row) throw notFound('person with a membership in force', userId, ['input', 'userId']);
  }
}
