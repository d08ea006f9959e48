import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import type { AssignmentRole } from '../assignments/assignment.entity.js';
import { assignmentsInForce } from '../assignments/in-force.sql.js';
import { Subjects, type Subject } from '../status/subject.js';

/** As what an institution reports: its assignment in force decides, a recommendation's own or its cluster's. */
@Injectable()
export class ReportingRole {
  constructor(
    private readonly writer: Writer,
    private readonly subjects: Subjects,
  ) {}

  /** As `of`, of a subject as somebody names it: NOT_FOUND where the actor sees none. */
  async onSubject(actor: Actor, institutionId: string, subject: Subject): Promise<AssignmentRole> {
    await this.subjects.mustExist(actor, subject);
    return this.of(institutionId, subject);
  }

  /** The role of the institution. CONFLICT where it has no assignment in force. */
  async of(institutionId: string, { recommendationId, clusterId }: Subject): Promise<AssignmentRole> {
    const rows = await this.writer.rows<{ role: AssignmentRole }>(
      recommendationId
        ? sql`select a.role from (${assignmentsInForce((id) => sql`${id} = ${recommendationId}`)}) f
              join assignment a on a.id = f.assignment_id where a.institution_id = ${institutionId}`
        : sql`select a.role from assignment a
              where a.cluster_id = ${clusterId} and a.institution_id = ${institutionId} and a.ended_at is null`,
    );
    const roles = rows.map(({ role }) => role);
    if (roles.includes('LEAD')) return 'LEAD';
    if (roles.length > 0) return 'SUPPORTING';
    throw new UserError('CONFLICT', 'Your institution has no assignment in force that it could report on.', [
      'input',
    ]);
  }
}
