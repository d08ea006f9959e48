import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { AssignableInstitutions } from './assignable-institutions.js';
import { AssignmentLedger } from './assignment-ledger.js';
import { AssignmentDecline } from './assignment.entity.js';
import { assignmentDeclined } from './assignment.events.js';
import type { DeclinePayload } from './assignment.payloads.js';
import type { DeclineAssignmentInput } from './decline.inputs.js';

/** An institution says "not ours". */
@Injectable()
export class DeclineService {
  constructor(
    private readonly writer: Writer,
    private readonly ledger: AssignmentLedger,
    private readonly institutions: AssignableInstitutions,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** The assignment stays in force until the coordinator decides. */
  async decline(actor: Actor, input: DeclineAssignmentInput): Promise<DeclinePayload> {
    const path = ['input', 'assignmentId'];
    const [assignment] = await this.ledger.byIds(actor, [input.assignmentId]);
    if (!assignment) throw notFound('assignment', input.assignmentId, path);
    actor.must('assignments:decline', assignment);
    if (assignment.endedAt) throw new UserError('CONFLICT', 'The assignment has ended.', path);
    await this.mustNotBeOpen(assignment.id);
    await this.suggestible(actor, input.suggestedInstitutionId ?? null);
    const decline = Object.assign(new AssignmentDecline(), {
      id: newId('dec'),
      countryCode: assignment.countryCode,
      assignmentId: assignment.id,
      reason: input.reason.trim(),
      suggestedInstitutionId: input.suggestedInstitutionId ?? null,
      state: 'OPEN' as const,
      declinedAt: this.clock.now(),
      declinedById: actor.userId as string,
      decidedAt: null,
      decidedById: null,
      decisionNote: null,
      version: 1,
    });
    await this.writer.add(AssignmentDecline, [decline]);
    this.events.publish(assignmentDeclined(decline, assignment));
    return { decline };
  }

  private async mustNotBeOpen(assignmentId: string): Promise<void> {
    const open = await this.writer.rows(
      sql`select id from assignment_decline where assignment_id = ${assignmentId} and state = 'OPEN'`,
    );
    if (open.length > 0)
      throw new UserError('CONFLICT', 'It is declined already; the coordinator has not decided yet.', [
        'input',
        'assignmentId',
      ]);
  }

  private async suggestible(actor: Actor, institutionId: string | null): Promise<void> {
    if (institutionId === null) return;
    const path = ['input', 'suggestedInstitutionId'];
    if (institutionId === actor.institutionId)
      throw new UserError('INVALID', 'Suggest another institution than your own.', path);
    await this.institutions.mustBe(actor, institutionId, path);
  }
}
