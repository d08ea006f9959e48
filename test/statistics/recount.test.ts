import { STATUSES } from '../../src/implementation/status/status.entities.js';
import { Dice } from '../portfolio/dice.js';
import {
  frameworkItemsOf,
  frameworksOf,
  holds,
  randomFilter,
  themesOf,
  type Asked,
} from '../portfolio/recount-filter.js';
import { recount, sees, tagsSeen, type Facts, type Setting } from '../portfolio/recount.js';
import { actionTypesOf, fundingGapOf, plansOf } from '../portfolio/random-plans.js';
import { Stage, type Onlooker } from '../portfolio/stage.js';

let stage: Stage;
beforeAll(async () => (stage = await Stage.set(31)), 60_000);
afterAll(() => stage.close());

const SPLIT = `
  all { ...counts headline { implemented { ...ratio } anyAction { ...ratio } implementedOfAssessed { ...ratio } } }
  byPosition { position figures { ...counts headline { implemented { ...ratio } } } }
  outsideUpr { ...counts headline { implementedOrContinuous { ...ratio } coverage { ...ratio } } }`;
const QUERY = `
  fragment counts on ProgressFigures {
    base denominator assessed notAssessed overdue withoutAnyUpdate staleContinuous statuses { status count }
    leftOut { withdrawn noLongerApplicable otherKinds notIssuedByThen } }
  fragment ratio on Ratio { numerator denominator value coverage }
  query($filter: RecommendationFilter, $by: [ProgressDimension!], $asOf: LocalDate, $kinds: [RecommendationKind!]) {
    progress(filter: $filter, by: $by, asOf: $asOf, includeKinds: $kinds) {
      asOf notes
      base { kinds distinctTotal rowsOverlap ${SPLIT} rows { keys { dimension key label } ${SPLIT} } }
      otherBases { kinds ${SPLIT} } } }`;

/** A recommendation with what figures ask about it. */
interface Counted extends Facts {
  withdrawn: boolean;
  issued: boolean;
  stale: boolean;
}

function scope({ viewer }: Onlooker, filter: Asked, setting: Setting, asOf: string | null): Counted[] {
  return recount(stage.rows, viewer, setting)
    .filter(
      (facts) => sees(viewer, facts.r.countryCode, 'STATUS', setting) && holds(facts, filter, stage.book),
    )
    .map((facts) => {
      const { r } = facts;
      const until = asOf ? (setting.until?.[r.countryCode ?? ''] as string) : null;
      const today = setting.today[r.countryCode ?? ''] as string;
      const yearBefore = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
      return {
        ...facts,
        withdrawn: r.withdrawnAt !== null && (until === null || r.withdrawnAt < until),
        issued: r.issuedOn === null ? until === null || r.createdAt < until : r.issuedOn <= today,
        stale: facts.status === 'CONTINUOUS' && facts.reportedOn !== null && facts.reportedOn < yearBefore,
      };
    });
}

function countsOf(all: Counted[], kinds: string[]): any {
  const standing = all.filter(({ withdrawn, issued }) => issued && !withdrawn);
  const based = standing.filter(({ r }) => kinds.includes(r.kind));
  const ofKinds = all.filter(({ r }) => kinds.includes(r.kind));
  const count = (status: string): number => based.filter((one) => one.status === status).length;
  const denominator = based.length - count('NO_LONGER_APPLICABLE');
  return {
    base: based.length,
    denominator,
    assessed: denominator - count('NOT_ASSESSED'),
    notAssessed: count('NOT_ASSESSED'),
    overdue: based.filter(({ overdue }) => overdue).length,
    withoutAnyUpdate: based.some(({ seesUpdates }) => !seesUpdates)
      ? null
      : based.filter(({ withoutUpdate }) => withoutUpdate).length,
    staleContinuous: based.filter(({ stale }) => stale).length,
    statuses: STATUSES.map((status) => ({ status, count: count(status) })),
    leftOut: {
      withdrawn: ofKinds.filter(({ withdrawn, issued }) => issued && withdrawn).length,
      noLongerApplicable: count('NO_LONGER_APPLICABLE'),
      otherKinds: standing.length - based.length,
      notIssuedByThen: ofKinds.filter(({ issued }) => !issued).length,
    },
  };
}

