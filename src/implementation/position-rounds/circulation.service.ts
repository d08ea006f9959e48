import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { MOST_TARGETS } from '../portfolio/recommendation-targets.js';
import { AskedInstitutions } from './asked-institutions.js';
import type { CirculatePositionItemsInput } from './circulation.inputs.js';
import type { PositionItem } from './position-item.entity.js';
import { PositionRequest } from './position-request.entity.js';
import type { PositionRound } from './position-round.entity.js';
import { positionItemsCirculated } from './position-round.events.js';
import type { PositionRoundBulkPayload } from './position-round.payloads.js';
import { PositionTargetResolver } from './position-targets.js';
import { RoundFacts } from './round-facts.js';
import { RoundKeeper } from './round-keeper.js';

/** On which terms an institution is asked. */
type Terms = Pick<PositionRequest, 'dueOn' | 'instruction'>;

/** Asks institutions what they advise. */
@Injectable()
export class CirculationService {
  constructor(
    private readonly keeper: RoundKeeper,
    private readonly targets: PositionTargetResolver,
    private readonly institutions: AskedInstitutions,
    private readonly writer: Writer,
    private readonly facts: RoundFacts,
  ) {}

  /** All or nothing. Who was asked on the same terms is not asked twice; on others they get these, and keep what they advised. */
  async circulate(actor: Actor, input: CirculatePositionItemsInput): Promise<PositionRoundBulkPayload> {
    const round = await this.keeper.holdIn(actor, input.positionRoundId, ['OPEN']);
    this.institutions.mustBeAhead(input.dueOn, round);
    const institutionIds = await this.institutions.mustBe(actor, input.institutionIds);
    const items = await this.targets.resolve(actor, round, input.targets);
    if (items.length * institutionIds.length > MOST_TARGETS) throw tooMany();
    const terms = { dueOn: input.dueOn, instruction: input.instruction?.trim() || null };
    const counts = await this.ask(actor, round, items, institutionIds, terms);
    if (counts.changedCount > 0)
      this.facts.publish(
        positionItemsCirculated(round, {
          dueOn: input.dueOn,
          institutions: institutionIds.length,
          changed: counts.changedCount,
          unchanged: counts.unchangedCount,
        }),
      );
    return { round, ...counts };
  }

  private async ask(
    actor: Actor,
    round: PositionRound,
    items: readonly PositionItem[],
    institutionIds: readonly string[],
    terms: Terms,
  ): Promise<{ changedCount: number; unchangedCount: number }> {
    const there = await this.institutions.asked(round, items, institutionIds);
    const key = (itemId: string, institutionId: string): string => `${itemId} ${institutionId}`;
    const known = new Set(there.map(({ itemId, institutionId }) => key(itemId, institutionId)));
    const at = { askedAt: this.facts.now(), askedById: actor.userId as string };
    const fresh = items.flatMap(({ id: itemId }) =>
      institutionIds
        .filter((institutionId) => !known.has(key(itemId, institutionId)))
        .map((institutionId) => question(round, itemId, institutionId, { ...terms, ...at })),
    );
    const withdrawn = there.filter(({ state }) => state === 'WITHDRAWN');
    const others = there.filter(
      (request) =>
        request.state !== 'WITHDRAWN' &&
        (request.dueOn !== terms.dueOn || request.instruction !== terms.instruction),
    );
    await this.writer.add(PositionRequest, fresh);
    await this.writer.changeAll(PositionRequest, withdrawn, { ...UNANSWERED, ...terms, ...at });
    await this.writer.changeAll(PositionRequest, others, terms);
    const changedCount = fresh.length + withdrawn.length + others.length;
    return { changedCount, unchangedCount: items.length * institutionIds.length - changedCount };
  }
}

/** Nothing was said yet. */
const UNANSWERED = {
  state: 'ASKED' as const,
  extensionReason: null,
  advice: null,
  reason: null,
  claim: null,
  advisedAt: null,
  advisedById: null,
  clearedAt: null,
  clearedById: null,
  waivedById: null,
  returnReason: null,
  withdrawalReason: null,
};

function question(
  { id: roundId, countryCode }: PositionRound,
  itemId: string,
  institutionId: string,
  terms: Terms & Pick<PositionRequest, 'askedAt' | 'askedById'>,
): PositionRequest {
  return Object.assign(new PositionRequest(), {
    id: newId('prq'),
    countryCode,
    roundId,
    itemId,
    institutionId,
    ...UNANSWERED,
    ...terms,
    version: 1,
  });
}

function tooMany(): UserError {
  return new UserError(
    'LIMIT_EXCEEDED',
    `Items times institutions are more than ${MOST_TARGETS.toLocaleString('en')} questions: ask in several steps.`,
    ['input', 'targets'],
  );
}
