import { STATUSES } from '../../src/implementation/status/status.entities.js';
import { Dice } from './dice.js';
import { recount, tagsSeen, type Facts } from './recount.js';
import {
  FILTER_FIELDS,
  frameworkItemsOf,
  frameworksOf,
  gradesOf,
  holds,
  randomFilter,
  themesOf,
  type Asked,
} from './recount-filter.js';
import { actionTypesOf, fundingGapOf, plansOf } from './random-plans.js';
import { Stage, type Onlooker } from './stage.js';
import { WORDS } from './random-texts.js';

let stage: Stage;
beforeAll(async () => (stage = await Stage.set(20260228)), 60_000);
afterAll(() => stage.close());

const LEVELS = ['NONE', 'SOURCE', 'STATUS', 'UPDATES'] as const;

type Key = string | number | null;
const ORDERS: Record<string, (facts: Facts) => Key[]> = {
  ISSUED_ON: ({ r }) => [r.issuedOn],
  REFERENCE: ({ r }) => [r.referenceSort],
  DOCUMENT: ({ symbol, r }) => [symbol, r.referenceSort],
  STATUS: ({ status }) => [status && STATUSES.indexOf(status as never)],
  IMPLEMENT_BY: ({ implementBy }) => [implementBy],
  LAST_UPDATE: ({ lastUpdateAt }) => [lastUpdateAt],
  PRIORITY: ({ priority, score }) => [
    priority && ['HIGH', 'MEDIUM', 'LOW'].indexOf(priority),
    score === null ? null : -score,
  ],
  PRIORITY_SCORE: ({ score }) => [score],
  CREATED_AT: ({ r }) => [r.createdAt],
};

function inOrder(all: Facts[], field: string, direction: 'ASC' | 'DESC'): string[] {
  const keys = ORDERS[field] as (facts: Facts) => Key[];
  const compared = (a: Key, b: Key): number => {
    if (a === b) return 0;
    if (a === null) return 1;
    if (b === null) return -1;
    return a < b === (direction === 'ASC') ? -1 : 1;
  };
  return [...all]
    .sort((a, b) => {
      for (const [index, key] of keys(a).entries()) {
        const difference = compared(key, keys(b)[index] ?? null);
        if (difference !== 0) return difference;
      }
      return a.r.id < b.r.id ? -1 : 1;
    })
    .map(({ r }) => r.id);
}

