import { Connection } from '../../platform/graphql/connection.js';
import { StatusAssessment } from './status.entities.js';

/** A page of assessments: one type for every series of them. */
export const StatusAssessmentConnection = Connection(StatusAssessment, 'StatusAssessment');
