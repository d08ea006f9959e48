import { answerStateOf, askedInstitutionOf, type TaskCounts } from './asked-institution.js';

const none: TaskCounts = {
  notOpened: 0,
  drafting: 0,
  submitted: 0,
  cleared: 0,
  returned: 0,
  approved: 0,
  nilReturn: 0,
};

it.each<[Partial<TaskCounts>, string]>([
  [{ notOpened: 3 }, 'NOT_OPENED'],
  [{ notOpened: 2, drafting: 1 }, 'DRAFTING'],
  [{ notOpened: 2, approved: 1 }, 'DRAFTING'],
  [{ drafting: 1, submitted: 5 }, 'DRAFTING'],
  [{ notOpened: 1, returned: 1, approved: 4 }, 'RETURNED'],
  [{ submitted: 1, cleared: 2, approved: 3 }, 'SUBMITTED'],
  [{ cleared: 1, approved: 3, nilReturn: 9 }, 'CLEARED'],
  [{ approved: 1, nilReturn: 9 }, 'APPROVED'],
  [{ nilReturn: 9 }, 'NIL_RETURN'],
])('%j is %s', (counts, state) => {
  expect(answerStateOf({ ...none, ...counts })).toBe(state);
});

it.each([
  ['2026-03-01', '2026-03-01', false],
  ['2026-02-28', '2026-03-01', true],
  [null, '2026-03-01', false],
  ['2026-02-28', null, false],
] as const)('owed by %s, it is overdue on %s: %s', (owedBy, today, overdue) => {
  const row = { ...none, notOpened: 1, roundId: 'r', institutionId: 'i', dueOn: '2026-03-01', given: 0 };
  expect(askedInstitutionOf({ ...row, owedBy, lastSignInAt: null }, today)).toMatchObject({
    overdue,
    taskCount: 1,
    wasGivenMoreTime: false,
  });
});