async function pageThrough(
  { ask }: Onlooker,
  variables: object,
  first: number,
): Promise<{ ids: string[]; total: number }> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const answer = await ask(
      `query($filter: RecommendationFilter, $search: String, $orderBy: RecommendationOrder, $first: Int!, $after: String) {
        recommendations(filter: $filter, search: $search, orderBy: $orderBy, first: $first, after: $after) {
          totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { ...variables, first, after },
    );
    if (answer.errors) throw new Error(JSON.stringify([answer.errors, variables]));
    const { totalCount, nodes, pageInfo } = answer.data.recommendations;
    ids.push(...nodes.map(({ id }: { id: string }) => id));
    if (!pageInfo.hasNextPage) return { ids, total: totalCount };
    after = pageInfo.endCursor;
  }
}

/** The recommendations that exist for the onlooker, counted once for a publication level. */
function seen({ viewer }: Onlooker): Facts[] {
  const setting = stage.setting();
  const name = `${viewer.name} ${JSON.stringify(setting)}`;
  const known = remembered.get(name) ?? recount(stage.rows, viewer, setting);
  remembered.set(name, known);
  return known;
}
const remembered = new Map<string, Facts[]>();

function expected(onlooker: Onlooker, asked: Asked, without: string[] = []): Facts[] {
  return seen(onlooker).filter((facts) => holds(facts, { withdrawn: false, ...asked }, stage.book, without));
}

it('the random world tries every field: each finds something, and leaves something out', () => {
  const dice = new Dice(1);
  const [coordinator] = stage.onlookers;
  for (const field of FILTER_FIELDS) {
    const found = Array.from({ length: 10 }, () =>
      expected(coordinator!, randomFilter(dice, stage.book, [field])),
    );
    expect([field, found.some((some) => some.length > 0 && some.length < 50)]).toEqual([field, true]);
  }
});

describe.each(LEVELS)('while %s is published', (level) => {
  beforeAll(() => stage.publish(level));

  it('every order is paged to its end with each visible row once, for every role', async () => {
    for (const onlooker of stage.onlookersAt(level)) {
      const all = expected(onlooker, {});
      for (const field of Object.keys(ORDERS)) {
        for (const direction of ['ASC', 'DESC'] as const) {
          const { ids, total } = await pageThrough(onlooker, { orderBy: { field, direction } }, 17);
          const what = [onlooker.viewer.name, field, direction];
          expect([what, ids]).toEqual([what, inOrder(all, field, direction)]);
          expect(total).toBe(all.length);
        }
      }
    }
  }, 60_000);

  it('every filter answers what a recount over the visible rows finds, for every role', async () => {
    const dice = new Dice(level.length);
    for (const onlooker of stage.onlookersAt(level)) {
      const filters = [
        ...FILTER_FIELDS.map((field) => randomFilter(dice, stage.book, [field])),
        ...Array.from({ length: 15 }, () => randomFilter(dice, stage.book)),
      ];
      for (const filter of filters) {
        const field = dice.pick(Object.keys(ORDERS));
        const { ids, total } = await pageThrough(
          onlooker,
          { filter, orderBy: { field, direction: 'DESC' } },
          40,
        );
        const what = [onlooker.viewer.name, filter, field];
        const all = expected(onlooker, filter);
        expect([what, ids]).toEqual([what, inOrder(all, field, 'DESC')]);
        expect(total).toBe(all.length);
      }
    }
  }, 60_000);

  it('a search finds what a recount finds, and the same rows in order of rank', async () => {
    const dice = new Dice(3);
    for (const onlooker of stage.onlookersAt(level)) {
      for (const words of [[WORDS[0]], [WORDS[1], WORDS[2]]] as string[][]) {
        const filter = randomFilter(dice, stage.book, ['kinds']);
        const all = expected(onlooker, filter).filter(({ r }) =>
          stage.rows.texts.some(
            (one) =>
              one.recommendationId === r.id && words.every((word) => one.text.split(' ').includes(word)),
          ),
        );
        const search = words.join(' ');
        const { ids, total } = await pageThrough(
          onlooker,
          { filter, search, orderBy: { field: 'ISSUED_ON', direction: 'ASC' } },
          9,
        );
        expect(ids).toEqual(inOrder(all, 'ISSUED_ON', 'ASC'));
        expect(total).toBe(all.length);
        const ranked = await pageThrough(onlooker, { filter, search }, 5);
        expect([...ranked.ids].sort()).toEqual([...ids].sort());
      }
    }
  }, 60_000);

  it('facets count each dimension without its own field, for every role', async () => {
    const dice = new Dice(7);
    for (const onlooker of stage.onlookersAt(level)) {
      for (let n = 0; n < 5; n += 1) {
        const filter = randomFilter(dice, stage.book);
        const answer = await onlooker.ask(
          `query($filter: RecommendationFilter) { recommendationFacets(filter: $filter) {
            ${Object.keys(FACETS)
              .map((facet) => `${facet} { key count }`)
              .join(' ')} } }`,
          { filter },
        );
        for (const [facet, [own, valuesOf]] of Object.entries(FACETS)) {
          const counts: Record<string, number> = {};
          for (const facts of expected(onlooker, filter, [own]))
            for (const value of new Set(valuesOf(facts, filter)))
              if (value != null) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
          const answered = Object.fromEntries(
            answer.data.recommendationFacets[facet].map(({ key, count }: { key: string; count: number }) => [
              key,
              count,
            ]),
          );
          const what = [onlooker.viewer.name, filter, facet];
          expect([what, answered]).toEqual([what, counts]);
        }
      }
    }
  }, 60_000);
});

const FACETS: Record<string, [own: string, values: (facts: Facts, asked: Asked) => (Key | boolean)[]]> = {
  countries: ['countries', ({ r }) => [r.countryCode]],
  mechanisms: ['mechanisms', ({ r }) => [r.mechanismCode]],
  families: ['families', ({ family }) => [family]],
  documentSymbols: ['documentSymbols', ({ symbol }) => [symbol]],
  kinds: ['kinds', ({ r }) => [r.kind]],
  positions: ['positions', ({ position }) => [position]],
  cycles: ['cycles', ({ r }) => [r.uprCycle]],
  recommendingStates: [
    'recommendingStates',
    ({ r }) => stage.rows.states.filter((one) => one.recommendationId === r.id).map((one) => one.countryCode),
  ],
  themes: [
    'themes',
    (facts, asked) =>
      themesOf(stage.book, facts, asked['includeSuspectTags'] === true).filter(
        (code) => stage.book.headingOf[code],
      ),
  ],
  headings: [
    'themes',
    (facts, asked) =>
      themesOf(stage.book, facts, asked['includeSuspectTags'] === true).map(
        (code) => stage.book.headingOf[code] ?? code,
      ),
  ],
  affectedGroups: [
    'affectedGroups',
    (facts) => tagsSeen(stage.rows.groups, facts).map(({ groupCode }) => groupCode),
  ],
  sdgGoals: ['sdgs', (facts) => tagsSeen(stage.rows.sdgs, facts).map(({ goalCode }) => goalCode)],
  sdgTargets: [
    'sdgs',
    (facts) =>
      tagsSeen(stage.rows.sdgs, facts)
        .map(({ sdgCode }) => sdgCode)
        .filter((code) => code.includes('.')),
  ],
  askedActionTypes: [
    'askedActionTypes',
    (facts) => tagsSeen(stage.rows.actionTypes, facts).map(({ actionTypeCode }) => actionTypeCode),
  ],
  frameworks: ['frameworks', (facts) => frameworksOf(stage.book, facts)],
  frameworkItems: [
    'frameworkItems',
    (facts, { frameworks }) => frameworkItemsOf(stage.book, facts, frameworks),
  ],
  grades: ['grades', (facts) => gradesOf(stage.book.grades, facts)],
  clusters: ['clusters', ({ clusterIds }) => clusterIds],
  plans: ['plans', (facts) => plansOf(stage.book.plans, facts)],
  actionTypes: ['actionTypes', (facts) => actionTypesOf(stage.book.plans, facts)],
  fundingGaps: ['fundingGap', (facts) => [fundingGapOf(stage.book.plans, facts)]],
  institutions: [
    'institutions',
    ({ inForce }, { institutionRole }) =>
      inForce
        .filter(({ role }) => !institutionRole || role === institutionRole)
        .map(({ institutionId }) => institutionId),
  ],
  statuses: ['statuses', ({ status }) => [status]],
  followUpDecisions: ['followUpDecisions', ({ decision }) => [decision]],
  followUpRequested: ['followUpRequested', ({ r }) => [r.followUpRequested]],
  priorities: ['priorities', ({ priority }) => [priority]],
  specificities: ['specificities', ({ specificity }) => [specificity]],
  languages: [
    'languages',
    ({ r }) =>
      stage.rows.texts
        .filter((one) => one.recommendationId === r.id && one.translated)
        .map((one) => one.language),
  ],
  overdue: ['overdue', ({ overdue }) => [overdue]],
  unassigned: ['unassigned', ({ unassigned }) => [unassigned]],
  unclustered: ['unclustered', ({ unclustered }) => [unclustered]],
  withdrawn: ['withdrawn', ({ r }) => [r.withdrawnAt !== null]],
};
