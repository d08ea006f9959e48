import { graphqlEnum } from '../platform/graphql/enums.js';

/** In which capacity a person acts. */
export type Role = 'COORDINATOR' | 'FOCAL_POINT' | 'VALIDATOR' | 'ANALYST' | 'STAKEHOLDER' | 'ADMIN';

export const RoleEnum = graphqlEnum<Role>('Role', 'In which capacity a person acts.', {
  COORDINATOR: 'The national coordination mechanism (NMIRF): imports, clusters, assigns, reviews, reports.',
  FOCAL_POINT: 'Reports for one institution: drafts and submits progress updates, records measurements.',
  VALIDATOR: 'Clears what the focal points of one institution wrote before it leaves the institution.',
  ANALYST: 'Reads everything of the country, changes nothing.',
  STAKEHOLDER:
    'A body outside the Government (NHRI, civil society, parliament, judiciary, UN): reads what is published.',
  ADMIN: 'Runs the installation: countries, accounts. The only role that reaches across countries.',
});
