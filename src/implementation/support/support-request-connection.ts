import { Connection } from '../../platform/graphql/connection.js';
import { SupportRequest } from './support-request.entities.js';

/** A page of requests for assistance. */
export const SupportRequestConnection = Connection(SupportRequest, 'SupportRequest');
