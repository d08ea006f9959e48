import type { Permission } from '../../access/permissions.js';
import { workflow } from '../../platform/workflow/workflow.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import type { CalendarState } from './calendar.entities.js';

export type CalendarTransition = 'settle' | 'cancel' | 'reopen';
export const CalendarTransitionEnum = graphqlEnum<CalendarTransition>(
  'CalendarTransition',
  'A step that somebody may take with a date.',
  {
    settle: 'Say that it was delivered or took place: `settleDate`.',
    cancel: 'Say that it will not come: `cancelDate`.',
    reopen: 'Take that back: `reopenDate`.',
  },
);

/** From which state to which, and who may. */
export const calendarWorkflow = workflow<CalendarState, Permission, CalendarTransition>({
  settle: { from: ['OPEN'], to: 'DONE', by: 'calendar:write' },
  cancel: { from: ['OPEN'], to: 'CANCELLED', by: 'calendar:write' },
  reopen: { from: ['DONE', 'CANCELLED'], to: 'OPEN', by: 'calendar:write' },
});
