import type { Permission } from '../../access/permissions.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { workflow } from '../../platform/workflow/workflow.js';
import type { PositionRequestState } from './position-request.entity.js';
import type { PositionRoundState } from './position-round.entity.js';

/** What a coordinator can do with a round; the mutations are called after it. */
export type PositionRoundAct = 'consolidate' | 'reopen' | 'cancel' | 'adopt';
export type PositionRoundTransition = Uppercase<PositionRoundAct>;
export const PositionRoundTransitionEnum = graphqlEnum<PositionRoundTransition>(
  'PositionRoundTransition',
  'What can be done with a position round.',
  {
    CONSOLIDATE: '`consolidatePositionRound`: no advice is taken any more.',
    REOPEN: '`reopenPositionRound`: advice is taken again.',
    CANCEL: '`cancelPositionRound`: it is given up.',
    ADOPT: '`adoptPositions`: all decided positions are recorded.',
  },
);

const by = 'positionRounds:write' as const;

/** The way of a round. */
export const positionRoundWorkflow = workflow<PositionRoundState, Permission, PositionRoundAct>({
  consolidate: { from: ['OPEN'], to: 'CONSOLIDATED', by },
  reopen: { from: ['CONSOLIDATED', 'CANCELLED'], to: 'OPEN', by },
  cancel: { from: ['OPEN', 'CONSOLIDATED'], to: 'CANCELLED', by },
  adopt: { from: ['CONSOLIDATED'], to: 'ADOPTED', by },
});

/** Where something is still to be done. */
export const UNDER_WAY: readonly PositionRoundState[] = ['OPEN', 'CONSOLIDATED'];

/** What can be done with an institution's advice. */
export type PositionRequestAct = 'advise' | 'clear' | 'return' | 'withdraw';
export type PositionRequestTransition = Uppercase<PositionRequestAct>;
export const PositionRequestTransitionEnum = graphqlEnum<PositionRequestTransition>(
  'PositionRequestTransition',
  'What can be done with the advice of an institution.',
  {
    ADVISE: '`advisePosition`: a focal point says what the institution advises, also anew.',
    CLEAR: '`clearPositionAdvice`: the validator lets it go.',
    RETURN: '`returnPositionAdvice`: it is to be written again.',
    WITHDRAW: '`withdrawPositionRequests`: the institution is not asked any more.',
  },
);

/** The way of an advice, while its round is open: it may be revised until that is consolidated. */
export const positionRequestWorkflow = workflow<PositionRequestState, Permission, PositionRequestAct>({
  advise: { from: ['ASKED', 'ADVISED', 'CLEARED', 'RETURNED'], to: 'ADVISED', by: 'positions:advise' },
  clear: { from: ['ADVISED'], to: 'CLEARED', by: 'positions:clear' },
  return: [
    { from: ['ADVISED', 'CLEARED'], to: 'RETURNED', by },
    // What has left the institution is the coordinator's.
    { from: ['ADVISED'], to: 'RETURNED', by: 'positions:clear' },
  ],
  withdraw: { from: ['ASKED', 'ADVISED', 'CLEARED', 'RETURNED'], to: 'WITHDRAWN', by },
});
