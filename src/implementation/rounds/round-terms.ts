import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { CountryToday } from '../status/country-today.js';
import type { EscalationStepsInput } from './round.inputs.js';
import { RoundChoice, type ReportingRound } from './round.entities.js';

type Terms = Pick<
  ReportingRound,
  | 'countryCode'
  | 'periodFrom'
  | 'periodTo'
  | 'opensOn'
  | 'dueOn'
  | 'validatorAfterDays'
  | 'headAfterDays'
  | 'chairAfterDays'
>;

/** The columns of the escalation steps. */
export type Steps = Pick<ReportingRound, 'validatorAfterDays' | 'headAfterDays' | 'chairAfterDays'>;

/** What holds where the coordinator says nothing of it. */
export const USUAL_STEPS: Steps = { validatorAfterDays: 3, headAfterDays: 7, chairAfterDays: 14 };

export function stepsOf({ validatorAfterDays, headAfterDays, chairAfterDays }: EscalationStepsInput): Steps {
  return {
    validatorAfterDays: validatorAfterDays ?? null,
    headAfterDays: headAfterDays ?? null,
    chairAfterDays: chairAfterDays ?? null,
  };
}

/** What the terms of a round have to hold, and whom it asks. */
@Injectable()
export class RoundTerms {
  constructor(
    private readonly writer: Writer,
    private readonly days: CountryToday,
  ) {}

  /** Throws `INVALID` at the first term that cannot be. */
  mustHold(terms: Terms, opensOnBefore: string | null = null): void {
    const { periodFrom, periodTo, opensOn, dueOn } = terms;
    if ((periodFrom === null) !== (periodTo === null))
      throw invalid(
        periodFrom === null ? 'periodFrom' : 'periodTo',
        'A period has a first and a last day: give both, or neither.',
      );
    if (periodFrom !== null && periodTo !== null && periodTo < periodFrom)
      throw invalid('periodTo', `The period ends (${periodTo}) before it begins (${periodFrom}).`);
    const today = this.days.today(terms.countryCode);
    if (opensOn < today && opensOn !== opensOnBefore)
      throw invalid('opensOn', `${opensOn} has passed: today is ${today}.`);
    if (dueOn < opensOn)
      throw invalid('dueOn', `It would be due on ${dueOn}, before it opens on ${opensOn}.`);
    mustRise(terms);
  }

  /** Refuses a due day that has passed in the country: `INVALID`. */
  mustBeToCome(dueOn: string, { countryCode }: Pick<ReportingRound, 'countryCode'>): void {
    const today = this.days.today(countryCode);
    if (dueOn < today) throw invalid('dueOn', `${dueOn} has passed: today is ${today}.`);
  }

  /** Takes other institutions as the chosen ones. NOT_FOUND for one that is not the country's, CONFLICT for a closed one. */
  async choose(round: Pick<ReportingRound, 'id' | 'countryCode'>, given: readonly string[]): Promise<void> {
    const { id: roundId, countryCode } = round;
    const ids = [...new Set(given)];
    const chosen = await this.writer.rows<RoundChoice>(
      sql`select round_id as "roundId", institution_id as "institutionId", country_code as "countryCode"
          from round_choice where round_id = ${roundId}`,
    );
    await this.mustBeInstitutions(countryCode, ids);
    await this.writer.remove(
      RoundChoice,
      chosen.filter(({ institutionId }) => !ids.includes(institutionId)),
    );
    const known = new Set(chosen.map(({ institutionId }) => institutionId));
    const fresh = ids.filter((id) => !known.has(id));
    if (fresh.length > 0)
      await this.writer.add(
        RoundChoice,
        fresh.map((institutionId) => ({ roundId, institutionId, countryCode })),
      );
  }

  private async mustBeInstitutions(countryCode: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const path = ['input', 'institutionIds'];
    const rows = await this.writer.rows<{ id: string; archivedAt: string | null }>(
      sql`select id, archived_at as "archivedAt" from institution
          where id in (${join([...ids])}) and country_code = ${countryCode}`,
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const id of ids) {
      const row = found.get(id);
      if (!row) throw notFound('institution', id, path);
      if (row.archivedAt !== null) throw new UserError('CONFLICT', `The institution ${id} is closed.`, path);
    }
  }
}

/** Each step comes after the one before. Throws `INVALID`. */
function mustRise({ validatorAfterDays, headAfterDays, chairAfterDays }: Steps): void {
  const steps = Object.entries({ validatorAfterDays, headAfterDays, chairAfterDays }).filter(
    (step): step is [string, number] => step[1] !== null,
  );
  for (const [index, [field, days]] of steps.entries()) {
    const before = steps[index - 1];
    if (before && days <= before[1])
      throw new UserError('INVALID', `${field} (${days}) has to come after ${before[0]} (${before[1]}).`, [
        'input',
        'escalation',
        field,
      ]);
  }
}

function invalid(field: string, message: string): UserError {
  return new UserError('INVALID', message, ['input', field]);
}
