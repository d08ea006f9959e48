import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { foldLetters } from '../../platform/text/fold.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { OpenInstitutions } from '../plans/open-institutions.js';
import { type Measure, MeasureActionType, MeasurePartner } from './measure.entities.js';
import type { MeasurePartnerInput } from './measure.inputs.js';

/** Who is behind a measure and of which types it is: lists that are given whole. */
@Injectable()
export class MeasureDetails {
  constructor(
    private readonly institutions: OpenInstitutions,
    private readonly vocabulary: Vocabulary,
    private readonly writer: Writer,
  ) {}

  /** Refuses an institution that is new to the measure and cannot answer for it, or is its partner and stays that. */
  async mustAnswer(
    measure: Measure,
    institutionId: string | null,
    partners: MeasurePartnerInput[] | null | undefined,
  ): Promise<void> {
    if (institutionId === measure.institutionId) return;
    const path = ['input', 'institutionId'];
    await this.institutions.mustBe(measure.countryCode, [{ id: institutionId, path }]);
    if (partners !== undefined) return;
    const found = await this.writer.rows(
      sql`select 1 from measure_partner where measure_id = ${measure.id} and institution_id = ${institutionId}`,
    );
    if (found.length === 0) return;
    throw new UserError(
      'INVALID',
      'It is a partner of the measure: give the partners without it as well.',
      path,
    );
  }

  /** Null and an empty list take all away; left out, they stay. */
  async givePartners(measure: Measure, given: MeasurePartnerInput[] | null | undefined): Promise<void> {
    if (given === undefined) return;
    const now = await this.writer.rows<MeasurePartner>(
      sql`select measure_id as "measureId", ordinal, country_code as "countryCode",
            institution_id as "institutionId", name
          from measure_partner where measure_id = ${measure.id} order by ordinal`,
    );
    const partners = partnersOf(measure, given ?? []);
    if (JSON.stringify(partners.map(named)) === JSON.stringify(now.map(named))) return;
    const known = new Set(now.map(({ institutionId }) => institutionId));
    await this.institutions.mustBe(
      measure.countryCode,
      partners
        .filter(({ institutionId }) => !known.has(institutionId))
        .map(({ institutionId, ordinal }) => ({
          id: institutionId,
          path: ['input', 'partners', String(ordinal), 'institutionId'],
        })),
    );
    await this.writer.remove(MeasurePartner, now);
    await this.writer.add(MeasurePartner, partners);
  }

  /** Null and an empty list take all away; left out, they stay. */
  async giveActionTypes(measure: Measure, given: string[] | null | undefined): Promise<void> {
    if (given === undefined) return;
    const codes = new Set(given);
    for (const code of codes) {
      if (this.vocabulary.actionType(code)) continue;
      const known = this.vocabulary.actionTypes().map((type) => type.code);
      throw new UserError('INVALID', `There is no type of action "${code}"; there are ${known.join(', ')}.`, [
        'input',
        'actionTypes',
      ]);
    }
    const now = await this.writer.rows<MeasureActionType>(
      sql`select measure_id as "measureId", action_type_code as "actionTypeCode", country_code as "countryCode"
          from measure_action_type where measure_id = ${measure.id}`,
    );
    const has = new Set(now.map(({ actionTypeCode }) => actionTypeCode));
    await this.writer.remove(
      MeasureActionType,
      now.filter(({ actionTypeCode }) => !codes.has(actionTypeCode)),
    );
    const { id: measureId, countryCode } = measure;
    await this.writer.add(
      MeasureActionType,
      [...codes]
        .filter((code) => !has.has(code))
        .map((actionTypeCode) => ({ measureId, actionTypeCode, countryCode })),
    );
  }
}

/** Each once, and none that answers for the measure itself. */
function partnersOf(
  { id, countryCode, institutionId: responsible }: Measure,
  given: MeasurePartnerInput[],
): MeasurePartner[] {
  const seen = new Set([responsible]);
  return given.map(({ institutionId = null, name = null }, ordinal) => {
    const path = ['input', 'partners', String(ordinal)];
    if ((institutionId === null) === (name === null)) {
      throw new UserError('INVALID', 'Name a partner either by institutionId or by name.', path);
    }
    const who = institutionId ?? `name ${foldLetters(name?.trim() ?? '')}`;
    if (who === responsible)
      throw new UserError(
        'INVALID',
        'The institution that answers for the measure is no partner of it.',
        path,
      );
    if (seen.has(who)) throw new UserError('INVALID', 'It is named twice.', path);
    seen.add(who);
    return { measureId: id, ordinal, countryCode, institutionId, name: name?.trim() ?? null };
  });
}

const named = ({ institutionId, name }: MeasurePartner): [string | null, string | null] => [
  institutionId,
  name,
];
