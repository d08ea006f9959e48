import { expectedProgress, standingOf, targetReached, type Aimed } from './target-standing.js';

const rising: Aimed = {
  direction: 'INCREASE',
  baselineValue: '0',
  baselineOn: '2025-01-01',
  targetValue: '100',
  targetOn: '2025-04-11',
};
const falling: Aimed = { ...rising, direction: 'DECREASE', baselineValue: '100', targetValue: '0' };
const level: Aimed = { ...rising, direction: 'DECREASE', baselineValue: '5', targetValue: '5' };

describe('a target', () => {
  it.each([
    ['INCREASE', '40', '40', true],
    ['INCREASE', '40', '40.0000000001', true],
    ['INCREASE', '40', '39.9999999999', false],
    ['DECREASE', '40', '40.0', true],
    ['DECREASE', '40', '12', true],
    ['DECREASE', '40', '40.0000000001', false],
    ['DECREASE', '-40', '-41', true],
    ['INCREASE', null, '5', null],
    ['INCREASE', '5', null, null],
  ] as const)('of %s of %s is reached at %s: %s', (direction, target, latest, reached) => {
    expect(targetReached(direction, target, latest)).toBe(reached);
  });
});

describe('the line from baseline to target', () => {
  it.each([
    ['2024-06-01', 0],
    ['2025-01-01', 0],
    ['2025-01-26', 0.25],
    ['2025-04-11', 1],
    ['2026-01-01', 1],
  ])('has covered on %s the share %d', (today, share) => {
    expect(expectedProgress(rising, today)).toBe(share);
  });

  it.each([{ baselineOn: null }, { targetOn: null }, { targetOn: '2025-01-01' }, { targetOn: '2024-12-31' }])(
    'is unknown with %j',
    (more) => {
      expect(expectedProgress({ ...rising, ...more }, '2025-01-26')).toBeNull();
      expect(standingOf({ ...rising, ...more }, '50', '2025-01-26')).toBeNull();
    },
  );
});

describe('the standing to the target', () => {
  it.each([
    [rising, '100', '2025-01-26', 'REACHED'],
    [rising, '25', '2025-01-26', 'ON_TRACK'],
    [rising, '24.999999999999', '2025-01-26', 'BEHIND'],
    [rising, '0', '2024-12-01', 'ON_TRACK'],
    [rising, '99', '2025-04-12', 'BEHIND'],
    [rising, '-1', '2025-01-01', 'BEHIND'],
    [falling, '0', '2025-01-26', 'REACHED'],
    [falling, '75', '2025-01-26', 'ON_TRACK'],
    [falling, '75.1', '2025-01-26', 'BEHIND'],
    [falling, '1', '2026-01-01', 'BEHIND'],
    // Nothing is to get worse: no way lies between the two, and nothing is divided by it.
    [level, '5', '2025-01-26', 'REACHED'],
    [level, '6', '2025-01-26', 'BEHIND'],
    // Without a baseline the target can be reached, and nothing else be said.
    [{ ...rising, baselineValue: null }, '100', '2025-01-26', 'REACHED'],
    [{ ...rising, baselineValue: null }, '99', '2025-01-26', null],
    [{ ...rising, targetValue: null }, '99', '2025-01-26', null],
    [rising, null, '2025-01-26', null],
    [{ ...rising, baselineOn: null, targetOn: null }, '100', '2025-01-26', 'REACHED'],
  ] as const)('of %j at %s on %s is %s', (aimed, latest, today, standing) => {
    expect(standingOf(aimed, latest, today)).toBe(standing);
  });
});
