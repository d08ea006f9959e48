import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { TargetResolver } from '../portfolio/recommendation-targets.js';
import { PriorityLedger } from './priority-ledger.js';
import { PriorityOverride, type Priority } from './priority.entities.js';
import { prioritySet } from './priority.events.js';
import type { SetPriorityInput } from './priority.inputs.js';
import type { SetPriorityPayload } from './priority.payloads.js';

interface Given {
  priority: Priority;
  reason: string | null;
}

/** A coordinator puts their own word in the place of the scores', or takes it back. */
@Injectable()
export class PriorityService {
  constructor(
    private readonly targets: TargetResolver,
    private readonly ledger: PriorityLedger,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Idempotent. Throws `INVALID` where a priority differs from what the score suggests and nobody says why. */
  async set(actor: Actor, input: SetPriorityInput): Promise<SetPriorityPayload> {
    const countryCode = actor.ownCountry;
    actor.must('followUp:decide', { countryCode });
    const ids = (await this.targets.resolve(actor, input.targets, ['input', 'targets'])).map(({ id }) => id);
    const current = await this.ledger.overrides(ids);
    const priority = input.priority ?? null;
    const changedCount =
      priority === null
        ? await this.end(actor, current)
        : await this.give(actor, ids, current, { priority, reason: input.reason?.trim() || null });
    const unchangedCount = ids.length - changedCount;
    if (changedCount > 0)
      this.events.publish(prioritySet(countryCode, priority, changedCount, unchangedCount));
    return { changedCount, unchangedCount };
  }

  private async end(actor: Actor, current: readonly PriorityOverride[]): Promise<number> {
    const over = { endedAt: this.clock.now(), endedById: actor.userId };
    await this.writer.changeAll(PriorityOverride, current, over);
    return current.length;
  }

  private async give(
    actor: Actor,
    ids: readonly string[],
    current: readonly PriorityOverride[],
    given: Given,
  ): Promise<number> {
    const same = new Set(
      current
        .filter(({ priority, reason }) => priority === given.priority && reason === given.reason)
        .map(({ recommendationId }) => recommendationId),
    );
    const fresh = ids.filter((id) => !same.has(id));
    const suggestions = await this.ledger.suggestions(actor, fresh);
    mustSayWhy(given, fresh, suggestions);
    const superseded = current.filter(({ recommendationId }) => !same.has(recommendationId));
    await this.end(actor, superseded);
    const set = { ...given, setAt: this.clock.now(), setById: actor.userId as string };
    await this.writer.add(
      PriorityOverride,
      fresh.map((recommendationId) => ({
        id: newId('pri'),
        recommendationId,
        countryCode: actor.ownCountry,
        suggested: suggestions.get(recommendationId) as Priority,
        ...set,
        endedAt: null,
        endedById: null,
      })),
    );
    return fresh.length;
  }
}

/** A priority that differs from what the score suggests needs a reason: INVALID. */
function mustSayWhy(
  { priority, reason }: Given,
  ids: readonly string[],
  suggestions: ReadonlyMap<string, Priority>,
): void {
  if (reason !== null) return;
  const differing = ids.filter((id) => suggestions.get(id) !== priority);
  const [first] = differing;
  if (first === undefined) return;
  throw new UserError(
    'INVALID',
    `${priority} is not what the score suggests for ${differing.length} of the recommendations (${first}: ${suggestions.get(first)}): say why.`,
    ['input', 'reason'],
  );
}
