import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { OpenInstitutions } from './open-institutions.js';
import type { ImplementationPlan } from './plan.entities.js';

type Terms = Pick<ImplementationPlan, 'countryCode' | 'periodFrom' | 'periodTo' | 'responsibleBodyId'>;

/** A longer period is a slip of the pen. */
const MOST_YEARS = 50;

/** What the terms of a plan have to hold. */
@Injectable()
export class PlanTerms {
  constructor(
    private readonly institutions: OpenInstitutions,
    private readonly writer: Writer,
  ) {}

  /**
   * Throws `INVALID` for a period that ends before it begins or lasts for ages, `CONFLICT` for one that leaves an activity
   * outside, `NOT_FOUND` or `CONFLICT` for a body that is new to it.
   */
  async mustHold(terms: Terms, before?: Terms & { id: string }): Promise<void> {
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
    if (before) await this.mustReachActivities(before.id, terms);
    if (responsibleBodyId === before?.responsibleBodyId) return;
    const path = ['input', 'responsibleBodyId'];
    await this.institutions.mustBe(countryCode, [{ id: responsibleBodyId, path }]);
  }

  private async mustReachActivities(planId: string, { periodFrom, periodTo }: Terms): Promise<void> {
    const [outside] = await this.writer.rows<{
      title: string;
      startsOn: string | null;
      endsOn: string | null;
    }>(
      sql`select a.title, a.starts_on as "startsOn", a.ends_on as "endsOn" from activity a
        where a.plan_id = ${planId} and a.archived_at is null and a.state <> 'DROPPED'
          and (a.starts_on > ${periodTo} or a.ends_on < ${periodFrom}) order by a.id limit 1`,
    );
    if (!outside) return;
    const late = outside.startsOn !== null && outside.startsOn > periodTo;
    const when = late ? `starts on ${outside.startsOn}` : `ends on ${outside.endsOn}`;
    throw new UserError(
      'CONFLICT',
      `The activity "${outside.title}" ${when}, outside this period: move it first.`,
      ['input', late ? 'periodTo' : 'periodFrom'],
    );
  }
}
