import { graphqlEnum } from '../../platform/graphql/enums.js';
import type { MechanismFamily } from '../../reference/mechanisms/mechanism.entity.js';

export type CalendarKind =
  | 'UPR_NATIONAL_REPORT'
  | 'ADVANCE_QUESTIONS'
  | 'UPR_REVIEW'
  | 'POSITION_DUE'
  | 'OUTCOME_ADOPTION'
  | 'MID_TERM_REPORT'
  | 'LIST_OF_ISSUES'
  | 'REPLIES_TO_LIST_OF_ISSUES'
  | 'LIST_OF_ISSUES_PRIOR_TO_REPORTING'
  | 'PERIODIC_REPORT'
  | 'DIALOGUE'
  | 'CONCLUDING_OBSERVATIONS'
  | 'FOLLOW_UP_ANSWER'
  | 'COUNTRY_VISIT'
  | 'VISIT_REPORT_RESPONSE'
  | 'OTHER_DEADLINE'
  | 'OTHER_EVENT';
export const CalendarKindEnum = graphqlEnum<CalendarKind>(
  'CalendarKind',
  'What a date in the calendar is for.',
  {
    UPR_NATIONAL_REPORT: 'The State’s national report for its review in the UPR is due.',
    ADVANCE_QUESTIONS: 'Other States send their questions before the review in the UPR.',
    UPR_REVIEW: 'The review of the State in the UPR Working Group.',
    POSITION_DUE: 'The State’s positions on the recommendations of its review are due.',
    OUTCOME_ADOPTION: 'The Human Rights Council adopts the outcome of the review.',
    MID_TERM_REPORT: 'A mid-term report of the UPR, which is voluntary: never overdue to the United Nations.',
    LIST_OF_ISSUES: 'A committee adopts or sends its list of issues on a report that it has.',
    REPLIES_TO_LIST_OF_ISSUES: 'The State’s replies to a list of issues are due.',
    LIST_OF_ISSUES_PRIOR_TO_REPORTING:
      'A committee adopts or sends its list of issues before the report (simplified reporting procedure): the replies to it are the report, due as PERIODIC_REPORT.',
    PERIODIC_REPORT:
      'A report of the State, initial or periodic, is due; under the simplified procedure its replies to the list of issues prior to reporting.',
    DIALOGUE: 'The dialogue of a committee with the State’s delegation.',
    CONCLUDING_OBSERVATIONS: 'Concluding observations are expected.',
    FOLLOW_UP_ANSWER:
      'A separate answer on some recommendations is due, within the term that the document itself sets.',
    COUNTRY_VISIT: 'A visit of a special procedure or another mechanism to the country.',
    VISIT_REPORT_RESPONSE: 'The State’s comments on the report of a visit, or its response to it, are due.',
    OTHER_DEADLINE: 'Anything else that the State owes a mechanism by a day.',
    OTHER_EVENT: 'Anything else that takes place.',
  },
);

export type CalendarDuty = 'DUE' | 'VOLUNTARY' | 'EXPECTED';
export const CalendarDutyEnum = graphqlEnum<CalendarDuty>(
  'CalendarDuty',
  'Whether the State owes something on the day.',
  {
    DUE: 'The State owes something by the end of the day, in its time zone; overdue afterwards while it is open.',
    VOLUNTARY: 'The State may deliver something; never overdue to the United Nations.',
    EXPECTED: 'Something takes place, or another body delivers; never overdue.',
  },
);

interface KindRule {
  duty: CalendarDuty;
  /** Mechanisms that such a date can be of. */
  families: readonly MechanismFamily[];
}

const UPR: readonly MechanismFamily[] = ['UPR'];
/** Committees, and regional bodies that take reports in the same way. */
const REPORTED_TO: readonly MechanismFamily[] = ['TREATY_BODY', 'REGIONAL'];
const VISITING: readonly MechanismFamily[] = ['SPECIAL_PROCEDURE', 'TREATY_BODY', 'REGIONAL'];
const ANY: readonly MechanismFamily[] = ['UPR', 'TREATY_BODY', 'SPECIAL_PROCEDURE', 'REGIONAL', 'NATIONAL'];

/** What each kind of date means. */
export const CALENDAR_KINDS: Record<CalendarKind, KindRule> = {
  UPR_NATIONAL_REPORT: { duty: 'DUE', families: UPR },
  ADVANCE_QUESTIONS: { duty: 'EXPECTED', families: UPR },
  UPR_REVIEW: { duty: 'EXPECTED', families: UPR },
  POSITION_DUE: { duty: 'DUE', families: UPR },
  OUTCOME_ADOPTION: { duty: 'EXPECTED', families: UPR },
  MID_TERM_REPORT: { duty: 'VOLUNTARY', families: UPR },
  LIST_OF_ISSUES: { duty: 'EXPECTED', families: REPORTED_TO },
  REPLIES_TO_LIST_OF_ISSUES: { duty: 'DUE', families: REPORTED_TO },
  LIST_OF_ISSUES_PRIOR_TO_REPORTING: { duty: 'EXPECTED', families: REPORTED_TO },
  PERIODIC_REPORT: { duty: 'DUE', families: REPORTED_TO },
  DIALOGUE: { duty: 'EXPECTED', families: REPORTED_TO },
  CONCLUDING_OBSERVATIONS: { duty: 'EXPECTED', families: REPORTED_TO },
  FOLLOW_UP_ANSWER: { duty: 'DUE', families: VISITING },
  COUNTRY_VISIT: { duty: 'EXPECTED', families: VISITING },
  VISIT_REPORT_RESPONSE: { duty: 'DUE', families: VISITING },
  OTHER_DEADLINE: { duty: 'DUE', families: ANY },
  OTHER_EVENT: { duty: 'EXPECTED', families: ANY },
};

/** The kinds of one duty. */
export function kindsOf(duty: CalendarDuty): CalendarKind[] {
  return (Object.keys(CALENDAR_KINDS) as CalendarKind[]).filter((kind) => CALENDAR_KINDS[kind].duty === duty);
}
