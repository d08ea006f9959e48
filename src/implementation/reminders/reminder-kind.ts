import { graphqlEnum } from '../../platform/graphql/enums.js';

/** What a reminder is about. Another one needs its line here and its sentence in each catalogue of `texts/`. */
export type ReminderKind =
  | 'ASSIGNMENT'
  | 'REPORT'
  | 'ESCALATION'
  | 'RETURNED_UPDATE'
  | 'CLEARANCE'
  | 'REVIEW'
  | 'DECLINE'
  | 'CALENDAR'
  | 'CALENDAR_EVENT'
  | 'COMMUNICATION'
  | 'MEASUREMENT'
  | 'PASSED_TASK'
  | 'PASSED_ANSWER'
  | 'DATA_REQUEST'
  | 'MILESTONE'
  | 'CONTRIBUTION'
  | 'POSITION_ADVICE'
  | 'POSITION_CLEARANCE';

export const ReminderKindEnum = graphqlEnum<ReminderKind>('ReminderKind', 'What a reminder is about.', {
  ASSIGNMENT: 'Something in your institution’s hands should be implemented by a day.',
  REPORT: 'Your institution owes answers in a reporting round by a day.',
  ESCALATION:
    'An institution whose validator or head you are, or any while you chair the mechanism, does not answer in a reporting round.',
  RETURNED_UPDATE: 'A progress update of your institution was returned and should be corrected by a day.',
  CLEARANCE: 'A progress update or nil return of your institution waits for its validator.',
  REVIEW: 'A progress update waits for the coordinator.',
  DECLINE: 'An institution’s "not ours" waits for the coordinator.',
  COMMUNICATION: 'The reply to a communication that you work on is due.',
  CALENDAR: 'Something in the country’s calendar is due to a mechanism.',
  CALENDAR_EVENT:
    'Something in the country’s calendar takes place, is expected of others, or may be delivered.',
  MEASUREMENT: 'An indicator should be measured by a day.',
  PASSED_TASK: 'A task that was passed to your institution should be answered by a day.',
  PASSED_ANSWER: 'An answer to a task that your institution passed waits for its review.',
  DATA_REQUEST: 'Your institution was asked for a figure by a day.',
  MILESTONE: 'A milestone of an activity is due.',
  CONTRIBUTION:
    'A stakeholder’s contribution waits for the coordinator: it is published by itself 14 days after it was made.',
  POSITION_ADVICE: 'Your institution was asked to advise on positions by a day.',
  POSITION_CLEARANCE: 'Advice of your institution on positions waits for its validator.',
});

/** Kinds whose day is the one since when something waits, not one by which it should be done. */
export const WAITING: ReadonlySet<ReminderKind> = new Set([
  'CLEARANCE',
  'REVIEW',
  'DECLINE',
  'PASSED_ANSWER',
  'CONTRIBUTION',
  'POSITION_CLEARANCE',
]);

/** Kinds of what takes place on a day without being anybody's duty by then. */
export const HAPPENING: ReadonlySet<ReminderKind> = new Set(['CALENDAR_EVENT']);
