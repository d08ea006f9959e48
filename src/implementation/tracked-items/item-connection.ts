import { Connection } from '../../platform/graphql/connection.js';
import { Node } from '../../platform/graphql/node.js';

/** A page of things of several kinds. */
export const ItemConnection = Connection(Node as new () => Node, 'Item');
