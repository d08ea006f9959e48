import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import type { Recommendation } from '../recommendations/recommendation.entity.js';
import { RecommendationStore } from '../recommendations/recommendation.store.js';
import { TermCodes } from '../tags/term-codes.js';
import { countryAssigned } from './addressee.events.js';
import type { AssignCountryInput } from './addressee.inputs.js';
import { CountryAssigning } from './country-assigning.js';

/** Recommendations without a country, which only an administrator sees, get one. */
@Injectable()
export class UnassignedService {
  constructor(
    private readonly recommendations: RecommendationStore,
    private readonly assigning: CountryAssigning,
    private readonly terms: TermCodes,
    private readonly events: Events,
  ) {}

  /** All or none. CONFLICT where one of them has a country already: it belongs to that country's people. */
  async assign(actor: Actor, input: AssignCountryInput): Promise<Recommendation[]> {
    const path = ['input', 'recommendationIds'];
    const rows = await this.recommendations.getAll(actor, input.recommendationIds, path);
    actor.must('source:assignCountry', { countryCode: input.countryCode });
    this.terms.countries([input.countryCode], 'countryCode');
    const taken = rows.find(({ countryCode }) => countryCode !== null);
    if (taken) throw new UserError('CONFLICT', `${taken.id} has a country already.`, path);
    await this.assigning.assign(rows, input.countryCode, actor.userId);
    this.events.publish(countryAssigned(input.countryCode, rows.length));
    return rows;
  }
}