/** Checks one answer, or one row, against a recount of its recommendations. */
function compare(what: unknown, answered: any, all: Counted[], kinds: string[]): void {
  const { headline, ...counts } = answered.all;
  const whole = countsOf(all, kinds);
  expect([what, counts]).toEqual([what, whole]);
  const part = (of: Counted[]): any => countsOf(of, kinds);
  const outside = part(all.filter(({ r }) => r.mechanismCode !== 'UPR'));
  const upr = all.filter(({ r }) => r.mechanismCode === 'UPR');
  const positions = ['SUPPORTED', 'SUPPORTED_IN_PART', 'NOTED', 'PENDING', null].flatMap((position) => {
    const figures = part(upr.filter((one) => one.position === position));
    return figures.base > 0 ? [{ position, figures }] : [];
  });
  const strip = ({ headline: _, ...rest }: any): any => rest;
  expect([
    what,
    answered.byPosition.map(({ position, figures }: any) => ({ position, figures: strip(figures) })),
  ]).toEqual([what, positions]);
  for (const { position, figures } of answered.byPosition)
    expect([what, position, figures.headline.implemented]).toEqual([
      what,
      position,
      share(figures, of(figures, 'IMPLEMENTED'), figures.denominator),
    ]);
  expect([what, answered.outsideUpr && strip(answered.outsideUpr)]).toEqual([
    what,
    outside.base > 0 ? outside : null,
  ]);
  if (answered.outsideUpr)
    expect(answered.outsideUpr.headline).toEqual({
      implementedOrContinuous: share(outside, of(outside, 'IMPLEMENTED', 'CONTINUOUS'), outside.denominator),
      coverage: share(outside, outside.assessed, outside.denominator),
    });
  const mixed = positions.length + (outside.base > 0 ? 1 : 0) > 1;
  expect([what, headline === null]).toEqual([what, mixed]);
  if (headline)
    expect(headline).toEqual({
      implemented: share(whole, of(whole, 'IMPLEMENTED'), whole.denominator),
      anyAction: share(
        whole,
        of(whole, 'IN_PROGRESS', 'PARTIALLY_IMPLEMENTED', 'IMPLEMENTED', 'CONTINUOUS'),
        whole.denominator,
      ),
      implementedOfAssessed: share(whole, of(whole, 'IMPLEMENTED'), whole.assessed),
    });
}

function of({ statuses }: any, ...wanted: string[]): number {
  return statuses
    .filter(({ status }: any) => wanted.includes(status))
    .reduce((sum: number, { count }: any) => sum + count, 0);
}

function share({ assessed, denominator: D }: any, numerator: number, denominator: number): any {
  return {
    numerator,
    denominator,
    value: denominator === 0 ? null : numerator / denominator,
    coverage: D === 0 ? null : assessed / D,
  };
}

const tagsOf = <T extends { recommendationId: string; origin: 'SOURCE' | 'NATIONAL' }>(
  list: T[],
  facts: Facts,
  key: (row: T) => string,
): string[] => tagsSeen(list, facts).map(key);

const DIMENSIONS: Record<string, (facts: Counted, suspect: boolean, asked: Asked) => (string | null)[]> = {
  STATUS: ({ status }) => [status],
  THEME: (facts, suspect) =>
    themesOf(stage.book, facts, suspect).filter((code) => stage.book.headingOf[code]),
  HEADING: (facts, suspect) =>
    themesOf(stage.book, facts, suspect).map((code) => stage.book.headingOf[code] ?? code),
  SDG_GOAL: (facts) => tagsOf(stage.rows.sdgs, facts, ({ goalCode }) => goalCode),
  SDG_TARGET: (facts) =>
    tagsOf(stage.rows.sdgs, facts, ({ sdgCode }) => sdgCode).filter((code) => code.includes('.')),
  AFFECTED_GROUP: (facts) => tagsOf(stage.rows.groups, facts, ({ groupCode }) => groupCode),
  ASKED_ACTION_TYPE: (facts) => tagsOf(stage.rows.actionTypes, facts, ({ actionTypeCode }) => actionTypeCode),
  MECHANISM: ({ r }) => [r.mechanismCode],
  FAMILY: ({ family }) => [family],
  DOCUMENT: ({ symbol }) => [symbol],
  CYCLE: ({ r }) => [r.uprCycle === null ? null : String(r.uprCycle)],
  INSTITUTION: ({ leadIds }) => leadIds,
  ASSIGNED_INSTITUTION: ({ inForce }) => inForce.map(({ institutionId }) => institutionId),
  CLUSTER: ({ clusterIds }) => clusterIds.filter((id) => id !== null),
  POSITION: ({ position }) => [position],
  FOLLOW_UP_DECISION: ({ decision }) => [decision],
  PRIORITY: ({ priority }) => [priority],
  PLAN: (facts) => plansOf(stage.book.plans, facts),
  ACTION_TYPE: (facts) => actionTypesOf(stage.book.plans, facts),
  FUNDING_GAP: (facts) => [fundingGapOf(stage.book.plans, facts)],
  FRAMEWORK: (facts, _, { frameworks }) =>
    frameworksOf(stage.book, facts).filter((id) => frameworks?.includes(id) ?? true),
  FRAMEWORK_ITEM: (facts, _, { frameworks }) => frameworkItemsOf(stage.book, facts, frameworks),
  SPECIFICITY: ({ specificity }) => [specificity],
};
const SEVERAL = [
  'THEME',
  'HEADING',
  'SDG_GOAL',
  'SDG_TARGET',
  'AFFECTED_GROUP',
  'ASKED_ACTION_TYPE',
  'FRAMEWORK',
  'FRAMEWORK_ITEM',
  'GRADE',
  'PLAN',
  'ACTION_TYPE',
  'INSTITUTION',
  'ASSIGNED_INSTITUTION',
  'CLUSTER',
];
const BASE = ['RECOMMENDATION', 'COMMITMENT'];

