import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { Assigning } from './assigning.js';
import { AssignmentLedger } from './assignment-ledger.js';
import { subjectOf } from './assignment-plan.js';
import { AssignmentDecline, type Assignment } from './assignment.entity.js';
import { declineDecided } from './assignment.events.js';
import type { DeclinePayload } from './assignment.payloads.js';
import { declineVisibleTo } from './assignment.visibility.js';
import type { DecideDeclineInput } from './decline.inputs.js';

/** The coordinator decides on an institution's "not ours". */
@Injectable()
export class DeclineDecisionService {
  constructor(
    private readonly writer: Writer,
    private readonly ledger: AssignmentLedger,
    private readonly assigning: Assigning,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async decide(actor: Actor, input: DecideDeclineInput): Promise<DeclinePayload> {
    const decline = await this.open(actor, input);
    const [assignment] = await this.ledger.byIds(actor, [decline.assignmentId]);
    if (!assignment) throw new Error(`the assignment of the decline ${decline.id} is not there`);
    mustFit(input, assignment);
    await this.writer.change(decline, {
      state: input.decision === 'ACCEPT' ? 'ACCEPTED' : 'REJECTED',
      decidedAt: this.clock.now(),
      decidedById: actor.userId,
      decisionNote: input.note?.trim() || null,
    });
    const reassigned = input.decision === 'ACCEPT' ? await this.release(actor, assignment, input) : null;
    this.events.publish(declineDecided(decline, reassigned?.institutionId ?? null));
    return { decline, reassigned };
  }

  private async open(actor: Actor, input: DecideDeclineInput): Promise<AssignmentDecline> {
    const path = ['input', 'declineId'];
    const seen = await this.writer.rows(
      sql`select d.id from assignment_decline d where d.id = ${input.declineId} and ${declineVisibleTo(actor, sql`d`)}`,
    );
    const decline = seen.length > 0 ? await this.writer.find(AssignmentDecline, input.declineId) : null;
    if (!decline) throw notFound('decline', input.declineId, path);
    actor.must('assignments:write', decline);
    if (decline.state !== 'OPEN') throw new UserError('CONFLICT', 'It is decided already.', path);
    mustStandAt(decline, input.version);
    return decline;
  }

  private async release(
    actor: Actor,
    assignment: Assignment,
    { note, reassignTo }: DecideDeclineInput,
  ): Promise<Assignment | null> {
    await this.ledger.end(actor, [assignment], { cause: 'DECLINED', reason: note?.trim() || null });
    if (!reassignTo) return null;
    const [subject, id] = subjectOf(assignment);
    const { role, implementBy, instruction } = assignment;
    const { assignments } = await this.assigning.assign(
      actor,
      subject,
      [id],
      { institutionId: reassignTo, role, implementBy, instruction },
      ['input', 'reassignTo'],
    );
    return assignments?.[0] ?? null;
  }
}

function mustFit({ decision, reassignTo }: DecideDeclineInput, assignment: Assignment): void {
  if (!reassignTo) return;
  const path = ['input', 'reassignTo'];
  if (decision !== 'ACCEPT')
    throw new UserError('INVALID', 'A decline that is rejected reassigns nothing.', path);
  if (reassignTo === assignment.institutionId)
    throw new UserError('INVALID', 'It was this institution that declined.', path);
}
