import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { Assignment } from '../assignments/assignment.entity.js';
import { assignmentVisibleTo } from '../assignments/assignment.visibility.js';
import { OpenInstitutions } from '../plans/open-institutions.js';
import { CountryToday } from '../status/country-today.js';
import { passableFrom } from './passable.sql.js';

/** What may be passed, to whom, until when. */
@Injectable()
export class PassingRules {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly institutions: OpenInstitutions,
    private readonly days: CountryToday,
  ) {}

  /** The assignment that the actor's institution has in force, held. FORBIDDEN where it is another's. */
  async mustHold(actor: Actor, assignmentId: string): Promise<Assignment> {
    const path = ['input', 'assignmentId'];
    const seen = await this.writer.rows(
      sql`select a.id from assignment a where a.id = ${assignmentId} and ${assignmentVisibleTo(actor, sql`a`)}
          ${locked(this.reader.dialectName, 'SHARE')}`,
    );
    const assignment = seen.length > 0 ? await this.writer.find(Assignment, assignmentId) : null;
    if (!assignment) throw notFound('assignment', assignmentId, path);
    actor.must('passedTasks:pass', assignment);
    if (assignment.endedAt === null) return assignment;
    throw new UserError('CONFLICT', 'The assignment has ended: there is nothing to pass.', path);
  }

  /** Throws NOT_FOUND, CONFLICT for a closed body, INVALID for one that tasks are not passed to from there. */
  async mustReach(actor: Actor, fromInstitutionId: string, toInstitutionId: string): Promise<void> {
    const path = ['input', 'toInstitutionId'];
    await this.institutions.mustBe(actor.ownCountry, [{ id: toInstitutionId, path }]);
    const found = await this.writer.rows(
      sql`select p.id from (${passableFrom(fromInstitutionId)}) p where p.id = ${toInstitutionId}`,
    );
    if (found.length > 0) return;
    throw new UserError(
      'INVALID',
      'It is not below your institution, and the coordinator has not allowed you to pass tasks to it: `passableInstitutions` lists whom you can choose.',
      path,
    );
  }

  /** Refuses a day that has passed in the country. */
  mustBeToCome(dueOn: string, countryCode: string): void {
    const today = this.days.today(countryCode);
    if (dueOn >= today) return;
    throw new UserError('INVALID', `${dueOn} has passed: today is ${today}.`, ['input', 'dueOn']);
  }
}
