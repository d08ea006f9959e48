import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { AssignableInstitutions } from './assignable-institutions.js';
import { AssignmentLedger } from './assignment-ledger.js';
import { planAssignments, type Subject, type Terms } from './assignment-plan.js';
import type { AssignPayload, Unseated } from './assignment.payloads.js';
import type { Assignment } from './assignment.entity.js';

/** Puts subjects into an institution's hands: the one rule behind every verb that assigns. */
@Injectable()
export class Assigning {
  constructor(
    private readonly ledger: AssignmentLedger,
    private readonly institutions: AssignableInstitutions,
  ) {}

  /** `path` says where the institution stands in the arguments. Publishes nothing: the verb says why. */
  async assign(
    actor: Actor,
    subject: Subject,
    ids: readonly string[],
    terms: Terms,
    path: readonly string[] = ['input', 'institutionId'],
  ): Promise<Required<Omit<AssignPayload, 'userErrors'>>> {
    await this.institutions.mustBe(actor, terms.institutionId, path);
    const inForce = await this.ledger.inForce(actor, subject, ids);
    const plan = planAssignments(subject, ids, inForce, terms);
    await this.ledger.end(actor, plan.renewed, { cause: 'CHANGED', reason: null });
    await this.ledger.end(actor, plan.unseated, { cause: 'REASSIGNED', reason: null });
    const assignments = await this.ledger.begin(actor, actor.ownCountry, subject, plan.beginning, terms);
    await this.ledger.handOn(plan.renewed, assignments);
    return {
      assignments,
      changedCount: assignments.length,
      unchangedCount: plan.unchanged,
      unseated: unseated(plan.unseated),
    };
  }
}

function unseated(rows: readonly Assignment[]): Unseated[] {
  const counts = new Map<string, number>();
  for (const { institutionId } of rows) counts.set(institutionId, (counts.get(institutionId) ?? 0) + 1);
  return [...counts]
    .map(([institutionId, count]) => ({ institutionId, count }))
    .sort((a, b) => b.count - a.count || (a.institutionId < b.institutionId ? -1 : 1));
}
