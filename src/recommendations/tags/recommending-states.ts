import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import type { Recommendation } from '../recommendations/recommendation.entity.js';
import { RecommendingState } from './tag.entities.js';
import { TermCodes } from './term-codes.js';

/** The States behind a UPR recommendation, as people enter and correct them. */
@Injectable()
export class RecommendingStates {
  constructor(
    private readonly writer: Writer,
    private readonly vocabulary: Vocabulary,
    private readonly terms: TermCodes,
  ) {}

  /**
   * Puts the States in the place of those that are there; answers their names before and after, or null where
   * nothing changed. INVALID for an unknown code, and for any outside the UPR.
   */
  async replace(
    recommendation: Recommendation,
    codes: readonly string[],
  ): Promise<{ before: string | null; after: string | null } | null> {
    if (codes.length > 0 && this.vocabulary.mechanism(recommendation.mechanismCode)?.family !== 'UPR') {
      throw new UserError('INVALID', 'Only recommendations of the UPR have recommending States.', [
        'input',
        'recommendingStateCodes',
      ]);
    }
    const wanted = [...new Set(codes)];
    this.terms.countries(wanted, 'recommendingStateCodes');
    const present = await this.of(recommendation.id);
    if (present.map(({ countryCode }) => countryCode).join() === wanted.join()) return null;
    const next = wanted.map((countryCode, ordinal): RecommendingState => ({
      recommendationId: recommendation.id,
      ordinal,
      countryCode,
      name: this.vocabulary.country(countryCode)?.names.en ?? countryCode,
    }));
    await this.writer.remove(RecommendingState, present);
    await this.writer.add(RecommendingState, next);
    return { before: names(present), after: names(next) };
  }

  private of(recommendationId: string): Promise<RecommendingState[]> {
    return this.writer.rows<RecommendingState>(
      sql`select recommendation_id as "recommendationId", ordinal, country_code as "countryCode", name
        from recommending_state where recommendation_id = ${recommendationId} order by ordinal`,
    );
  }
}

function names(states: readonly RecommendingState[]): string | null {
  return states.length === 0 ? null : states.map(({ name }) => name).join('; ');
}
