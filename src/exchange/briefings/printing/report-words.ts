import type { Figures } from '../../../implementation/statistics/figures.types.js';
import type { Status } from '../../../implementation/status/status.entities.js';

/** The fewer words of reports, in the order in which they are shown; the last three are statuses shown as themselves. */
export const REPORT_WORDS = [
  'completed',
  'ongoing',
  'noAction',
  'regressed',
  'notAssessed',
  'notApplicable',
] as const;
export type ReportWord = (typeof REPORT_WORDS)[number];

const WORD_OF: Record<Status, ReportWord> = {
  IMPLEMENTED: 'completed',
  IN_PROGRESS: 'ongoing',
  PARTIALLY_IMPLEMENTED: 'ongoing',
  CONTINUOUS: 'ongoing',
  NOT_STARTED: 'noAction',
  REGRESSED: 'regressed',
  NOT_ASSESSED: 'notAssessed',
  NO_LONGER_APPLICABLE: 'notApplicable',
};

/** How many there are under each word; together they are the base. */
export function countsByWord({ statuses }: Figures): Record<ReportWord, number> {
  const counts = { completed: 0, ongoing: 0, noAction: 0, regressed: 0, notAssessed: 0, notApplicable: 0 };
  for (const { status, count } of statuses) counts[WORD_OF[status]] += count;
  return counts;
}
