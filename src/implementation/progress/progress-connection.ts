import { Connection } from '../../platform/graphql/connection.js';
import { ProgressUpdate } from './progress-update.entity.js';

/** A page of progress updates: one type for every list of them. */
export const ProgressUpdateConnection = Connection(ProgressUpdate, 'ProgressUpdate');
