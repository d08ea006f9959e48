import { done, type Cast, type Player } from '../harness/cast.js';
import { enterUprRecommendation, type EnteredRecord } from '../harness/records.js';
import type { Answer } from '../harness/world.js';

/** What the tests read of a request. */
export const REQUEST = `id version state dueOn instruction advice reason claim counts overdue returnReason extensionReason
  availableTransitions institution { id } item { id recommendation { id } part { id } }`;

/** What the tests read of an item. */
export const ITEM = `id version proposedPosition proposedClaim proposedComment note decidedPosition decidedClaim decidedComment
  takenOutAt takenOutReason recommendation { id reference } part { id label } decision { id title symbol decidedOn }
  tally { asked given support supportInPart note awaited disagreement }
  requests { institution { id } state advice reason counts }`;

/** What the tests read of a round. */
export const ROUND = `id version state language wordLimit introduction reason adoptedOn adoptionSource availableTransitions
  document { id } tally { recommendations parts circulated awaited disagreements proposed { position count } decided { position count } }`;

/** A round, an item or a request as the tests read it. */
export interface Thing {
  id: string;
  version: number;
  [field: string]: any;
}

const TYPES: Record<string, string> = {
  reopenPositionRound: 'PositionRoundReasonInput',
  cancelPositionRound: 'PositionRoundReasonInput',
};

const FIELDS: [RegExp, string][] = [
  [/^(advisePosition|returnPositionAdvice)$/, `request { ${REQUEST} }`],
  [/^(advisePositions|clearPositionAdvice)$/, 'changedCount unchangedCount'],
  [/^proposePosition$/, `item { ${ITEM} }`],
  [/^recordPositionDecision$/, `changedCount unchangedCount decision { id title } round { ${ROUND} }`],
  [/^(change|consolidate|reopen|cancel)PositionRound$/, `round { ${ROUND} }`],
  [/./, `changedCount unchangedCount round { ${ROUND} }`],
];

/** Asks for a verb of a position round with one input. */
export function act(by: Player, name: string, input: object): Promise<Answer> {
  const type = TYPES[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const fields = FIELDS.find(([pattern]) => pattern.test(name))?.[1];
  return by.ask(
    `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code message path } } }`,
    { input },
  );
}

/** A verb that must be done. */
export async function acted(by: Player, name: string, input: object): Promise<any> {
  return done(await act(by, name, input), name);
}

/** Pending recommendations of one report, in its order. */
export async function report(by: Player, count: number, more: object = {}): Promise<EnteredRecord[]> {
  const first = await enterUprRecommendation(by, { position: 'PENDING', reference: '110.1', ...more });
  const records = [first];
  while (records.length < count)
    records.push(
      await enterUprRecommendation(by, {
        documentId: first.documentId,
        position: 'PENDING',
        reference: `110.${records.length + 1}`,
      }),
    );
  return records;
}

/** A round on a new report. */
export async function opened(
  by: Player,
  count = 3,
): Promise<{ round: Thing; ids: string[]; documentId: string }> {
  const records = await report(by, count);
  const documentId = (records[0] as EnteredRecord).documentId;
  const { round } = await acted(by, 'openPositionRound', { documentId });
  return { round, ids: records.map(({ id }) => id), documentId };
}

/** All of a round, by a filter that holds everything. */
export const all = (expectedCount: number): object => ({ filter: {}, expectedCount });

/** Asks institutions about items of a round, all of it unless told. */
export function circulating(
  by: Player,
  round: Thing,
  institutionIds: string[],
  more: object,
): Promise<Answer> {
  return act(by, 'circulatePositionItems', {
    positionRoundId: round.id,
    institutionIds,
    dueOn: '2026-03-20',
    instruction: 'Look at the cost.',
    ...more,
  });
}

/** What somebody is asked, what is due first comes first. */
export async function requestsOf(by: Player, filter: object = {}): Promise<Thing[]> {
  const { data } = await by.ask(
    `query($filter: PositionRequestFilter) { positionRequests(first: 100, filter: $filter) { nodes { ${REQUEST} } } }`,
    { filter },
  );
  return data.positionRequests.nodes;
}

/** The items of a round as somebody sees them. */
export async function itemsOf(by: Player, roundId: string, filter: object = {}): Promise<Thing[]> {
  const { data } = await by.ask(
    `query($id: ID!, $filter: PositionItemFilter) {
      node(id: $id) { ... on PositionRound { items(first: 100, filter: $filter) { totalCount nodes { ${ITEM} } } } } }`,
    { id: roundId, filter },
  );
  return data.node?.items.nodes ?? [];
}

/** The round as somebody sees it; null where it does not exist for them. */
export async function roundFor(by: Player, id: string): Promise<Thing | null> {
  const { data } = await by.ask(`query($id: ID!) { node(id: $id) { ... on PositionRound { ${ROUND} } } }`, {
    id,
  });
  return data.node;
}

/** A round of which everything was decided, as far as its adoption. */
export async function decided(cast: Cast, count = 3): Promise<{ round: Thing; ids: string[] }> {
  const { coordinator } = cast;
  const { round, ids } = await opened(coordinator, count);
  await acted(coordinator, 'proposePositions', {
    positionRoundId: round.id,
    targets: all(count),
    position: 'SUPPORTED',
    comment: 'The State agrees.',
  });
  const { version } = round;
  const closed = await acted(coordinator, 'consolidatePositionRound', { positionRoundId: round.id, version });
  await acted(coordinator, 'recordPositionDecision', {
    positionRoundId: round.id,
    targets: all(count),
    decidedOn: '2026-02-27',
    title: 'Cabinet decision',
  });
  return { round: closed.round, ids };
}
