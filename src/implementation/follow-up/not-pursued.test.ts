import { refusals } from './not-pursued.js';

const refused = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    id: `rec_${i}`,
    reference: i === 0 ? '26 (b)' : null,
    symbol: 'A/HRC/1/1',
    position: i === 0 ? 'SUPPORTED' : null,
  }));

it('names each recommendation with its place and position', () => {
  expect(refusals(refused(2)).map(({ message, path }) => [message, path.at(-1)])).toEqual([
    [expect.stringContaining('A/HRC/1/1, 26 (b) has SUPPORTED'), 'rec_0'],
    [expect.stringContaining('A/HRC/1/1 has none'), 'rec_1'],
  ]);
});

it('counts what it does not name', () => {
  const errors = refusals(refused(53));
  expect(errors).toHaveLength(51);
  expect(errors.at(-1)?.message).toBe('And 3 more of the recommendations.');
});
