import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { CountryToday } from '../status/country-today.js';
import { DeclaredDimensions } from './declared-dimensions.js';
import { dueRuleOf, sameFrequency } from './due-rule.js';
import { dimensionsOf } from './indicator-dimensions.js';
import type { Indicator } from './indicator.entities.js';
import { mustBeFrequency } from './measuring-frequency.js';
import { leadsToTarget } from './target-progress.js';

type Terms = Omit<Indicator, 'id'>;

/** What the terms of an indicator have to hold. */
@Injectable()
export class IndicatorRules {
  constructor(
    private readonly writer: Writer,
    private readonly vocabulary: Vocabulary,
    private readonly dimensions: DeclaredDimensions,
    private readonly days: CountryToday,
  ) {}

  /**
   * `now` is the indicator before the change, null for a new one: what stood before is not asked again. Throws
   * `INVALID` at the first term that cannot be, `NOT_FOUND` for the provider.
   */
  async mustHold(terms: Terms, now: Indicator | null): Promise<void> {
    this.mustLeadToTarget(terms);
    const { sdgIndicatorCode, countryCode, baselineOn } = terms;
    if (baselineOn !== null && baselineOn !== now?.baselineOn)
      this.days.mustHaveCome(baselineOn, countryCode, ['input', 'baselineOn']);
    if (sdgIndicatorCode !== null && !this.vocabulary.indicator(sdgIndicatorCode)) {
      throw invalid('sdgIndicatorCode', `There is no SDG indicator "${sdgIndicatorCode}".`);
    }
    const rule = dueRuleOf(terms);
    if (rule && !(now && sameFrequency(terms, now))) mustBeFrequency(rule, this.days.today(countryCode));
    const before = now ? dimensionsOf(now) : [];
    await this.dimensions.mustKnow(
      countryCode,
      dimensionsOf(terms).filter((code) => !before.includes(code)),
    );
    if (terms.providerId !== now?.providerId) await this.mustBeInstitution(terms);
  }

  private mustLeadToTarget({ direction, baselineValue, baselineOn, targetValue, targetOn }: Terms): void {
    if (!leadsToTarget(direction, baselineValue, targetValue)) {
      throw invalid(
        'targetValue',
        `From ${baselineValue} to ${targetValue} is not the way of ${direction}: that side is worse.`,
      );
    }
    if (baselineOn !== null && targetOn !== null && targetOn <= baselineOn) {
      throw invalid('targetOn', `The target comes after the baseline, which is of ${baselineOn}.`);
    }
  }

  private async mustBeInstitution({ providerId, countryCode }: Terms): Promise<void> {
    if (providerId === null) return;
    const [row] = await this.writer.rows<{ archivedAt: string | null }>(
      sql`select archived_at as "archivedAt" from institution where id = ${providerId} and country_code = ${countryCode}`,
    );
    if (!row) throw notFound('institution', providerId, ['input', 'providerId']);
    if (row.archivedAt !== null) {
      throw new UserError('CONFLICT', 'The institution is closed.', ['input', 'providerId']);
    }
  }
}

function invalid(field: string, message: string): UserError {
  return new UserError('INVALID', message, ['input', field]);
}
