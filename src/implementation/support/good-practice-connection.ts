import { Connection } from '../../platform/graphql/connection.js';
import { GoodPractice } from './good-practice.entities.js';

/** A page of good practices. */
export const GoodPracticeConnection = Connection(GoodPractice, 'GoodPractice');
