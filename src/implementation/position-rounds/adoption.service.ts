import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { PositionSeries, type Said } from '../../recommendations/positions/position-series.js';
import { AdoptionRules } from './adoption-rules.js';
import type { PositionItem } from './position-item.entity.js';
import type { PositionRound } from './position-round.entity.js';
import { positionsAdopted } from './position-round.events.js';
import type { AdoptPositionsInput } from './position-round.inputs.js';
import type { PositionRoundBulkPayload } from './position-round.payloads.js';
import { positionRoundWorkflow } from './position-round.workflow.js';
import { RoundFacts } from './round-facts.js';
import { RoundKeeper } from './round-keeper.js';

type Decided = Pick<
  PositionItem,
  'recommendationId' | 'partId' | 'decidedPosition' | 'decidedClaim' | 'decidedComment'
>;

/** Makes what was decided the State's positions, in one act. */
@Injectable()
export class AdoptionService {
  constructor(
    private readonly keeper: RoundKeeper,
    private readonly rules: AdoptionRules,
    private readonly series: PositionSeries,
    private readonly writer: Writer,
    private readonly facts: RoundFacts,
  ) {}

  /** All or nothing. The same adoption told again changes nothing; another one is CONFLICT. */
  async adopt(actor: Actor, input: AdoptPositionsInput): Promise<PositionRoundBulkPayload> {
    const round = await this.keeper.hold(actor, input.positionRoundId);
    actor.must('source:write', round);
    const items = await this.decided(round);
    if (isAdoptedSo(round, input)) return { round, changedCount: 0, unchangedCount: items.length };
    const state = positionRoundWorkflow.run('adopt', round, (permission) => actor.can(permission, round));
    mustStandAt(round, input.version);
    await this.rules.mustHold(round, input.adoptedOn);
    await this.series.state(
      items.map((item) => saidOf(item, round, input)),
      actor.userId,
    );
    const { adoptedOn } = input;
    const source = input.source.trim();
    const appliedAt = this.facts.now();
    await this.writer.change(round, {
      state,
      adoptedOn,
      adoptionSource: source,
      appliedAt,
      appliedById: actor.userId,
    });
    this.facts.publish(positionsAdopted(round, { adoptedOn, source, ...countsOf(items) }));
    return { round, changedCount: items.length, unchangedCount: 0 };
  }

  private decided({ id }: PositionRound): Promise<Decided[]> {
    return this.writer.rows<Decided>(sql`
      select i.recommendation_id as "recommendationId", i.part_id as "partId", i.decided_position as "decidedPosition",
        i.decided_claim as "decidedClaim", i.decided_comment as "decidedComment"
      from position_item i where i.round_id = ${id} and i.taken_out_at is null order by i.id`);
  }
}

function isAdoptedSo(
  { state, adoptedOn, adoptionSource }: PositionRound,
  input: AdoptPositionsInput,
): boolean {
  if (state !== 'ADOPTED') return false;
  if (adoptedOn === input.adoptedOn && adoptionSource === input.source.trim()) return true;
  throw new UserError(
    'CONFLICT',
    `The positions were adopted already: on ${adoptedOn}, ${adoptionSource}. Correct a single one with recordPosition.`,
    ['input', 'positionRoundId'],
  );
}

function saidOf(item: Decided, { countryCode }: PositionRound, input: AdoptPositionsInput): Said {
  const { recommendationId, partId } = item;
  return {
    about: { countryCode, recommendationId: partId === null ? recommendationId : null, partId },
    words: {
      position: item.decidedPosition as NonNullable<Decided['decidedPosition']>,
      stage: 'ADOPTION',
      statedOn: input.adoptedOn,
      source: input.source.trim(),
      comment: item.decidedComment,
      claim: item.decidedClaim,
    },
  };
}

/** Whole recommendations by what the State said of them: parts add to no count. */
function countsOf(items: readonly Decided[]): Record<string, number> {
  const wholes = items.filter(({ partId }) => partId === null);
  const number = (position: Decided['decidedPosition']): number =>
    wholes.filter(({ decidedPosition }) => decidedPosition === position).length;
  return {
    supported: number('SUPPORTED'),
    noted: number('NOTED'),
    supportedInPart: number('SUPPORTED_IN_PART'),
    parts: items.length - wholes.length,
  };
}
