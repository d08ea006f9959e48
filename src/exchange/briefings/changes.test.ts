import type { Counted } from '../../implementation/statistics/figure-rows.sql.js';
import type { SplitFigures } from '../../implementation/statistics/figures.types.js';
import { changesOf } from './changes.js';

const one = (id: string, status: Counted['status'], given: Partial<Counted> = {}): Counted => ({
  id,
  status,
  countryCode: 'AAA',
  kind: 'RECOMMENDATION',
  upr: true,
  position: 'SUPPORTED',
  ...given,
});
const headline = {
  byPosition: [{ position: 'SUPPORTED' }, { position: 'NOTED' }],
  outsideUpr: {},
} as unknown as SplitFigures;

it('compares the same recommendations, part of the headline by part', () => {
  const before = [
    one('a', 'NOT_ASSESSED'),
    one('b', 'IN_PROGRESS', { position: 'PENDING' }),
    one('c', 'IMPLEMENTED'),
    one('d', 'IN_PROGRESS', { upr: false, position: null }),
    one('gone', 'IMPLEMENTED'),
  ];
  const now = [
    one('a', 'IN_PROGRESS'),
    one('b', 'IMPLEMENTED'),
    one('c', 'REGRESSED', { position: 'NOTED' }),
    one('d', 'IN_PROGRESS', { upr: false, position: null }),
    one('new', 'NOT_ASSESSED'),
  ];
  expect(changesOf(headline, before, now)).toEqual([
    {
      upr: true,
      position: 'SUPPORTED',
      newlyCounted: 1,
      newlyAssessed: 1,
      newlyImplemented: 1,
      actionBegun: 1,
      newlyRegressed: 0,
      moves: [
        { from: 'IN_PROGRESS', to: 'IMPLEMENTED', count: 1 },
        { from: 'NOT_ASSESSED', to: 'IN_PROGRESS', count: 1 },
        { from: null, to: 'NOT_ASSESSED', count: 1 },
      ],
    },
    {
      upr: true,
      position: 'NOTED',
      newlyCounted: 0,
      newlyAssessed: 0,
      newlyImplemented: 0,
      actionBegun: 0,
      newlyRegressed: 1,
      moves: [{ from: 'IMPLEMENTED', to: 'REGRESSED', count: 1 }],
    },
    {
      upr: false,
      position: null,
      newlyCounted: 0,
      newlyAssessed: 0,
      newlyImplemented: 0,
      actionBegun: 0,
      newlyRegressed: 0,
      moves: [],
    },
  ]);
});

it('counts one that came since and was assessed at once as new, assessed and begun', () => {
  const [changes] = changesOf(
    { byPosition: [{ position: 'SUPPORTED' }], outsideUpr: null } as never,
    [],
    [one('x', 'CONTINUOUS')],
  );
  expect(changes).toMatchObject({ newlyCounted: 1, newlyAssessed: 1, actionBegun: 1, newlyImplemented: 0 });
});
