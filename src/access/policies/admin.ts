import type { Policy } from '../permissions.js';

/** Runs the installation. Reads every country, but does not speak for any: no assessing, no reporting. */
export const admin: Policy = {
  'session:own': 'EVERYWHERE',
  'country:configure': 'EVERYWHERE',
  'people:read': 'EVERYWHERE',
  'people:manage': 'EVERYWHERE',
  'people:handOver': 'EVERYWHERE',
  'institutions:manage': 'EVERYWHERE',
  'imports:read': 'EVERYWHERE',
  'imports:run': 'EVERYWHERE',
  'source:assignCountry': 'EVERYWHERE',
  'duplicates:decide': 'EVERYWHERE',
  'suggestions:read': 'EVERYWHERE',
  'tags:learn': 'EVERYWHERE',
  'assignments:read': 'EVERYWHERE',
  'progress:read': 'EVERYWHERE',
  'passedTasks:read': 'EVERYWHERE',
  'dataRequests:read': 'EVERYWHERE',
  'figures:read': 'EVERYWHERE',
  'reminders:configure': 'EVERYWHERE',
  'reminders:log': 'EVERYWHERE',
  'installation:read': 'EVERYWHERE',
  'priorities:read': 'EVERYWHERE',
  'audit:read': 'EVERYWHERE',
};
