import fc from 'fast-check';
import type { DueRule } from './due-days.js';
import {
  nextDueOn,
  openPeriods,
  overdueSince,
  periodsBetween,
  type Measuring,
} from './measurement-schedule.js';

const monthly: DueRule = { every: 1, unit: 'MONTH', firstDueOn: '2026-01-31', lastDueOn: null };
const measuring = (today: string, more: Partial<Measuring> = {}): Measuring => ({
  rule: monthly,
  measuredDays: [],
  today,
  givenUpOn: null,
  ...more,
});
const told = (of: Measuring, from: string | null = null, to: string | null = null): string[] =>
  periodsBetween(of, { from, to }, 200).map(({ dueOn, state }) => `${dueOn} ${state}`);

describe('the periods of an indicator', () => {
  it('reach from the first one to what is due next', () => {
    expect(told(measuring('2026-03-15', { measuredDays: ['2026-02-10'] }))).toEqual([
      '2026-01-31 OVERDUE',
      '2026-02-28 MEASURED',
      '2026-03-31 DUE',
    ]);
    expect(told(measuring('2025-12-01'))).toEqual(['2026-01-31 TO_COME']);
  });

  it('hold the days after the last due day up to their own', () => {
    const [first, second] = periodsBetween(
      measuring('2026-03-01', { measuredDays: ['2026-01-01', '2026-01-31', '2026-02-01'] }),
      { from: null, to: null },
      200,
    );
    expect(first).toEqual({
      periodFrom: '2026-01-01',
      dueOn: '2026-01-31',
      state: 'MEASURED',
      measuredOn: '2026-01-31',
    });
    expect(second).toMatchObject({ periodFrom: '2026-02-01', measuredOn: '2026-02-01' });
    expect(told(measuring('2026-03-01', { measuredDays: ['2025-12-31'] }))[0]).toBe('2026-01-31 OVERDUE');
  });

  it('are overdue once their day has passed, not on it', () => {
    expect(overdueSince(measuring('2026-01-31'))).toBeNull();
    expect(overdueSince(measuring('2026-02-01'))).toBe('2026-01-31');
  });

  it('are asked for by a range, the latest of them where there are too many', () => {
    const of = measuring('2026-06-15');
    expect(told(of, '2026-02-28', '2026-04-29')).toEqual(['2026-02-28 OVERDUE', '2026-03-31 OVERDUE']);
    expect(told(of, '2026-07-01', '2026-08-31')).toEqual(['2026-07-31 TO_COME', '2026-08-31 TO_COME']);
    expect(told(of, '2026-05-01', '2026-04-01')).toEqual([]);
    expect(periodsBetween(of, { from: null, to: null }, 2).map(({ dueOn }) => dueOn)).toEqual([
      '2026-05-31',
      '2026-06-30',
    ]);
  });

  it('of one that was given up end with it, and nothing is due', () => {
    const of = measuring('2026-06-15', { givenUpOn: '2026-03-05', measuredDays: ['2026-01-20'] });
    expect(told(of)).toEqual(['2026-01-31 MEASURED', '2026-02-28 NOT_MEASURED']);
    expect([openPeriods(of), nextDueOn(of), overdueSince(of)]).toEqual([[], null, null]);
  });

  it.each([
    ['2025-06-01', [], '2026-01-31'],
    ['2026-02-28', [], '2026-02-28'],
    ['2026-02-28', ['2026-02-28'], '2026-03-31'],
    ['2026-03-01', ['2026-01-10'], '2026-03-31'],
  ])('on %s, measured on %j, the next is due on %s', (today, measuredDays, day) => {
    expect(nextDueOn(measuring(today, { measuredDays }))).toBe(day);
  });

  it('end with the frequency', () => {
    const rule = { ...monthly, lastDueOn: '2026-02-28' };
    expect(told(measuring('2026-09-01', { rule }))).toEqual(['2026-01-31 OVERDUE', '2026-02-28 OVERDUE']);
    expect(nextDueOn(measuring('2026-09-01', { rule }))).toBeNull();
    expect(nextDueOn(measuring('2026-02-28', { rule, measuredDays: ['2026-02-28'] }))).toBeNull();
  });

  it('that are open are those not measured, whatever was measured when', () => {
    const day = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.array(day), (today, firstDueOn, measured) => {
        const rule = { ...monthly, firstDueOn };
        const of = measuring(today, { rule, measuredDays: [...new Set(measured)].sort() });
        const all = periodsBetween(of, { from: null, to: null }, 200);
        const open = openPeriods(of);
        expect(open).toEqual(all.filter(({ state }) => state === 'DUE' || state === 'OVERDUE'));
        for (const { periodFrom, dueOn } of open)
          expect(measured.some((one) => periodFrom <= one && one <= dueOn)).toBe(false);
      }),
    );
  });
});
