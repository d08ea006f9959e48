import { Injectable } from '@nestjs/common';
import { Field, ID, InterfaceType } from '@nestjs/graphql';
import { prefixOf } from '../ids/id.js';
import type { RequestContext } from './context.js';

const typeNames = new Map<string, string>();

/** Anything that has an id of its own. */
@InterfaceType('Node', {
  description:
    'Anything with an id of its own. The id is the same in the API, the database, logs and exports.',
  resolveType: (value: { id: string }) => typeNames.get(prefixOf(value.id) ?? ''),
})
export abstract class Node {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id: string;
}

/** How one kind of node is fetched; answers null for what does not exist or may not be seen. */
export type NodeSource = (id: string, context: never) => Promise<object | null>;

/** Knows, for each id prefix, the type and how to fetch it. Features register theirs when the module starts. */
@Injectable()
export class NodeRegistry {
  private readonly sources = new Map<string, NodeSource>();

  register(prefix: string, typeName: string, source: NodeSource): void {
    typeNames.set(prefix, typeName);
    this.sources.set(prefix, source);
  }

  async fetch(id: string, context: RequestContext): Promise<object | null> {
    const source = this.sources.get(prefixOf(id) ?? '');
    return source ? source(id, context as never) : null;
  }
}
