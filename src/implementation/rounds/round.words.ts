import { graphqlEnum } from '../../platform/graphql/enums.js';

export type RoundPurpose =
  | 'MID_TERM'
  | 'PERIODIC_REPORT'
  | 'FOLLOW_UP_REPORT'
  | 'ANNUAL'
  | 'QUARTERLY'
  | 'PARLIAMENTARY_QUESTION'
  | 'OTHER';
export const RoundPurposeEnum = graphqlEnum<RoundPurpose>(
  'ReportingRoundPurpose',
  'What the answers of a round are wanted for.',
  {
    MID_TERM: 'The voluntary mid-term report between two cycles of the UPR.',
    PERIODIC_REPORT: 'A periodic report to a treaty body, or the national report of the UPR.',
    FOLLOW_UP_REPORT: 'A separate answer that a mechanism asked for between two reports.',
    ANNUAL: 'The country’s own yearly stocktaking.',
    QUARTERLY: 'The country’s own quarterly stocktaking.',
    PARLIAMENTARY_QUESTION: 'A question in parliament.',
    OTHER: 'Anything else: the name says what.',
  },
);

export type RoundState = 'PLANNED' | 'OPEN' | 'CLOSED' | 'CANCELLED';
export const RoundStateEnum = graphqlEnum<RoundState>(
  'ReportingRoundState',
  'Where a reporting round stands.',
  {
    PLANNED: 'Being prepared; no institution sees it. It opens by itself on its opening day.',
    OPEN: 'Institutions are asked and answer.',
    CLOSED: 'Over: what had come in by then is kept as it was.',
    CANCELLED: 'Called off, with a reason; nobody is asked or reminded any more.',
  },
);

export type RoundAsks = 'ASSIGNED' | 'CHOSEN';
export const RoundAsksEnum = graphqlEnum<RoundAsks>('ReportingRoundAsks', 'Whom a round asks.', {
  ASSIGNED: 'Every institution with an assignment in force on something in the round.',
  CHOSEN: 'Of those, the institutions that the coordinator named.',
});

export type AnswerState =
  'NOT_OPENED' | 'DRAFTING' | 'SUBMITTED' | 'CLEARED' | 'RETURNED' | 'APPROVED' | 'NIL_RETURN';
export const AnswerStateEnum = graphqlEnum<AnswerState>(
  'RoundAnswerState',
  'How far an answer in a round is: of an institution as a whole, or of one of its tasks.',
  {
    NOT_OPENED: 'Nothing was begun.',
    DRAFTING:
      'Begun, and not all of it handed in: an institution is DRAFTING until each of its tasks is answered.',
    SUBMITTED: 'Handed in; the institution’s validator or the coordinator has it.',
    CLEARED: 'Released by the institution’s validator.',
    RETURNED: 'Something of it was sent back and waits to be corrected.',
    APPROVED: 'Accepted by the coordinator.',
    NIL_RETURN: 'The institution said that it has nothing, or nothing new, to report.',
  },
);

/** What still has to come from an institution. */
export const UNANSWERED: readonly AnswerState[] = ['NOT_OPENED', 'DRAFTING', 'RETURNED'];
