import { graphqlEnum } from '../../platform/graphql/enums.js';

export type EngagementKind = 'CONSULTATION' | 'HEARING' | 'TRAINING' | 'WORKSHOP' | 'VISIT';
export const EngagementKindEnum = graphqlEnum<EngagementKind>('EngagementKind', 'What kind of event it is.', {
  CONSULTATION: 'Others are asked for their views: on a plan, a report, a bill.',
  HEARING: 'A hearing, in parliament or elsewhere.',
  TRAINING: 'People are trained.',
  WORKSHOP: 'People work something out together.',
  VISIT: 'A visit to a place or an institution.',
});

export type EngagementState = 'PLANNED' | 'HELD' | 'CANCELLED';
export const EngagementStateEnum = graphqlEnum<EngagementState>('EngagementState', 'Where an event stands.', {
  PLANNED: 'It is to take place.',
  HELD: 'It took place, and what came of it is recorded.',
  CANCELLED: 'It does not take place.',
});

export type Sector =
  | 'GOVERNMENT'
  | 'PARLIAMENT'
  | 'JUDICIARY'
  | 'NHRI'
  | 'CIVIL_SOCIETY'
  | 'ACADEMIA'
  | 'UN'
  | 'OTHER'
  | 'NOT_STATED';
export const SectorEnum = graphqlEnum<Sector>('Sector', 'Whom people at an event come from.', {
  GOVERNMENT: 'Ministries and other bodies of the executive.',
  PARLIAMENT: 'Members and staff of parliament.',
  JUDICIARY: 'Judges and staff of courts.',
  NHRI: 'The national human rights institution.',
  CIVIL_SOCIETY: 'Civil society organisations, and people affected.',
  ACADEMIA: 'Universities and research.',
  UN: 'United Nations country team and agencies.',
  OTHER: 'Everybody else: business, media, donors.',
  NOT_STATED: 'Nobody wrote down whom they came from.',
});

/** What can be done with an event. */
export type EngagementAct = 'change' | 'record' | 'cancel';

export type EngagementTransition = Uppercase<EngagementAct>;
export const EngagementTransitionEnum = graphqlEnum<EngagementTransition>(
  'EngagementTransition',
  'What can be done with an event.',
  {
    CHANGE: 'Change what is planned: `changeEngagement`.',
    RECORD: 'Record that it was held, or correct that: `recordEngagement`; from its first day on.',
    CANCEL: 'Cancel it: `cancelEngagement`.',
  },
);
