import { graphqlEnum } from '../../platform/graphql/enums.js';

export type SupportChannel =
  | 'UPR_IMPLEMENTATION_FUND'
  | 'UPR_PARTICIPATION_FUND'
  | 'UN_COUNTRY_TEAM'
  | 'OHCHR'
  | 'BILATERAL'
  | 'SOUTH_SOUTH'
  | 'OTHER';
export const SupportChannelEnum = graphqlEnum<SupportChannel>(
  'SupportChannel',
  'Who is asked for assistance.',
  {
    UPR_IMPLEMENTATION_FUND:
      'The Voluntary Fund for Financial and Technical Assistance in the Implementation of the Universal Periodic Review (Human Rights Council resolutions 6/17 and 16/21).',
    UPR_PARTICIPATION_FUND:
      'The Voluntary Fund for Participation in the Universal Periodic Review (Human Rights Council resolutions 5/1 and 6/17): travel to the review, training for the report.',
    UN_COUNTRY_TEAM: 'The United Nations country team or one of its agencies.',
    OHCHR: 'The Office of the United Nations High Commissioner for Human Rights.',
    BILATERAL: 'Another State.',
    SOUTH_SOUTH: 'Another developing country.',
    OTHER: 'Somebody else: a regional organisation, a foundation.',
  },
);

/** Channels where another State gives. */
export const WITH_PARTNER: readonly SupportChannel[] = ['BILATERAL', 'SOUTH_SOUTH'];

export type SupportState =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'UNDER_CONSIDERATION'
  | 'APPROVED'
  | 'DECLINED'
  | 'UNDER_WAY'
  | 'COMPLETED'
  | 'WITHDRAWN'
  | 'DISCARDED';
export const SupportStateEnum = graphqlEnum<SupportState>('SupportState', 'Where a request stands.', {
  DRAFT: 'It is being written; unseen outside the administration.',
  SUBMITTED: 'It was sent.',
  UNDER_CONSIDERATION: 'Who was asked is looking at it.',
  APPROVED: 'Assistance was promised.',
  DECLINED: 'Assistance was refused.',
  UNDER_WAY: 'Assistance is being given.',
  COMPLETED: 'It came to its end.',
  WITHDRAWN: 'The country took it back after it was sent.',
  DISCARDED: 'It was given up before it was sent; unseen outside the administration.',
});

/** What was never sent, and stays inside. */
export const UNSENT: readonly SupportState[] = ['DRAFT', 'DISCARDED'];

/** Where nothing more is asked: what was asked stays as it was. */
export const GIVEN_UP: readonly SupportState[] = ['DECLINED', 'WITHDRAWN', 'DISCARDED'];

export type SupportStep =
  'SUBMIT' | 'CONSIDER' | 'APPROVE' | 'DECLINE' | 'BEGIN' | 'COMPLETE' | 'WITHDRAW' | 'DISCARD';
export const SupportStepEnum = graphqlEnum<SupportStep>('SupportStep', 'A step of a request.', {
  SUBMIT: 'From DRAFT to SUBMITTED.',
  CONSIDER: 'From SUBMITTED to UNDER_CONSIDERATION.',
  APPROVE: 'To APPROVED.',
  DECLINE: 'To DECLINED.',
  BEGIN: 'From APPROVED to UNDER_WAY.',
  COMPLETE: 'From UNDER_WAY to COMPLETED; says the result.',
  WITHDRAW: 'To WITHDRAWN, after it was sent and before assistance is given.',
  DISCARD: 'From DRAFT to DISCARDED.',
});

export type PriorityGround = 'LEAST_DEVELOPED' | 'SMALL_ISLAND' | 'BOTH' | 'NONE';
export const PriorityGroundEnum = graphqlEnum<PriorityGround>(
  'SupportPriorityGround',
  'Whether the country is among those that the Funds serve first.',
  {
    LEAST_DEVELOPED: 'It is a least developed country.',
    SMALL_ISLAND: 'It is a small island developing State.',
    BOTH: 'It is both.',
    NONE: 'It is neither.',
  },
);
