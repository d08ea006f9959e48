import { stepsDue } from './escalation-plan.js';

const owing = {
  roundId: 'r',
  institutionId: 'i',
  owedBy: '2026-04-01',
  validatorAfterDays: 3,
  headAfterDays: 7,
  chairAfterDays: 14,
};
const names = (today: string, more: object = {}) =>
  stepsDue({ ...owing, ...more }, today).map(({ step }) => step);

it.each([
  ['2026-03-20', []],
  ['2026-04-01', []],
  ['2026-04-03', []],
  ['2026-04-04', ['VALIDATOR']],
  ['2026-04-08', ['VALIDATOR', 'HEAD']],
  ['2026-04-14', ['VALIDATOR', 'HEAD']],
  ['2026-04-15', ['VALIDATOR', 'HEAD', 'CHAIR']],
])('on %s the steps %j have come', (today, steps) => {
  expect(names(today)).toEqual(steps);
});

it('leaves out a step that the round does not take', () => {
  expect(names('2026-05-01', { headAfterDays: null })).toEqual(['VALIDATOR', 'CHAIR']);
  expect(
    names('2026-05-01', { validatorAfterDays: null, headAfterDays: null, chairAfterDays: null }),
  ).toEqual([]);
});
