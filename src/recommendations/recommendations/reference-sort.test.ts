import fc from 'fast-check';
import { referenceSort } from './reference-sort.js';

describe('the sort key of a reference', () => {
  it.each([
    ['5', '12'],
    ['26 (a)', '26 (b)'],
    ['26', '26 (a)'],
    ['115.9', '115.10'],
    ['115.10', '115.100'],
    ['99 (b)', '100 (a)'],
    ['115', '115.85'],
    ['115.120', '116.1'],
    ['26 (b)', '27'],
    ['annex 2', 'annex 10'],
  ])('puts %s before %s', (before, after) => {
    expect(referenceSort(before)! < referenceSort(after)!).toBe(true);
  });

  it('is the same however the reference is punctuated', () => {
    expect(referenceSort('26(b)')).toBe(referenceSort('26 (B)'));
    expect(referenceSort('25(a)')).toBe(referenceSort(' 25  (A) '));
    expect(referenceSort('0000007')).toBe(referenceSort('7'));
  });

  it('is absent where there is no reference', () => {
    expect([referenceSort(null), referenceSort('  ')]).toEqual([null, null]);
  });

  it('agrees with the order of any numbers', () => {
    const number = fc.nat(999_999);
    fc.assert(
      fc.property(number, number, number, number, (a, b, c, d) => {
        const [one, other] = [referenceSort(`${a}.${b}`)!, referenceSort(`${c}.${d}`)!];
        const order = Buffer.compare(Buffer.from(one), Buffer.from(other));
        expect(Math.sign(order)).toBe(Math.sign(a - c || b - d));
      }),
    );
  });
});
