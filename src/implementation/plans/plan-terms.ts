import { Injectable } from '@nestjs/common';
import { UserError } from '../../platform/graphql/user-error.js';
import { OpenInstitutions } from './open-institutions.js';
import type { ImplementationPlan } from './plan.entities.js';

type Terms = Pick<ImplementationPlan, 'countryCode' | 'periodFrom' | 'periodTo' | 'responsibleBodyId'>;

/** A longer period is a slip of the pen. */
const MOST_YEARS = 50;

/** What the terms of a plan have to hold. */
@Injectable()
export class PlanTerms {
  constructor(private readonly institutions: OpenInstitutions) {}

  /** Throws `INVALID` for a period that ends before it begins or lasts for ages, `NOT_FOUND` or `CONFLICT` for a body that is new to it. */
  async mustHold(terms: Terms, before?: Terms): Promise<void> {
    const { countryCode, periodFrom, periodTo, responsibleBodyId } = terms;
    if (periodFrom > periodTo) {
      throw new UserError('INVALID', `The period ends (${periodTo}) before it begins (${periodFrom}).`, [
        'input',
        'periodTo',
      ]);
    }
    if (Number(periodTo.slice(0, 4)) - Number(periodFrom.slice(0, 4)) > MOST_YEARS) {
      throw new UserError(
        'INVALID',
        `A plan runs for at most ${MOST_YEARS} years: is ${periodTo} the day that is meant?`,
        ['input', 'periodTo'],
      );
    }
    if (responsibleBodyId === before?.responsibleBodyId) return;
    const path = ['input', 'responsibleBodyId'];
    await this.institutions.mustBe(countryCode, [{ id: responsibleBodyId, path }]);
  }
}
