import type { Policy } from '../permissions.js';

/** NHRI, civil society, parliament, judiciary, UN: reads what is published, and contributes its own view. */
export const stakeholder: Policy = {
  'session:own': 'COUNTRY',
  'calendar:subscribe': 'COUNTRY',
  'exports:request': 'COUNTRY',
  'contributions:make': 'COUNTRY',
  // Of parliament only; `ParliamentKeeper` sees to that.
  'parliament:write': 'COUNTRY',
  'grades:record': 'COUNTRY',
};
