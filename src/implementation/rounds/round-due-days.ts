import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { askedNow } from './asked-institutions.sql.js';
import type { AskedRow } from './asked-institution.js';
import { roundDueDayExtended, roundDueDayMoved } from './round.events.js';
import type { ExtendReportingDueDayInput, MoveReportingDueDayInput } from './round.inputs.js';
import type { ReportingRoundItemsPayload, ReportingRoundPayload } from './round.payloads.js';
import { RoundDueDay, type ReportingRound } from './round.entities.js';
import { mustBeOpen, RoundKeeper } from './round-keeper.js';
import { RoundTerms } from './round-terms.js';

/** The coordinator moves the due day of an open round, or gives institutions more time. Each move is kept. */
@Injectable()
export class RoundDueDays {
  constructor(
    private readonly keeper: RoundKeeper,
    private readonly terms: RoundTerms,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async move(actor: Actor, input: MoveReportingDueDayInput): Promise<ReportingRoundPayload> {
    const { id, version, dueOn } = input;
    const reason = input.reason.trim();
    const round = await this.keeper.holdToWrite(actor, id, ['input', 'id']);
    mustBeOpen(round, ['input', 'id']);
    mustStandAt(round, version);
    this.terms.mustBeToCome(dueOn, round);
    if (dueOn !== round.dueOn) {
      await this.writer.add(RoundDueDay, [
        this.day(actor, round, { dueOnBefore: round.dueOn, dueOn, reason }),
      ]);
      await this.writer.change(round, { dueOn });
    }
    this.events.publish(roundDueDayMoved(round, dueOn, reason));
    return { round };
  }

  /** Who has the day already is counted as unchanged. NOT_FOUND for an institution that is not asked. */
  async extend(actor: Actor, input: ExtendReportingDueDayInput): Promise<ReportingRoundItemsPayload> {
    const { roundId, dueOn } = input;
    const reason = input.reason.trim();
    const round = await this.keeper.holdToWrite(actor, roundId, ['input', 'roundId']);
    mustBeOpen(round, ['input', 'roundId']);
    this.terms.mustBeToCome(dueOn, round);
    const asked = await this.asked(round, [...new Set(input.institutionIds)]);
    for (const { institutionId, dueOn: now } of asked) mustBeLater(institutionId, now, dueOn);
    const given = asked
      .filter((one) => one.dueOn !== dueOn)
      .map(({ institutionId, dueOn: dueOnBefore }) =>
        this.day(actor, round, { institutionId, dueOnBefore, dueOn, reason }),
      );
    await this.writer.add(RoundDueDay, given);
    this.events.publish(roundDueDayExtended(round, dueOn, given.length));
    return { round, changedCount: given.length, unchangedCount: asked.length - given.length };
  }

  private async asked({ id }: ReportingRound, ids: readonly string[]): Promise<AskedRow[]> {
    const rows = await this.writer.rows<AskedRow>(askedNow({ round: sql`r.id = ${id}` }, false));
    return ids.map((wanted) => {
      const row = rows.find(({ institutionId }) => institutionId === wanted);
      if (row) return row;
      throw new UserError('NOT_FOUND', `The round does not ask an institution ${wanted}.`, [
        'input',
        'institutionIds',
      ]);
    });
  }

  private day(
    actor: Actor,
    { id: roundId, countryCode }: ReportingRound,
    moved: Pick<RoundDueDay, 'dueOnBefore' | 'dueOn' | 'reason'> & { institutionId?: string },
  ): RoundDueDay {
    return {
      id: newId('rdd'),
      countryCode,
      roundId,
      institutionId: null,
      ...moved,
      decidedAt: this.clock.now(),
      decidedById: actor.userId as string,
    };
  }
}

function mustBeLater(institutionId: string, now: string, wanted: string): void {
  if (wanted >= now) return;
  throw new UserError(
    'INVALID',
    `${institutionId} has until ${now} already: give a later day, not ${wanted}.`,
    ['input', 'dueOn'],
  );
}
