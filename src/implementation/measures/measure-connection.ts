import { Connection } from '../../platform/graphql/connection.js';
import { Measure } from './measure.entities.js';

/** A page of measures. */
export const MeasureConnection = Connection(Measure, 'Measure');
