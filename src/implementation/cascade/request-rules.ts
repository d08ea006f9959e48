import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { IndicatorKeeper, mustBeInUse } from '../indicators/indicator-keeper.js';
import { OpenInstitutions } from '../plans/open-institutions.js';
import type { RequestDataInput } from './data-request.inputs.js';
import { PassingRules } from './passing-rules.js';

/** Who may be asked for what, until when. */
@Injectable()
export class RequestRules {
  constructor(
    private readonly institutions: OpenInstitutions,
    private readonly indicators: IndicatorKeeper,
    private readonly passing: PassingRules,
  ) {}

  /** Throws at the first thing of a request that cannot be. */
  async mustBeAsked(actor: Actor, { toInstitutionId, indicatorId, dueOn }: RequestDataInput): Promise<void> {
    const path = ['input', 'toInstitutionId'];
    await this.institutions.mustBe(actor.ownCountry, [{ id: toInstitutionId, path }]);
    if (toInstitutionId === actor.institutionId) {
      throw new UserError('INVALID', 'That is your own institution: record what you have.', path);
    }
    this.passing.mustBeToCome(dueOn, actor.ownCountry);
    if (indicatorId != null) await this.mustBeMeasured(actor, indicatorId, toInstitutionId);
  }

  /** Who answers records a measurement: so the provider has a say, or the coordinator. */
  private async mustBeMeasured(actor: Actor, indicatorId: string, toInstitutionId: string): Promise<void> {
    const path = ['input', 'indicatorId'];
    const indicator = await this.indicators.hold(actor, indicatorId, path);
    mustBeInUse(indicator, path);
    if (actor.institutionId === null) return;
    if ([actor.institutionId, toInstitutionId].includes(indicator.providerId as string)) return;
    throw new UserError(
      'INVALID',
      'Its values are provided neither by your institution nor by the one you ask: ask the provider, or let the coordinator ask.',
      path,
    );
  }
}
