import type { Permission } from '../../access/permissions.js';
import { workflow } from '../../platform/workflow/workflow.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import type { CalendarState } from './calendar.entities.js';

export type CalendarTransition = 'SETTLE' | 'CANCEL' | 'REOPEN';
export const CalendarTransitionEnum = graphqlEnum<CalendarTransition>(
  'CalendarTransition',
  'A step that somebody may take with a date.',
  {
    SETTLE: 'Say that it was delivered or took place: `settleDate`.',
    CANCEL: 'Say that it will not come: `cancelDate`.',
    REOPEN: 'Take that back: `reopenDate`.',
  },
);

/** From which state to which, and who may. */
export const calendarWorkflow = workflow<CalendarState, Permission, CalendarTransition>({
  SETTLE: { from: ['OPEN'], to: 'DONE', by: 'calendar:write' },
  CANCEL: { from: ['OPEN'], to: 'CANCELLED', by: 'calendar:write' },
  REOPEN: { from: ['DONE', 'CANCELLED'], to: 'OPEN', by: 'calendar:write' },
});
