import { graphqlEnum } from '../../platform/graphql/enums.js';

export type PriorityFactorName = 'REPETITION' | 'FOLLOW_UP_REQUESTED' | 'DEADLINE' | 'ATTENTION' | 'POSITION';
export const PriorityFactorEnum = graphqlEnum<PriorityFactorName>(
  'PriorityFactorName',
  'What makes a recommendation urgent. Each is 0 to 100 percent, and gives so much of its weight.',
  {
    REPETITION:
      'How many other documents ask alike: those of the recommendations in its cluster, or of those linked as duplicate, reiterated, followed up or related, whichever are more. All of the weight from `repetitionFull` documents on.',
    FOLLOW_UP_REQUESTED: 'The mechanism asked for a separate answer: all of the weight, else nothing.',
    DEADLINE:
      '`implementBy` of the lead: overdue 100 (of a split one, where some part is), within 3 months 75, within 12 months 50, later 25, none 0; 0 too where the status or the follow-up decision excuses it.',
    ATTENTION:
      'A theme, group, goal or target of it is an area of attention of the country, or it or its cluster is linked to an item of a letter of the High Commissioner that is in use: all of the weight, else nothing.',
    POSITION:
      'Supported, or of a mechanism that asks for no position, 100; in part, pending or not yet known 50; noted 0.',
  },
);

/** How a country weighs the factors, and from which score on something is urgent. */
export interface PriorityWeights {
  repetitionWeight: number;
  followUpRequestedWeight: number;
  deadlineWeight: number;
  attentionWeight: number;
  positionWeight: number;
  /** So many other documents make the repetition whole. */
  repetitionFull: number;
  highFrom: number;
  mediumFrom: number;
}

/** Which weight belongs to which factor, in the order in which they are explained. */
export const WEIGHT_OF: Record<PriorityFactorName, keyof PriorityWeights> = {
  REPETITION: 'repetitionWeight',
  FOLLOW_UP_REQUESTED: 'followUpRequestedWeight',
  DEADLINE: 'deadlineWeight',
  ATTENTION: 'attentionWeight',
  POSITION: 'positionWeight',
};

/** What holds in a country that has set nothing: version 0. */
export const DEFAULT_WEIGHTS: PriorityWeights = {
  repetitionWeight: 30,
  followUpRequestedWeight: 20,
  deadlineWeight: 20,
  attentionWeight: 15,
  positionWeight: 15,
  repetitionFull: 4,
  highFrom: 50,
  mediumFrom: 30,
};
