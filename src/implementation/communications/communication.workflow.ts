import type { Permission } from '../../access/permissions.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { workflow } from '../../platform/workflow/workflow.js';
import type { CommunicationState } from './communication.entities.js';

export type CommunicationTransition = 'reply' | 'close' | 'reopen';
export const CommunicationTransitionEnum = graphqlEnum<CommunicationTransition>(
  'CommunicationTransition',
  'A step that somebody may take with a communication.',
  {
    reply: 'Record a reply: `recordReply`.',
    close: 'Say that nothing more is to be answered: `closeCommunication`.',
    reopen: 'Take that back: `reopenCommunication`.',
  },
);

const by = 'communications:write' as const;

/** From which state to which, and who may. */
export const communicationWorkflow = workflow<CommunicationState, Permission, CommunicationTransition>({
  reply: { from: ['OPEN', 'REPLIED'], to: 'REPLIED', by },
  close: { from: ['OPEN', 'REPLIED'], to: 'CLOSED', by },
  reopen: { from: ['CLOSED'], to: 'OPEN', by },
});
