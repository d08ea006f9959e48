import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { TargetResolver } from '../portfolio/recommendation-targets.js';
import { FollowUpLedger } from './follow-up-ledger.js';
import { FollowUpDecisionRecord } from './follow-up.entities.js';
import { followUpDecided } from './follow-up.events.js';
import type { DecideFollowUpInput } from './follow-up.inputs.js';
import type { FollowUpPayload } from './follow-up.payloads.js';
import { refusals } from './not-pursued.js';

/** Decides what the country will do about recommendations: a dated series for each. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly targets: TargetResolver,
    private readonly ledger: FollowUpLedger,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Where NOT_PURSUED is not open to some of them nothing is decided, and each is named. */
  async decide(
    actor: Actor,
    { targets, decision, reason: words }: DecideFollowUpInput,
  ): Promise<FollowUpPayload> {
    const countryCode = actor.ownCountry;
    actor.must('followUp:decide', { countryCode });
    const ids = (await this.targets.resolve(actor, targets, ['input', 'targets'])).map(({ id }) => id);
    if (decision === 'NOT_PURSUED') {
      const refused = await this.ledger.notNoted(ids);
      if (refused.length > 0) return { userErrors: refusals(refused) };
    }
    const reason = words.trim();
    const current = await this.ledger.decisions(ids);
    const same = new Set(
      current
        .filter((row) => row.decision === decision && row.reason === reason)
        .map((row) => row.recommendationId),
    );
    const deciding = ids.filter((id) => !same.has(id));
    const at = this.clock.now();
    const superseded = current.filter((row) => !same.has(row.recommendationId));
    await this.writer.changeAll(FollowUpDecisionRecord, superseded, { supersededAt: at });
    await this.writer.add(
      FollowUpDecisionRecord,
      deciding.map((recommendationId) => ({
        id: newId('fud'),
        countryCode,
        recommendationId,
        decision,
        reason,
        recordedAt: at,
        supersededAt: null,
        recordedById: actor.userId as string,
      })),
    );
    if (deciding.length > 0) {
      this.events.publish(followUpDecided(countryCode, decision, deciding.length, same.size));
    }
    return { changedCount: deciding.length, unchangedCount: same.size };
  }
}
