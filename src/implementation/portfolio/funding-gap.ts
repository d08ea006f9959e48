import { graphqlEnum } from '../../platform/graphql/enums.js';

/** Whether what is done about a recommendation is paid for; the first that holds, from the top. */
export type FundingGap = 'NO_ACTIVITY' | 'GAP' | 'COST_UNKNOWN' | 'FUNDED';
export const FundingGapEnum = graphqlEnum<FundingGap>(
  'FundingGap',
  'Whether the activities that reach a recommendation are paid for: those of adopted plans that were neither dropped nor taken out. The first that holds, from the top.',
  {
    NO_ACTIVITY: 'No activity of an adopted plan reaches it.',
    GAP: 'At least one activity costs more than is secured for it.',
    COST_UNKNOWN: 'No gap is known, and of at least one activity the cost or what is secured is missing.',
    FUNDED: 'For every activity at least its cost is secured.',
  },
);
