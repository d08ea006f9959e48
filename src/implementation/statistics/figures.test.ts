import fc from 'fast-check';
import { STATUSES, type Status } from '../status/status.entities.js';
import { BASE_KINDS, figuresOf, splitFigures, type Cell } from './figures.js';
import type { Figures, Ratios } from './figures.types.js';

const cell = (status: Status, count: number, more: Partial<Cell> = {}): Cell => ({
  kind: 'RECOMMENDATION',
  upr: false,
  position: null,
  status,
  withdrawn: false,
  issued: true,
  count,
  overdue: 0,
  withoutUpdate: 0,
  stale: 0,
  updatesUnseen: 0,
  ...more,
});

/** One of each status by a power of two, so that no two sums are alike. */
const oneOfEach = STATUSES.map((status, index) => cell(status, 2 ** index));
const [NA, NS, IP, PI, IM, CO, RE] = [1, 2, 4, 8, 16, 32, 64];
const D = NA + NS + IP + PI + IM + CO + RE;

describe('figuresOf', () => {
  const cases: [name: keyof Ratios, numerator: number, denominator: number][] = [
    ['coverage', D - NA, D],
    ['implemented', IM, D],
    ['implementedOfAssessed', IM, D - NA],
    ['implementedOrContinuous', IM + CO, D],
    ['anyAction', IP + PI + IM + CO, D],
  ];
  it.each(cases)(
    '%s: the regressed are in the denominator, in no numerator of success',
    (name, numerator, denominator) => {
      expect(figuresOf(oneOfEach, BASE_KINDS).headline?.[name]).toMatchObject({
        numerator,
        denominator,
        value: numerator / denominator,
        coverage: (D - NA) / D,
      });
    },
  );

  it('counts what is no longer applicable in the base, not in D', () => {
    expect(figuresOf(oneOfEach, BASE_KINDS)).toMatchObject({
      base: 255,
      denominator: D,
      assessed: D - NA,
      notAssessed: NA,
      leftOut: { noLongerApplicable: 128, withdrawn: 0, otherKinds: 0, notIssuedByThen: 0 },
    });
  });

  it('answers null for a share of nothing', () => {
    const { headline } = figuresOf([cell('NO_LONGER_APPLICABLE', 3)], BASE_KINDS);
    for (const ratio of Object.values(headline as Ratios))
      expect(ratio).toMatchObject({ denominator: 0, value: null, coverage: null });
  });

  it('says what the ratio of the assessed leaves out', () => {
    const { headline } = figuresOf(oneOfEach, BASE_KINDS);
    expect(headline?.implementedOfAssessed.leftOut.notAssessed).toBe(NA);
    expect(headline?.implemented.leftOut.notAssessed).toBe(0);
  });

  it('leaves out withdrawn ones, later ones and other kinds, and says how many', () => {
    const cells = [
      cell('IMPLEMENTED', 1),
      cell('IMPLEMENTED', 10, { withdrawn: true }),
      cell('IMPLEMENTED', 100, { issued: false }),
      cell('IMPLEMENTED', 1000, { kind: 'CONCERN' }),
      cell('NOT_STARTED', 2, { kind: 'COMMITMENT' }),
    ];
    expect(figuresOf(cells, BASE_KINDS)).toMatchObject({
      base: 3,
      leftOut: { withdrawn: 10, notIssuedByThen: 100, otherKinds: 1000 },
    });
    expect(figuresOf(cells, ['CONCERN'])).toMatchObject({
      base: 1000,
      leftOut: { otherKinds: 3, withdrawn: 0 },
    });
  });

  it('does not say who is without an update where somebody hides updates', () => {
    const hidden = [cell('IMPLEMENTED', 2, { withoutUpdate: 2, updatesUnseen: 1 })];
    expect(figuresOf(hidden, BASE_KINDS).withoutAnyUpdate).toBeNull();
    expect(figuresOf([cell('IMPLEMENTED', 2, { withoutUpdate: 2 })], BASE_KINDS).withoutAnyUpdate).toBe(2);
  });
});

