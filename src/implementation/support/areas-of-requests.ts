import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { SupportRequestArea, type SupportRequest } from './support-request.entities.js';

/** Keeps in which areas requests are: of those that ship, and of those that the country declared and did not retire. */
@Injectable()
export class AreasOfRequests {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly writer: Writer,
  ) {}

  /**
   * Gives a request these areas and no others; leaves them as they are where nothing was said. Throws `INVALID` for an
   * area that is none; one that was retired stays where it is.
   */
  async put({ id, countryCode }: SupportRequest, areas: readonly string[] | null | undefined): Promise<void> {
    if (areas === undefined) return;
    const wanted = areas ?? [];
    const rows = await this.writer.rows<SupportRequestArea>(
      sql`select request_id as "requestId", area_code as "areaCode", country_code as "countryCode"
        from support_request_area where request_id = ${id}`,
    );
    const has = new Set(rows.map(({ areaCode }) => areaCode));
    const fresh = wanted.filter((code) => !has.has(code));
    if (fresh.length > 0) await this.mustBeInUse(countryCode, fresh);
    await this.writer.remove(
      SupportRequestArea,
      rows.filter(({ areaCode }) => !wanted.includes(areaCode)),
    );
    await this.writer.add(
      SupportRequestArea,
      fresh.map((areaCode) => ({ requestId: id, areaCode, countryCode })),
    );
  }

  private async mustBeInUse(countryCode: string, codes: readonly string[]): Promise<void> {
    const declared = await this.writer.rows<{ code: string }>(
      sql`select code from support_area where country_code = ${countryCode} and retired_at is null order by code`,
    );
    const known = [...this.vocabulary.supportTerms('AREA'), ...declared].map(({ code }) => code);
    const unknown = codes.find((code) => !known.includes(code));
    if (unknown === undefined) return;
    throw new UserError(
      'INVALID',
      `There is no area "${unknown}": give one of ${known.join(', ')}, or declare it first.`,
      ['input', 'areas'],
    );
  }
}
