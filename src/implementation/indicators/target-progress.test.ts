import { leadsToTarget, progressTowardsTarget } from './target-progress.js';

describe('progress towards the target', () => {
  it.each([
    ['100', '0', '100', 1],
    ['0', '0', '100', 0],
    ['12.5', '10', '20', 0.25],
    ['30', '40', '20', 0.5],
    ['50', '40', '20', -0.5],
    ['10', '40', '20', 1.5],
    // Floats would say 0.30000000000000004 - 0.1, and so not exactly one.
    ['0.3', '0.1', '0.3', 1],
    ['90071992547409931234.5', '90071992547409931234', '90071992547409931235', 0.5],
    ['-5', '-10', '0', 0.5],
  ])('at %s from %s to %s is %d', (latestValue, baselineValue, targetValue, share) => {
    expect(progressTowardsTarget({ latestValue, baselineValue, targetValue })).toBe(share);
  });

  it.each([
    [null, '0', '100'],
    ['1', null, '100'],
    ['1', '0', null],
    ['1', '7.0', '7'],
  ])('at %s from %s to %s is unknown', (latestValue, baselineValue, targetValue) => {
    expect(progressTowardsTarget({ latestValue, baselineValue, targetValue })).toBeNull();
  });
});

describe('a target', () => {
  it.each([
    ['INCREASE', '1', '2', true],
    ['INCREASE', '10', '9.5', false],
    ['DECREASE', '10', '9.5', true],
    ['DECREASE', '1', '2', false],
    ['INCREASE', '1.0', '1', true],
    ['INCREASE', null, '1', true],
    ['DECREASE', '1', null, true],
  ] as const)('of %s from %s to %s: %s', (direction, baseline, target, leads) => {
    expect(leadsToTarget(direction, baseline, target)).toBe(leads);
  });
});
