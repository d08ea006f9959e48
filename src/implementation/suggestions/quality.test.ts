import {
  clusterQuality,
  kindsRight,
  qualityAt,
  suggestedPairs,
} from '../../../test/suggestions/judged-pairs.js';
import { slovenianQuality } from '../../../test/suggestions/slovenian-pairs.js';
import { realData } from '../../../test/uhri/real-data.js';

/** Measured: docs/benchmarks.md. A change that finds less, or finds more that is wrong, fails here. */
it.each([
  [0.3, 0.95, 0.2],
  [0.2, 0.95, 0.4],
  [0.15, 0.88, 0.58],
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

const folder = realData(
  'What is suggested between two real cycles is',
  'slovenia-upr-cycle3-export-shape.json and slovenia-upr-cycle4-export-shape.json',
);
(folder ? describe : describe.skip)('between the two real cycles of Slovenia', () => {
  it('less is suggested than there are recommendations, for most of them something, and four of five are right', () => {
    const { recommendations, suggested, reached, precision } = slovenianQuality(folder as string, 0.15);
    expect(suggested).toBeLessThan(recommendations);
    expect(reached / recommendations).toBeGreaterThanOrEqual(0.7);
    expect(precision).toBeGreaterThanOrEqual(0.8);
  });

  it('what is suggested with more confidence is right more often', () => {
    const by = [0.15, 0.25, 0.4].map((least) => slovenianQuality(folder as string, least).precision);
    expect(by).toEqual([...by].sort((one, other) => one - other));
  });
});
