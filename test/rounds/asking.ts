import { done, type Player } from '../harness/cast.js';
import type { Answer } from '../harness/world.js';
import { verb } from '../progress/reporting.js';

/** A round as the tests read it. */
export interface Round {
  id: string;
  version: number;
  state: string;
  [field: string]: any;
}

export const ROUND = `id version name purpose state asks filter instruction periodFrom periodTo opensOn dueOn openedAt
  endedAt endReason validatorAfterDays headAfterDays chairAfterDays availableTransitions`;
export const ASKED = `state dueOn owedBy overdue wasGivenMoreTime taskCount notOpened drafting submitted cleared returned
  approved nilReturn lastSignInAt institution { id }`;
const RATE = '{ numerator denominator value nilReturns }';
export const RATES = `responseRates { institutions ${RATE} tasks ${RATE} settledTasks ${RATE} recommendations recommendationsLeftOut }`;

/** What the tests ask unless they say otherwise; due in April. */
const TERMS = {
  name: 'Mid-term report 2026',
  purpose: 'MID_TERM',
  opensOn: '2026-03-01',
  dueOn: '2026-04-01',
};

export const planning = (by: Player, filter: object, more: object = {}): Promise<Answer> =>
  verb(by, 'planReportingRound', `round { ${ROUND} }`, { ...TERMS, filter, ...more });

export async function planned(by: Player, filter: object, more: object = {}): Promise<Round> {
  return done(await planning(by, filter, more), 'planReportingRound').round;
}

export const opening = (by: Player, { id, version }: Round, expectedCount: number): Promise<Answer> =>
  verb(by, 'openReportingRound', `round { ${ROUND} }`, { id, version, expectedCount });

/** A round that is open. */
export async function opened(by: Player, filter: object, count: number, more: object = {}): Promise<Round> {
  const round = await planned(by, filter, more);
  return done(await opening(by, round, count), 'openReportingRound').round;
}

/** A verb that must be done; answers its payload. */
export async function did(by: Player, name: string, fields: string, input: object): Promise<any> {
  return done(await verb(by, name, fields, input), name);
}

/** The round as somebody sees it; null for who sees none. */
export async function seen(by: Player, id: string, more = ''): Promise<any> {
  const { data, errors } = await by.ask(
    `query($id: ID!) { node(id: $id) { ... on ReportingRound { ${ROUND} ${RATES} institutions { ${ASKED} } ${more} } } }`,
    { id },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.node;
}

/** How each institution of a round stands, by its id. */
export async function states(by: Player, id: string): Promise<Record<string, string>> {
  const { institutions } = await seen(by, id);
  return Object.fromEntries(institutions.map(({ institution, state }: any) => [institution.id, state]));
}

/** The filter of nothing but a document: what a test has made for itself. */
export async function documentOf(
  by: Player,
  recommendationId: string,
): Promise<{ documentSymbols: string[] }> {
  const { data } = await by.ask(
    'query($id: ID!) { node(id: $id) { ... on Recommendation { document { symbol } } } }',
    { id: recommendationId },
  );
  return { documentSymbols: [data.node.document.symbol] };
}
