import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dueDay, numberUpTo, type DueRule } from './due-days.js';
import { mustBeFrequency, type FrequencyUnit } from './measuring-frequency.js';

const rule = (every: number, unit: FrequencyUnit, firstDueOn: string, lastDueOn?: string): DueRule => ({
  every,
  unit,
  firstDueOn,
  lastDueOn: lastDueOn ?? null,
});

describe('due days', () => {
  it.each([
    [rule(1, 'MONTH', '2026-01-31'), ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']],
    [rule(1, 'MONTH', '2028-01-31'), ['2028-01-31', '2028-02-29', '2028-03-31']],
    [rule(1, 'QUARTER', '2025-11-30'), ['2025-11-30', '2026-02-28', '2026-05-30', '2026-08-30']],
    [rule(1, 'YEAR', '2024-02-29'), ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']],
    [rule(2, 'WEEK', '2026-12-25'), ['2026-12-25', '2027-01-08', '2027-01-22']],
    [rule(18, 'MONTH', '2025-08-31'), ['2025-08-31', '2027-02-28', '2028-08-31']],
  ])('of %j do not drift', (measured, days) => {
    expect(days.map((_, number) => dueDay(measured, number))).toEqual(days);
  });

  it.each([
    ['2026-01-30', -1],
    ['2026-01-31', 0],
    ['2026-02-27', 0],
    ['2026-02-28', 1],
    ['2026-12-31', 11],
  ])('up to %s: number %d', (day, number) => {
    expect(numberUpTo(rule(1, 'MONTH', '2026-01-31'), day)).toBe(number);
  });

  it('end with the rule', () => {
    expect(numberUpTo(rule(1, 'MONTH', '2026-01-31', '2026-03-30'), '2030-01-01')).toBe(1);
    expect(numberUpTo(rule(1, 'MONTH', '2026-01-31', '2026-01-01'), '2030-01-01')).toBe(-1);
  });

  const days = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const rules = fc.record<DueRule>({
    every: fc.integer({ min: 1, max: 25 }),
    unit: fc.constantFrom<FrequencyUnit>('WEEK', 'MONTH', 'QUARTER', 'YEAR'),
    firstDueOn: days,
    lastDueOn: fc.option(days),
  });

  it('come one after the other, on the first day’s day of the month wherever the month has it', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 400 }), (measured, number) => {
        const [day, next] = [dueDay(measured, number), dueDay(measured, number + 1)];
        expect(next > day).toBe(true);
        if (measured.unit === 'WEEK') return;
        const due = DateTime.fromISO(day);
        const wanted = Number(measured.firstDueOn.slice(8));
        expect(due.day).toBe(Math.min(wanted, due.daysInMonth as number));
      }),
    );
  });

  it('are found by any day: the latest that is not after it, and not after the end', () => {
    fc.assert(
      fc.property(rules, days, (measured, day) => {
        const number = numberUpTo(measured, day);
        const last = measured.lastDueOn !== null && measured.lastDueOn < day ? measured.lastDueOn : day;
        if (number >= 0) expect(dueDay(measured, number) <= last).toBe(true);
        expect(dueDay(measured, number + 1) > last || number === -1).toBe(true);
        if (number === -1) expect(measured.firstDueOn > last).toBe(true);
      }),
    );
  });
});

describe('a frequency', () => {
  const refusal = (measured: DueRule): string | null => {
    try {
      mustBeFrequency(measured, '2026-03-01');
      return null;
    } catch (error) {
      return (error as { argument: string[] }).argument.join('.');
    }
  };
  it.each([
    [rule(0, 'MONTH', '2026-01-31'), 'input.frequency.every'],
    [rule(-1, 'YEAR', '2026-01-31'), 'input.frequency.every'],
    [rule(26, 'YEAR', '2026-01-31'), 'input.frequency.every'],
    [rule(2_147_483_647, 'WEEK', '2026-01-31'), 'input.frequency.every'],
    [rule(Number.NaN, 'WEEK', '2026-01-31'), 'input.frequency.every'],
    [rule(0.5, 'YEAR', '2026-01-31'), 'input.frequency.every'],
    [rule(1, 'YEAR', '1926-01-31'), 'input.frequency.firstDueOn'],
    [rule(1, 'YEAR', '9999-12-31'), 'input.frequency.firstDueOn'],
    [rule(1, 'YEAR', '2026-01-31', '2026-01-30'), 'input.frequency.lastDueOn'],
    [rule(1, 'YEAR', '2026-01-31', '2026-01-31'), null],
    [rule(25, 'YEAR', '2026-01-31'), null],
    [rule(1_300, 'WEEK', '1976-03-01', '9999-12-31'), null],
  ])('of %j is refused at %s', (measured, path) => {
    expect(refusal(measured)).toBe(path);
  });
});