describe('splitFigures', () => {
  const upr = (status: Status, position: Cell['position'], count = 1): Cell =>
    cell(status, count, { upr: true, position });

  it('gives no headline where supported and noted are together, and one to each', () => {
    const figures = splitFigures(
      [upr('IMPLEMENTED', 'SUPPORTED'), upr('NOT_STARTED', 'NOTED', 3)],
      BASE_KINDS,
    );
    expect(figures.all).toMatchObject({ base: 4, headline: null });
    expect(
      figures.byPosition.map(({ position, figures }) => [position, figures.headline?.implemented.value]),
    ).toEqual([
      ['SUPPORTED', 1],
      ['NOTED', 0],
    ]);
    expect(figures.outsideUpr).toBeNull();
  });

  it('gives no headline to the UPR together with others', () => {
    const figures = splitFigures([upr('IMPLEMENTED', 'SUPPORTED'), cell('IMPLEMENTED', 2)], BASE_KINDS);
    expect(figures.all.headline).toBeNull();
    expect(figures.outsideUpr).toMatchObject({ base: 2, headline: { implemented: { value: 1 } } });
  });

  it('keeps the partly supported apart from the supported', () => {
    const { byPosition } = splitFigures(
      [upr('IMPLEMENTED', 'SUPPORTED_IN_PART'), upr('IMPLEMENTED', 'SUPPORTED', 5)],
      BASE_KINDS,
    );
    expect(byPosition.map(({ position, figures }) => [position, figures.base])).toEqual([
      ['SUPPORTED', 5],
      ['SUPPORTED_IN_PART', 1],
    ]);
  });

  it('gives a headline where only one position, or nothing of the UPR, is in scope', () => {
    expect(splitFigures([upr('IMPLEMENTED', 'NOTED')], BASE_KINDS).all.headline).not.toBeNull();
    expect(splitFigures([cell('IMPLEMENTED', 1)], BASE_KINDS).all.headline).not.toBeNull();
    expect(splitFigures([], BASE_KINDS).all.headline?.coverage.value).toBeNull();
  });
});

const anyCell: fc.Arbitrary<Cell> = fc
  .record({
    kind: fc.constantFrom('RECOMMENDATION', 'COMMITMENT', 'CONCERN', 'DECISION', 'OTHER'),
    upr: fc.boolean(),
    position: fc.constantFrom('SUPPORTED', 'NOTED', 'SUPPORTED_IN_PART', 'PENDING', null),
    status: fc.constantFrom(...STATUSES),
    withdrawn: fc.boolean(),
    issued: fc.boolean(),
    count: fc.integer({ min: 1, max: 50 }),
    overdue: fc.constant(0),
    withoutUpdate: fc.constant(0),
    stale: fc.constant(0),
    updatesUnseen: fc.constant(0),
  })
  .map((made) => ({ ...made, position: made.upr ? made.position : null }));

describe('whatever is counted', () => {
  const parts = ({ byPosition, outsideUpr }: ReturnType<typeof splitFigures>): Figures[] => [
    ...byPosition.map(({ figures }) => figures),
    ...(outsideUpr ? [outsideUpr] : []),
  ];

  it('statuses add up to the base, and the parts to the whole', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { maxLength: 40 }), (cells) => {
        const figures = splitFigures(cells, BASE_KINDS);
        const total = (of: Figures): number => of.statuses.reduce((sum, { count }) => sum + count, 0);
        expect(total(figures.all)).toBe(figures.all.base);
        for (const what of ['base', 'denominator', 'assessed', 'notAssessed'] as const)
          expect(parts(figures).reduce((sum, part) => sum + part[what], 0)).toBe(figures.all[what]);
      }),
    );
  });

  it('every recommendation is counted, or left out for exactly one reason', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { maxLength: 40 }), (cells) => {
        const { base, leftOut } = figuresOf(cells, BASE_KINDS);
        const ofBase = cells.filter(({ kind }) => BASE_KINDS.includes(kind));
        const counted = ofBase.reduce((sum, { count }) => sum + count, 0);
        expect(base + leftOut.withdrawn + leftOut.notIssuedByThen).toBe(counted);
      }),
    );
  });

  it('rows of one value for each recommendation add up to the whole', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { maxLength: 40 }), (cells) => {
        const rows = STATUSES.map((status) =>
          figuresOf(
            cells.filter((one) => one.status === status),
            BASE_KINDS,
          ),
        );
        expect(rows.reduce((sum, row) => sum + row.base, 0)).toBe(figuresOf(cells, BASE_KINDS).base);
      }),
    );
  });
});
