import { Connection } from '../../platform/graphql/connection.js';
import { FrameworkItem } from './framework.entities.js';

/** A page of items of frameworks. */
export const FrameworkItemConnection = Connection(FrameworkItem, 'FrameworkItem');
