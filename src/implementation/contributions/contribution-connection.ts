import { Connection } from '../../platform/graphql/connection.js';
import { Contribution } from './contribution.entity.js';

/** A page of contributions. */
export const ContributionConnection = Connection(Contribution, 'Contribution');
