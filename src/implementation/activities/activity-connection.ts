import { Connection } from '../../platform/graphql/connection.js';
import { Activity } from './activity.entities.js';

/** A page of activities. */
export const ActivityConnection = Connection(Activity, 'Activity');
