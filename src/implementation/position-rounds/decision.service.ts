import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { DecisionRules } from './decision-rules.js';
import { PositionDecision } from './position-decision.entity.js';
import { PositionItem, type AnsweredPosition } from './position-item.entity.js';
import type { PositionRound } from './position-round.entity.js';
import { positionsDecided } from './position-round.events.js';
import type { PositionDecisionPayload } from './position-round.payloads.js';
import { PositionTargetResolver } from './position-targets.js';
import type { RecordPositionDecisionInput } from './proposal.inputs.js';
import { RoundFacts } from './round-facts.js';
import { RoundKeeper } from './round-keeper.js';

/** Records what was decided elsewhere: as it was proposed, or otherwise. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly keeper: RoundKeeper,
    private readonly targets: PositionTargetResolver,
    private readonly rules: DecisionRules,
    private readonly writer: Writer,
    private readonly facts: RoundFacts,
  ) {}

  /** All or nothing; what was decided so by the same document stays as it is. */
  async record(actor: Actor, input: RecordPositionDecisionInput): Promise<PositionDecisionPayload> {
    const round = await this.keeper.holdIn(actor, input.positionRoundId, ['CONSOLIDATED']);
    await this.rules.mustBeSound(input, round);
    const items = await this.targets.resolve(actor, round, input.targets);
    const known = await this.known(round, input);
    const decision = known ?? decisionOf(actor, round, input, this.facts.now());
    const groups = alike(items, input, decision.id);
    const changedCount = groups.reduce((sum, { differing }) => sum + differing.length, 0);
    const counts = { changedCount, unchangedCount: items.length - changedCount };
    if (changedCount === 0) return { round, decision: known, ...counts };
    if (!known) await this.writer.add(PositionDecision, [decision]);
    for (const { differing, words } of groups) await this.writer.changeAll(PositionItem, differing, words);
    await this.rules.partsMustAgree(round, ['input', 'position']);
    const { decidedOn, title } = decision;
    this.facts.publish(
      positionsDecided(round, { decisionId: decision.id, title, decidedOn, items: changedCount }),
    );
    return { round, decision, ...counts };
  }

  /** The same document said the same thing before. */
  private async known(
    round: PositionRound,
    input: RecordPositionDecisionInput,
  ): Promise<PositionDecision | null> {
    const { title, decidedOn, symbol = null, fileId = null } = input;
    const [row] = await this.writer.rows<{ id: string }>(sql`
      select id from position_decision where round_id = ${round.id} and title = ${title.trim()} and decided_on = ${decidedOn}
        and coalesce(symbol, '') = ${symbol?.trim() ?? ''} and coalesce(file_id, '') = ${fileId ?? ''} order by id limit 1`);
    return row ? this.writer.find(PositionDecision, row.id) : null;
  }
}

function decisionOf(
  actor: Actor,
  { id: roundId, countryCode }: PositionRound,
  { title, symbol, fileId, decidedOn }: RecordPositionDecisionInput,
  recordedAt: string,
): PositionDecision {
  return Object.assign(new PositionDecision(), {
    id: newId('pdc'),
    countryCode,
    roundId,
    title: title.trim(),
    symbol: symbol?.trim() ?? null,
    fileId: fileId ?? null,
    decidedOn,
    recordedAt,
    recordedById: actor.userId as string,
  });
}

type Words = Pick<PositionItem, 'decidedPosition' | 'decidedClaim' | 'decidedComment' | 'decisionId'>;

/** Items by what is decided on them, so that many are written in few statements; those that stand so left out. */
function alike(
  items: readonly PositionItem[],
  { position, comment }: RecordPositionDecisionInput,
  decisionId: string,
): { words: Words; differing: PositionItem[] }[] {
  const groups = new Map<string, { words: Words; differing: PositionItem[] }>();
  for (const item of items) {
    const decidedPosition = position ?? mustBeProposed(item);
    const words: Words = {
      decidedPosition,
      decidedClaim: item.proposedClaim,
      decidedComment: comment === undefined ? item.proposedComment : comment?.trim() || null,
      decisionId,
    };
    const key = JSON.stringify(words);
    const group = groups.get(key) ?? { words, differing: [] };
    groups.set(key, group);
    if (!standsSo(item, words)) group.differing.push(item);
  }
  return [...groups.values()].filter(({ differing }) => differing.length > 0);
}

function mustBeProposed(item: PositionItem): AnsweredPosition {
  if (item.proposedPosition !== null) return item.proposedPosition;
  throw new UserError(
    'CONFLICT',
    `Nothing was proposed on ${item.partId ?? item.recommendationId}: say which position was decided.`,
    ['input', 'targets'],
  );
}

function standsSo(item: PositionItem, words: Words): boolean {
  return (
    item.decidedPosition === words.decidedPosition &&
    item.decidedClaim === words.decidedClaim &&
    item.decidedComment === words.decidedComment &&
    item.decisionId === words.decisionId
  );
}
