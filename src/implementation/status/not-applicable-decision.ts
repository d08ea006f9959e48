import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import { ProgressUpdate } from '../progress/progress-update.entity.js';
import { NotApplicableProposal, type StatusAssessment } from './status.entities.js';
import { notApplicableConfirmed, notApplicableRejected } from './status.events.js';
import type { ConfirmNotApplicableInput, RejectNotApplicableInput } from './status.inputs.js';
import { StatusRecorder } from './status-recorder.js';

const DECIDED = {
  CONFIRMED: 'A second coordinator confirmed it already.',
  REJECTED: 'It was rejected already.',
};

/**
 * The second coordinator's word on "no longer applicable". The waiver for small States does not reach here: this
 * status takes a recommendation out of the figures, so it always takes two people.
 */
@Injectable()
export class NotApplicableDecision {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly recorder: StatusRecorder,
  ) {}

  async confirm(
    actor: Actor,
    input: ConfirmNotApplicableInput,
  ): Promise<{ proposal: NotApplicableProposal; assessment: StatusAssessment }> {
    const proposal = await this.open(actor, input.proposalId, input.version);
    const update = proposal.updateId ? await this.writer.find(ProgressUpdate, proposal.updateId) : null;
    if (proposal.proposedById === actor.userId || update?.submittedById === actor.userId) {
      throw new UserError('CONFLICT', 'You proposed it yourself: another coordinator has to confirm it.', [
        'input',
        'proposalId',
      ]);
    }
    await this.writer.change(proposal, this.decision(actor, 'CONFIRMED', input.note));
    const [assessment] = await this.recorder.record(
      actor,
      [proposal],
      {
        status: 'NO_LONGER_APPLICABLE',
        effectiveOn: proposal.effectiveOn,
        source: proposal.updateId ? 'UPDATE' : 'COORDINATOR',
        updateId: proposal.updateId,
        sourceNote: proposal.sourceNote,
        reason: proposal.reason,
        notApplicableReason: proposal.notApplicableReason,
        assessedById: proposal.proposedById,
        confirmedById: actor.userId,
      },
      ['input', 'proposalId'],
    );
    if (update) await this.writer.change(update, { approvedStatus: 'NO_LONGER_APPLICABLE' });
    this.events.publish(notApplicableConfirmed(proposal));
    return { proposal, assessment: assessment as StatusAssessment };
  }

  /** Any coordinator may, also the one who proposed it. */
  async reject(actor: Actor, input: RejectNotApplicableInput): Promise<{ proposal: NotApplicableProposal }> {
    const proposal = await this.open(actor, input.proposalId, input.version);
    await this.writer.change(proposal, this.decision(actor, 'REJECTED', input.note));
    this.events.publish(notApplicableRejected(proposal));
    return { proposal };
  }

  /** The proposal, held, if it still waits. */
  private async open(actor: Actor, id: string, version: number): Promise<NotApplicableProposal> {
    const seen = await this.writer.rows(
      sql`select p.id from not_applicable_proposal p where p.id = ${id}
        and ${visibleLayer(actor, sql`p.country_code`, 'INTERNAL')} ${locked(this.reader.dialectName)}`,
    );
    const proposal = seen.length > 0 ? await this.writer.find(NotApplicableProposal, id) : null;
    if (!proposal) throw notFound('proposal', id, ['input', 'proposalId']);
    actor.must('status:confirm', proposal);
    if (proposal.state !== 'OPEN')
      throw new UserError('CONFLICT', DECIDED[proposal.state], ['input', 'proposalId']);
    mustStandAt(proposal, version);
    return proposal;
  }

  private decision(
    actor: Actor,
    state: 'CONFIRMED' | 'REJECTED',
    decisionNote: string | null | undefined,
  ): Partial<NotApplicableProposal> {
    return {
      state,
      decisionNote: decisionNote ?? null,
      decidedById: actor.userId,
      decidedAt: this.clock.now(),
    };
  }
}
