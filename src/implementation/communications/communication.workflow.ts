import type { Permission } from '../../access/permissions.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { workflow } from '../../platform/workflow/workflow.js';
import type { CommunicationState } from './communication.entities.js';

export type CommunicationTransition = 'REPLY' | 'CLOSE' | 'REOPEN';
export const CommunicationTransitionEnum = graphqlEnum<CommunicationTransition>(
  'CommunicationTransition',
  'A step that somebody may take with a communication.',
  {
    REPLY: 'Record a reply: `recordReply`.',
    CLOSE: 'Say that nothing more is to be answered: `closeCommunication`.',
    REOPEN: 'Take that back: `reopenCommunication`.',
  },
);

const by = 'communications:write' as const;

/** From which state to which, and who may. */
export const communicationWorkflow = workflow<CommunicationState, Permission, CommunicationTransition>({
  REPLY: { from: ['OPEN', 'REPLIED'], to: 'REPLIED', by },
  CLOSE: { from: ['OPEN', 'REPLIED'], to: 'CLOSED', by },
  REOPEN: { from: ['CLOSED'], to: 'OPEN', by },
});

/** How far the answer of one that is not closed is: replies that were sent are not forgotten when it is reopened. */
export function answerState({ replyCount }: { replyCount: number }): CommunicationState {
  return replyCount > 0 ? 'REPLIED' : 'OPEN';
}
