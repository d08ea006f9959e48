import { Injectable } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { NestedPages, type NestedPage } from '../../platform/graphql/nested-pages.js';
import { Node, NodeRegistry } from '../../platform/graphql/node.js';

interface NodeRow {
  id: string;
}

/** Pages of things of any kind, of which a list reads the ids only: each kind is loaded by its own loader, one statement a kind. */
@Injectable()
export abstract class NodePages extends NestedPages<NodeRow, Node, ActorContext> {
  constructor(
    reader: Reader,
    private readonly registry: NodeRegistry,
  ) {
    super(reader);
  }

  protected node(row: NodeRow): Node {
    return row;
  }

  protected override async batch(
    keys: readonly NestedPage[],
    context: ActorContext,
  ): Promise<ConnectionOf<Node>[]> {
    const pages = await super.batch(keys, context);
    return Promise.all(pages.map((page) => this.filled(page, context)));
  }

  private async filled(page: ConnectionOf<Node>, context: ActorContext): Promise<ConnectionOf<Node>> {
    const nodes = (await Promise.all(page.nodes.map(({ id }) => this.registry.fetch(id, context)))) as Node[];
    const edges = page.edges.map((edge, index) => ({
      node: nodes[index] as Node,
      get cursor() {
        return edge.cursor;
      },
    }));
    return { nodes, edges, pageInfo: page.pageInfo, totalCount: page.totalCount };
  }
}
