import type { Policy } from '../permissions.js';

/** Statistics office, UN country team, parliament's staff: reads the country, changes nothing. */
export const analyst: Policy = {
  'session:own': 'COUNTRY',
  'calendar:subscribe': 'COUNTRY',
  'exports:request': 'COUNTRY',
  'people:read': 'COUNTRY',
  'suggestions:read': 'COUNTRY',
  'assignments:read': 'COUNTRY',
  'progress:read': 'COUNTRY',
  'imports:read': 'COUNTRY',
  'figures:read': 'COUNTRY',
  'briefings:read': 'COUNTRY',
  'rounds:read': 'COUNTRY',
  'rounds:chase': 'COUNTRY',
  'priorities:read': 'COUNTRY',
};
