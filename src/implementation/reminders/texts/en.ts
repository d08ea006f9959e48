import type { DigestTexts } from './digest-texts.js';

export const en: DigestTexts = {
  subject: '{count, plural, one {# reminder} other {# reminders}} for {day}',
  greeting: 'Dear {name},',
  intro: 'This is due, or waits for you, as of {day}:',
  kinds: {
    ASSIGNMENT: 'To be implemented',
    REPORT: 'Reporting rounds to be answered',
    ESCALATION: 'Reports that institutions owe',
    RETURNED_UPDATE: 'Progress updates to be corrected',
    CLEARANCE: 'Progress updates to be cleared',
    REVIEW: 'Progress updates to be reviewed',
    DECLINE: 'Declined by an institution, to be decided',
    COMMUNICATION: 'Replies to communications',
    CALENDAR: 'In the calendar',
    CALENDAR_EVENT: 'Coming up in the calendar',
    MEASUREMENT: 'Indicators to be measured',
    PASSED_TASK: 'Tasks passed to you, to be answered',
    PASSED_ANSWER: 'Answers to tasks that you passed, to be reviewed',
    DATA_REQUEST: 'Figures that you were asked for',
    MILESTONE: 'Milestones to be reached',
    CONTRIBUTION: 'Contributions of stakeholders that are published by themselves unless you look at them',
    POSITION_ADVICE: 'Positions to advise on',
    POSITION_CLEARANCE: 'Advice on positions to be cleared',
  },
  dueIn: '{days, plural, =1 {due tomorrow, {day}} one {due in # day, {day}} other {due in # days, {day}}}',
  dueToday: 'due today, {day}',
  overdue:
    '{days, plural, one {overdue by # day, was due on {day}} other {overdue by # days, was due on {day}}}',
  happensIn: '{days, plural, =1 {tomorrow, {day}} one {in # day, {day}} other {in # days, {day}}}',
  happensToday: 'today, {day}',
  waiting:
    '{days, plural, =0 {waiting since today} one {waiting for # day, since {day}} other {waiting for # days, since {day}}}',
  more: '{count, plural, one {and # more} other {and # more}}',
  open: 'Open',
  footer:
    'You get this mail because these are your tasks in the database of human rights recommendations. In your profile you choose how often you are reminded, and of what.',
  escalationSubject: 'Reports that have not come in, {day}',
  escalationIntro: 'As of {day} these institutions have not answered in a reporting round:',
  escalationFooter:
    'You get this mail because you clear the reports of an institution, head it, or chair the coordination mechanism.',
  stop: 'No more reminders',
  stopQuestion: 'Do you want to receive no more reminders by mail?',
  stopped: 'You will receive no more reminders. In your profile you can turn them on again.',
  stopUnknown: 'This link is not valid. Change in your profile how often you are reminded.',
};
