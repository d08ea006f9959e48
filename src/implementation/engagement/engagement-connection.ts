import { Connection } from '../../platform/graphql/connection.js';
import { Engagement } from './engagement.entities.js';

/** A page of events. */
export const EngagementConnection = Connection(Engagement, 'Engagement');
