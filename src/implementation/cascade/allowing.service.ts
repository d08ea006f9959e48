import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { OpenInstitutions } from '../plans/open-institutions.js';
import { AllowedPassing } from './allowed-passing.entity.js';
import { passingAllowed, passingDisallowed } from './passed-task.events.js';
import type { AllowPassingInput } from './passed-task.inputs.js';
import type { AllowPassingPayload } from './passed-task.payloads.js';

/** The coordinator says who may pass tasks to whom, beside those below: a ministry to a city. */
@Injectable()
export class AllowingService {
  constructor(
    private readonly institutions: OpenInstitutions,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async allow(actor: Actor, input: AllowPassingInput): Promise<AllowPassingPayload> {
    const allowed = this.asked(actor, input);
    const { fromInstitutionId, toInstitutionId } = input;
    await this.institutions.mustBe(allowed.countryCode, [
      { id: fromInstitutionId, path: ['input', 'fromInstitutionId'] },
      { id: toInstitutionId, path: ['input', 'toInstitutionId'] },
    ]);
    if (fromInstitutionId === toInstitutionId) {
      throw new UserError('INVALID', 'An institution passes nothing to itself.', [
        'input',
        'toInstitutionId',
      ]);
    }
    const was = await this.isAllowed(allowed);
    if (was) return { changedCount: 0 };
    await this.writer.add(AllowedPassing, [allowed]);
    this.events.publish(passingAllowed(allowed));
    return { changedCount: 1 };
  }

  /** What was passed already stays: it is withdrawn by who passed it. */
  async disallow(actor: Actor, input: AllowPassingInput): Promise<AllowPassingPayload> {
    const allowed = this.asked(actor, input);
    const was = await this.isAllowed(allowed);
    if (!was) return { changedCount: 0 };
    await this.writer.remove(AllowedPassing, [allowed]);
    this.events.publish(passingDisallowed(allowed));
    return { changedCount: 1 };
  }

  private asked(actor: Actor, { fromInstitutionId, toInstitutionId }: AllowPassingInput): AllowedPassing {
    const countryCode = actor.ownCountry;
    actor.must('passing:allow', { countryCode });
    return Object.assign(new AllowedPassing(), {
      fromInstitutionId,
      toInstitutionId,
      countryCode,
      allowedAt: this.clock.now(),
      allowedById: actor.userId as string,
    });
  }

  private async isAllowed({
    fromInstitutionId,
    toInstitutionId,
    countryCode,
  }: AllowedPassing): Promise<boolean> {
    const rows = await this.writer.rows(
      sql`select 1 as there from allowed_passing
          where from_institution_id = ${fromInstitutionId} and to_institution_id = ${toInstitutionId}
            and country_code = ${countryCode}`,
    );
    return rows.length > 0;
  }
}
