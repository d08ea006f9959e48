import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { askedNow } from './asked-institutions.sql.js';
import type { AskedRow } from './asked-institution.js';
import { itemCounts, type RoundItemCounts } from './round-item-counts.sql.js';
import { roundCancelled, roundClosed } from './round.events.js';
import type { CancelReportingRoundInput, CloseReportingRoundInput } from './round.inputs.js';
import type { ReportingRoundPayload } from './round.payloads.js';
import { RoundResult, type ReportingRound } from './round.entities.js';
import { roundWorkflow, type RoundAct } from './round.workflow.js';
import { RoundKeeper } from './round-keeper.js';

const AT = ['input', 'id'];

/** The coordinator ends a round. How every institution stands is written down: that never changes any more. */
@Injectable()
export class RoundEnding {
  constructor(
    private readonly keeper: RoundKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async close(actor: Actor, input: CloseReportingRoundInput): Promise<ReportingRoundPayload> {
    const round = await this.end(actor, 'close', input, input.note?.trim() ?? null);
    this.events.publish(roundClosed(round));
    return { round };
  }

  async cancel(actor: Actor, input: CancelReportingRoundInput): Promise<ReportingRoundPayload> {
    const reason = input.reason.trim();
    const round = await this.end(actor, 'cancel', input, reason);
    this.events.publish(roundCancelled(round, reason));
    return { round };
  }

  private async end(
    actor: Actor,
    act: Exclude<RoundAct, 'open'>,
    { id, version }: { id: string; version: number },
    endReason: string | null,
  ): Promise<ReportingRound> {
    const round = await this.keeper.holdToWrite(actor, id, AT);
    const state = roundWorkflow.run(act, round, (permission) => actor.can(permission, round));
    mustStandAt(round, version);
    const counts = await this.writeDown(round);
    await this.writer.change(round, {
      state,
      endReason,
      endedAt: this.clock.now(),
      endItemCount: Number(counts.items),
      endLeftOutCount: Number(counts.leftOut),
    });
    return round;
  }

  private async writeDown({ id, countryCode }: ReportingRound): Promise<RoundItemCounts> {
    const round = sql`r.id = ${id}`;
    const asked = await this.writer.rows<AskedRow>(askedNow({ round }, false));
    const [counts] = await this.writer.rows<RoundItemCounts>(itemCounts(round));
    // Said again by the round's own fact: the audit would only repeat it institution by institution.
    await this.writer.addUnaudited(
      RoundResult,
      asked.map(({ roundId, institutionId, dueOn, owedBy, ...row }) => ({
        roundId,
        institutionId,
        countryCode,
        dueOn,
        owedBy,
        notOpened: Number(row.notOpened),
        drafting: Number(row.drafting),
        submitted: Number(row.submitted),
        cleared: Number(row.cleared),
        returned: Number(row.returned),
        approved: Number(row.approved),
        nilReturn: Number(row.nilReturn),
      })),
    );
    return counts ?? { items: 0, leftOut: 0 };
  }
}
