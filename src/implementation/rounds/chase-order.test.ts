import type { AskedInstitution } from './asked-institution.js';
import { chaseOrder } from './chase-order.js';

const TODAY = '2026-04-10';

function asked(institutionId: string, more: Partial<AskedInstitution>): AskedInstitution {
  const counts = {
    notOpened: 0,
    drafting: 0,
    submitted: 0,
    cleared: 0,
    returned: 0,
    approved: 0,
    nilReturn: 0,
  };
  return {
    roundId: 'rnd',
    institutionId,
    state: 'NOT_OPENED',
    dueOn: '2026-04-01',
    owedBy: '2026-04-01',
    wasGivenMoreTime: false,
    overdue: true,
    taskCount: 1,
    lastSignInAt: null,
    ...counts,
    ...more,
  };
}

it('puts the longest overdue first, then what was sent back, not begun, being written, waiting inside', () => {
  const all = [
    asked('answered', { state: 'APPROVED', owedBy: null }),
    asked('later', { owedBy: '2026-05-01' }),
    asked('waits inside', { state: 'SUBMITTED', owedBy: null, submitted: 3 }),
    asked('writing', { state: 'DRAFTING', drafting: 9 }),
    asked('few', { notOpened: 1 }),
    asked('many', { notOpened: 5 }),
    asked('sent back', { state: 'RETURNED', returned: 1 }),
    asked('longest', { owedBy: '2026-03-20' }),
    asked('with the coordinator', { state: 'SUBMITTED', owedBy: null, submitted: 1 }),
    asked('extended', { owedBy: '2026-04-10' }),
  ];
  const chased = chaseOrder(all, TODAY, new Set(['waits inside']));
  expect(chased.map(({ asked: { institutionId }, daysOverdue }) => [institutionId, daysOverdue])).toEqual([
    ['longest', 21],
    ['sent back', 9],
    ['many', 9],
    ['few', 9],
    ['writing', 9],
    ['waits inside', 9],
    ['extended', 0],
    ['later', -21],
  ]);
  expect(chased.map(({ chaseFor }) => chaseFor)).toEqual([
    'ANSWER',
    'CORRECTION',
    'ANSWER',
    'ANSWER',
    'ANSWER',
    'CLEARANCE',
    'ANSWER',
    'ANSWER',
  ]);
});
