import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { TargetResolver } from '../portfolio/recommendation-targets.js';
import { FollowUpLedger } from './follow-up-ledger.js';
import { RecommendationPriority } from './follow-up.entities.js';
import { prioritySet } from './follow-up.events.js';
import type { SetPriorityInput } from './follow-up.inputs.js';
import type { FollowUpPayload } from './follow-up.payloads.js';

/** Sets how urgent recommendations are. */
@Injectable()
export class PriorityService {
  constructor(
    private readonly targets: TargetResolver,
    private readonly ledger: FollowUpLedger,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async set(actor: Actor, input: SetPriorityInput): Promise<FollowUpPayload> {
    const countryCode = actor.ownCountry;
    actor.must('followUp:decide', { countryCode });
    const ids = (await this.targets.resolve(actor, input.targets, ['input', 'targets'])).map(({ id }) => id);
    const current = await this.ledger.priorities(ids);
    const priority = input.priority ?? null;
    const changedCount =
      priority === null
        ? await this.clear(current)
        : await this.give(actor, ids, current, { priority, reason: input.reason?.trim() || null });
    const unchangedCount = ids.length - changedCount;
    if (changedCount > 0)
      this.events.publish(prioritySet(countryCode, priority, changedCount, unchangedCount));
    return { changedCount, unchangedCount };
  }

  private async clear(current: readonly RecommendationPriority[]): Promise<number> {
    await this.writer.remove(RecommendationPriority, current);
    return current.length;
  }

  private async give(
    actor: Actor,
    ids: readonly string[],
    current: readonly RecommendationPriority[],
    given: Pick<RecommendationPriority, 'priority' | 'reason'>,
  ): Promise<number> {
    const had = new Set(current.map(({ recommendationId }) => recommendationId));
    const other = current.filter((row) => row.priority !== given.priority || row.reason !== given.reason);
    const fresh = ids.filter((id) => !had.has(id));
    const set = { ...given, setAt: this.clock.now(), setById: actor.userId as string };
    await this.writer.changeAll(RecommendationPriority, other, set);
    await this.writer.add(
      RecommendationPriority,
      fresh.map((recommendationId) => ({ recommendationId, countryCode: actor.ownCountry, ...set })),
    );
    return other.length + fresh.length;
  }
}
