import { expect, it } from '@jest/globals';
import {
  clusterQuality,
  kindsRight,
  qualityAt,
  suggestedPairs,
} from '../../../test/suggestions/judged-pairs.js';

/** Measured: docs/benchmarks.md. A change that finds less, or finds more that is wrong, fails here. */
it.each([
  [0.3, 0.95, 0.2],
  [0.2, 0.9, 0.48],
  [0.15, 0.8, 0.74],
])(
  'of what the sample country has in common from %d on, %d of what is suggested is right and %d is found',
  (least, precision, recall) => {
    const measured = qualityAt(least);
    expect(measured.precision).toBeGreaterThanOrEqual(precision);
    expect(measured.recall).toBeGreaterThanOrEqual(recall);
  },
);

it('everything that is suggested for the sample country was judged by a person', () => {
  expect(suggestedPairs().filter(({ judgement }) => judgement === null)).toEqual([]);
});

it('two of three right suggestions have the kind that a person would give it', () => {
  const { right, of } = kindsRight();
  expect(right / of).toBeGreaterThanOrEqual(0.6);
});

it('what is taken out of a cluster is mostly suggested for that cluster', () => {
  const { members, suggested, right } = clusterQuality();
  expect(suggested / members).toBeGreaterThanOrEqual(0.85);
  expect(right / suggested).toBeGreaterThanOrEqual(0.95);
});
