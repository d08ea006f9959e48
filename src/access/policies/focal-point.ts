import type { Policy } from '../permissions.js';

/** A ministry's focal point, main or alternate: reports for the own institution. */
export const focalPoint: Policy = {
  'session:own': 'COUNTRY',
  'calendar:subscribe': 'COUNTRY',
  'people:read': 'COUNTRY',
  'suggestions:read': 'COUNTRY',
  'people:handOver': 'INSTITUTION',
  'assignments:read': 'COUNTRY',
  'assignments:decline': 'INSTITUTION',
  'tasks:own': 'INSTITUTION',
  'progress:read': 'INSTITUTION',
  'progress:draft': 'INSTITUTION',
  'progress:submit': 'INSTITUTION',
  'files:upload': 'COUNTRY',
  'measurements:record': 'INSTITUTION',
  'passedTasks:read': 'INSTITUTION',
  'passedTasks:pass': 'INSTITUTION',
  'passedTasks:answer': 'INSTITUTION',
  'passedTasks:review': 'INSTITUTION',
  'dataRequests:read': 'INSTITUTION',
  'data:request': 'INSTITUTION',
  'data:answer': 'INSTITUTION',
  'milestones:report': 'INSTITUTION',
  'figures:read': 'COUNTRY',
  'briefings:read': 'COUNTRY',
  'priorities:read': 'COUNTRY',
};
