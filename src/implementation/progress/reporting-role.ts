import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import type { AssignmentRole } from '../assignments/assignment.entity.js';
import { assignmentsInForce, partAssignmentsInForce } from '../assignments/in-force.sql.js';
import { Subjects, subjectOf, type Subject } from '../status/subject.js';
import { WholesOfParts } from '../status/wholes-of-parts.js';
import { ActivityReporting } from './activity-reporting.js';

/** What an update may be about: what is followed up, or an activity of a plan. */
type Reported = Subject & { activityId?: string | null };

/** As what an institution reports: its assignment in force decides, the subject's own or the nearest that holds for it. */
@Injectable()
export class ReportingRole {
  constructor(
    private readonly writer: Writer,
    private readonly subjects: Subjects,
    private readonly wholes: WholesOfParts,
    private readonly activities: ActivityReporting,
  ) {}

  /** As `of`, of a subject as somebody names it: NOT_FOUND where the actor sees none, CONFLICT where it is split. */
  async onSubject(actor: Actor, institutionId: string, subject: Reported): Promise<AssignmentRole> {
    if (subject.activityId != null) {
      mustBeAlone(subject);
      await this.activities.mustSee(actor, subject.activityId);
      return this.of(institutionId, subject);
    }
    await this.subjects.mustExist(actor, subject);
    await this.mustBeUnsplit(subject, ['input', 'recommendationId']);
    return this.of(institutionId, subject);
  }

  /** A recommendation that is split is reported on by its parts: CONFLICT. */
  mustBeUnsplit({ recommendationId }: Subject, path: readonly string[]): Promise<void> {
    return this.wholes.mustBeUnsplit(recommendationId ? [recommendationId] : [], path);
  }

  /** The role of the institution. CONFLICT where it has no assignment in force. */
  async of(institutionId: string, { activityId, ...subject }: Reported): Promise<AssignmentRole> {
    if (activityId != null) {
      await this.activities.mustCarryOut(institutionId, activityId);
      return 'LEAD';
    }
    const rows = await this.writer.rows<{ role: AssignmentRole }>(
      sql`select a.role from (${inForce(subject)}) f join assignment a on a.id = f.assignment_id
        where a.institution_id = ${institutionId}`,
    );
    const roles = rows.map(({ role }) => role);
    if (roles.includes('LEAD')) return 'LEAD';
    if (roles.length > 0) return 'SUPPORTING';
    throw new UserError('CONFLICT', 'Your institution has no assignment in force that it could report on.', [
      'input',
    ]);
  }
}

function inForce(subject: Subject): Sql {
  const { recommendationId, partId, clusterId } = subjectOf(subject);
  if (recommendationId !== null) return assignmentsInForce((id) => sql`${id} = ${recommendationId}`);
  if (partId !== null) return partAssignmentsInForce((id) => sql`${id} = ${partId}`);
  return sql`select id as assignment_id from assignment where cluster_id = ${clusterId} and ended_at is null`;
}

/** A report is about one thing: INVALID where an activity is named beside another. */
function mustBeAlone(subject: Reported): void {
  if (Object.values(subjectOf(subject)).every((id) => id === null)) return;
  throw new UserError('INVALID', 'Give activityId alone: a report is about one thing.', ['input']);
}