/** The recommendations of each row; those without a value stand under null. */
function divided(all: Counted[], by: string[], asked: Asked): Map<string, Counted[]> {
  const suspect = asked['includeSuspectTags'] === true;
  const rows = new Map<string, Counted[]>();
  for (const facts of all) {
    const values = by.map((dimension) => {
      const found = [...new Set((DIMENSIONS[dimension] as any)(facts, suspect, asked))] as (string | null)[];
      return found.length === 0 ? [null] : found;
    });
    const pairs = values.reduce<(string | null)[][]>(
      (made, keys) => made.flatMap((pair) => keys.map((key) => [...pair, key])),
      [[]],
    );
    for (const keys of pairs) {
      const name = JSON.stringify(keys);
      rows.set(name, [...(rows.get(name) ?? []), facts]);
    }
  }
  return rows;
}

async function check(
  onlooker: Onlooker,
  asked: { filter: Asked; by: string[]; asOf: string | null },
): Promise<void> {
  const { filter, by, asOf } = asked;
  const what = [onlooker.viewer.name, asked];
  const answer = await onlooker.ask(QUERY, { ...asked, kinds: ['CONCERN'] });
  if (answer.errors) throw new Error(JSON.stringify([answer.errors, what]));
  const { base, otherBases } = answer.data.progress;
  const all = scope(onlooker, filter, stage.setting(asOf), asOf);
  compare(what, base, all, BASE);
  compare(what, otherBases[0], all, ['CONCERN']);
  expect(base.distinctTotal).toBe(base.all.base);
  expect(base.rowsOverlap).toBe(by.some((dimension) => SEVERAL.includes(dimension)));
  const rows = divided(all, by, filter);
  const named = (row: any): string => JSON.stringify(row.keys.map(({ key }: any) => key));
  const counted = [...rows].filter(([, some]) => countsOf(some, BASE).base > 0).map(([name]) => name);
  expect([what, base.rows.map(named).sort()]).toEqual([what, by.length === 0 ? [] : counted.sort()]);
  for (const row of base.rows) compare([what, named(row)], row, rows.get(named(row)) as Counted[], BASE);
}

describe.each(['SOURCE', 'STATUS', 'UPDATES'] as const)('while %s is published', (level) => {
  beforeAll(() => stage.publish(level));

  it('figures now and at past days equal a recount, for every role', async () => {
    const dice = new Dice(level.length);
    for (const onlooker of stage.onlookersAt(level)) {
      await check(onlooker, { filter: {}, by: [], asOf: null });
      for (let n = 0; n < 12; n += 1) {
        const filter = randomFilter(dice, stage.book, undefined);
        delete filter['withdrawn'];
        await check(onlooker, {
          filter: n % 2 ? filter : {},
          by: dice.some(Object.keys(DIMENSIONS), 2, 1),
          asOf: n % 3 === 0 ? null : dice.day(),
        });
      }
    }
  }, 120_000);
});

it('every dimension by itself equals a recount', async () => {
  await stage.publish('UPDATES');
  const [coordinator] = stage.onlookers;
  for (const dimension of Object.keys(DIMENSIONS))
    await check(coordinator!, { filter: {}, by: [dimension], asOf: '2025-08-15' });
}, 60_000);
