import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { AssignmentLedger } from './assignment-ledger.js';
import type { Assignment } from './assignment.entity.js';
import { assignmentsEnded, implementByChanged } from './assignment.events.js';
import type { ChangeImplementByInput, EndAssignmentsInput } from './assignment.inputs.js';
import type { AssignmentsPayload } from './assignment.payloads.js';

/** Ends assignments and moves their dates, by id. */
@Injectable()
export class AssignmentChangesService {
  constructor(
    private readonly ledger: AssignmentLedger,
    private readonly events: Events,
  ) {}

  async end(actor: Actor, input: EndAssignmentsInput): Promise<AssignmentsPayload> {
    const given = await this.given(actor, input.assignmentIds);
    const ending = given.filter(({ endedAt }) => endedAt === null);
    await this.ledger.end(actor, ending, { cause: 'ENDED', reason: input.reason.trim() });
    if (ending.length > 0) this.events.publish(assignmentsEnded(actor.ownCountry, ending.length));
    return {
      assignments: ending,
      changedCount: ending.length,
      unchangedCount: given.length - ending.length,
    };
  }

  /** Each gets a successor with the new date; those that have it already stay. */
  async changeImplementBy(actor: Actor, input: ChangeImplementByInput): Promise<AssignmentsPayload> {
    const given = await this.given(actor, input.assignmentIds);
    const ended = given.find(({ endedAt }) => endedAt !== null);
    if (ended) {
      throw new UserError('CONFLICT', `The assignment ${ended.id} has ended.`, ['input', 'assignmentIds']);
    }
    const implementBy = input.implementBy ?? null;
    const changing = given.filter((row) => row.implementBy !== implementBy);
    await this.ledger.end(actor, changing, { cause: 'CHANGED', reason: input.reason.trim() });
    const successors = await this.ledger.succeed(actor, changing, { implementBy });
    if (changing.length > 0) {
      this.events.publish(implementByChanged(actor.ownCountry, implementBy, changing.length));
    }
    return {
      assignments: successors,
      changedCount: changing.length,
      unchangedCount: given.length - changing.length,
    };
  }

  private async given(actor: Actor, assignmentIds: readonly string[]): Promise<Assignment[]> {
    const ids = [...new Set(assignmentIds)];
    const found = await this.ledger.byIds(actor, ids);
    const seen = new Set(found.map(({ id }) => id));
    const unseen = ids.find((id) => !seen.has(id));
    if (unseen !== undefined) throw notFound('assignment', unseen, ['input', 'assignmentIds']);
    for (const { countryCode } of found) actor.must('assignments:write', { countryCode });
    return found;
  }
}
