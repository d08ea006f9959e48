import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { assessedId, idsOf, type Assessed } from './assessed.js';
import { isOf } from './status-assessment.sql.js';
import { NotApplicableProposal } from './status.entities.js';
import { notApplicableProposed } from './status.events.js';
import { WholesOfParts } from './wholes-of-parts.js';

/** What is proposed of each. */
export type Proposal = Pick<
  NotApplicableProposal,
  'notApplicableReason' | 'reason' | 'sourceNote' | 'effectiveOn' | 'updateId'
>;

/** Proposes that recommendations, or parts of them, no longer apply. Counts nowhere until a second coordinator confirms. */
@Injectable()
export class NotApplicableService {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly wholes: WholesOfParts,
  ) {}

  /**
   * New proposals, and those that said the same and wait already. CONFLICT where another one waits, and at `path` for
   * a recommendation that is split: that is said of its parts.
   */
  async propose(
    actor: Actor,
    assessed: readonly Assessed[],
    proposal: Proposal,
    path: readonly string[],
  ): Promise<{ proposed: NotApplicableProposal[]; waiting: NotApplicableProposal[] }> {
    await this.wholes.mustBeUnsplit(idsOf(assessed).recommendationIds, path);
    const waiting = await this.open(assessed);
    const other = waiting.filter((open) => !says(open, proposal));
    if (other.length > 0) {
      throw new UserError(
        'CONFLICT',
        `${other.length} of them wait for a second coordinator with another reason already. Decide on those first.`,
        ['input', 'status'],
      );
    }
    const known = new Set(waiting.map(assessedId));
    const proposed = assessed
      .filter((subject) => !known.has(assessedId(subject)))
      .map((subject) => this.make(actor, subject, proposal));
    await this.writer.add(NotApplicableProposal, proposed);
    if (proposed.length > 0) this.events.publish(notApplicableProposed(proposed));
    return { proposed, waiting };
  }

  private async open(assessed: readonly Assessed[]): Promise<NotApplicableProposal[]> {
    if (assessed.length === 0) return [];
    const rows = await this.writer.rows<{ id: string }>(
      sql`select p.id from not_applicable_proposal p where ${isOf(sql`p`, assessed)} and p.state = 'OPEN'`,
    );
    return this.writer.findMany(
      NotApplicableProposal,
      rows.map(({ id }) => id),
    );
  }

  private make(actor: Actor, subject: Assessed, proposal: Proposal): NotApplicableProposal {
    return Object.assign(new NotApplicableProposal(), {
      ...proposal,
      ...subject,
      id: newId('nap'),
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
