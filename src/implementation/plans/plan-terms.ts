import { Injectable } from '@nestjs/common';
import { UserError } from '../../platform/graphql/user-error.js';
import { OpenInstitutions } from './open-institutions.js';
import type { ImplementationPlan } from './plan.entities.js';

type Terms = Pick<ImplementationPlan, 'countryCode' | 'periodFrom' | 'periodTo' | 'responsibleBodyId'>;

/** What the terms of a plan have to hold. */
@Injectable()
export class PlanTerms {
  constructor(private readonly institutions: OpenInstitutions) {}

  /** Throws `INVALID` for a period that ends before it begins, `NOT_FOUND` or `CONFLICT` for a body that is new to it. */
  async mustHold(terms: Terms, before?: Terms): Promise<void> {
    const { countryCode, periodFrom, periodTo, responsibleBodyId } = terms;
    if (periodFrom > periodTo) {
      throw new UserError('INVALID', `The period ends (${periodTo}) before it begins (${periodFrom}).`, [
        'input',
        'periodTo',
      ]);
    }
    if (responsibleBodyId === before?.responsibleBodyId) return;
    const path = ['input', 'responsibleBodyId'];
    await this.institutions.mustBe(countryCode, [{ id: responsibleBodyId, path }]);
  }
}
