import { daysBetween } from '../reminders/stage.js';
import type { AskedInstitution } from './asked-institution.js';
import type { ChaseFor } from './chase-entry.js';

/** An institution to be chased, before its people are known. */
export interface Chased {
  asked: AskedInstitution;
  chaseFor: ChaseFor;
  daysOverdue: number;
}

/** Of the same day: what was sent back, what nobody has begun, what is being written, what waits inside. */
const RANK: Record<string, number> = { RETURNED: 0, NOT_OPENED: 1, DRAFTING: 2, SUBMITTED: 3 };

/** Those that have to be chased, in order. `clearing` = institutions that have a validator. */
export function chaseOrder(
  asked: readonly AskedInstitution[],
  today: string,
  clearing: ReadonlySet<string>,
): Chased[] {
  return asked
    .flatMap((one): Chased[] => {
      const chaseFor = reasonOf(one, clearing);
      const dueOn = one.owedBy ?? one.dueOn;
      return chaseFor ? [{ asked: one, chaseFor, daysOverdue: daysBetween(dueOn, today) }] : [];
    })
    .sort(
      (a, b) =>
        b.daysOverdue - a.daysOverdue ||
        (RANK[a.asked.state] ?? 4) - (RANK[b.asked.state] ?? 4) ||
        open(b.asked) - open(a.asked) ||
        (a.asked.institutionId < b.asked.institutionId ? -1 : 1),
    );
}

function reasonOf(
  { state, institutionId }: AskedInstitution,
  clearing: ReadonlySet<string>,
): ChaseFor | null {
  if (state === 'RETURNED') return 'CORRECTION';
  if (state === 'NOT_OPENED' || state === 'DRAFTING') return 'ANSWER';
  return state === 'SUBMITTED' && clearing.has(institutionId) ? 'CLEARANCE' : null;
}

function open({ notOpened, drafting, returned, submitted }: AskedInstitution): number {
  const owed = notOpened + drafting + returned;
  return owed > 0 ? owed : submitted;
}
