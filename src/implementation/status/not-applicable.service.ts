import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import type { Assessed } from './status-recorder.js';
import { NotApplicableProposal } from './status.entities.js';
import { notApplicableProposed } from './status.events.js';

/** What is proposed of each recommendation. */
export type Proposal = Pick<
  NotApplicableProposal,
  'notApplicableReason' | 'reason' | 'sourceNote' | 'effectiveOn' | 'updateId'
>;

/** Proposes that recommendations no longer apply. Counts nowhere until a second coordinator confirms. */
@Injectable()
export class NotApplicableService {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** New proposals, and those that said the same and wait already. CONFLICT where another one waits. */
  async propose(
    actor: Actor,
    recommendations: readonly Assessed[],
    proposal: Proposal,
  ): Promise<{ proposed: NotApplicableProposal[]; waiting: NotApplicableProposal[] }> {
    const waiting = await this.open(recommendations.map(({ id }) => id));
    const other = waiting.filter((open) => !says(open, proposal));
    if (other.length > 0) {
      throw new UserError(
        'CONFLICT',
        `${other.length} of them wait for a second coordinator with another reason already. Decide on those first.`,
        ['input', 'status'],
      );
    }
    const known = new Set(waiting.map(({ recommendationId }) => recommendationId));
    const proposed = recommendations
      .filter(({ id }) => !known.has(id))
      .map((recommendation) => this.make(actor, recommendation, proposal));
    await this.writer.add(NotApplicableProposal, proposed);
    if (proposed.length > 0) this.events.publish(notApplicableProposed(proposed));
    return { proposed, waiting };
  }

  private async open(recommendationIds: string[]): Promise<NotApplicableProposal[]> {
    if (recommendationIds.length === 0) return [];
    const rows = await this.writer.rows<{ id: string }>(
      sql`select id from not_applicable_proposal where recommendation_id in (${join(recommendationIds)}) and state = 'OPEN'`,
    );
    return this.writer.findMany(
      NotApplicableProposal,
      rows.map(({ id }) => id),
    );
  }

  private make(actor: Actor, { id, countryCode }: Assessed, proposal: Proposal): NotApplicableProposal {
    return Object.assign(new NotApplicableProposal(), {
      ...proposal,
      id: newId('nap'),
      countryCode,
      recommendationId: id,
      state: 'OPEN' as const,
      proposedById: actor.userId as string,
      proposedAt: this.clock.now(),
      decidedById: null,
      decidedAt: null,
      decisionNote: null,
      version: 1,
    });
  }
}

function says(open: NotApplicableProposal, proposal: Proposal): boolean {
  return (
    open.notApplicableReason === proposal.notApplicableReason &&
    open.reason === proposal.reason &&
    open.sourceNote === proposal.sourceNote &&
    open.effectiveOn === proposal.effectiveOn &&
    open.updateId === proposal.updateId
  );
}
