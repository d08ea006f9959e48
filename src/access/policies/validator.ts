import type { Policy } from '../permissions.js';

/** The institution's validating authority: clears what its focal points wrote. */
export const validator: Policy = {
  'session:own': 'COUNTRY',
  'calendar:subscribe': 'COUNTRY',
  'exports:request': 'COUNTRY',
  'people:read': 'COUNTRY',
  'suggestions:read': 'COUNTRY',
  'assignments:read': 'COUNTRY',
  'tasks:own': 'INSTITUTION',
  'progress:read': 'INSTITUTION',
  'progress:clear': 'INSTITUTION',
  'progress:return': 'INSTITUTION',
  'passedTasks:read': 'INSTITUTION',
  'passedTasks:review': 'INSTITUTION',
  'dataRequests:read': 'INSTITUTION',
  'positionRounds:read': 'INSTITUTION',
  'positions:clear': 'INSTITUTION',
  'positions:return': 'INSTITUTION',
  'figures:read': 'COUNTRY',
  'briefings:read': 'COUNTRY',
  'rounds:read': 'INSTITUTION',
  'rounds:clear': 'INSTITUTION',
  'rounds:return': 'INSTITUTION',
  'priorities:read': 'COUNTRY',
};
