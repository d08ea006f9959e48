import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { ActorContext } from './access/actor-context.js';
import { Public } from './access/allow.js';
import { Ctx } from './platform/graphql/context.js';
import { Node, NodeRegistry } from './platform/graphql/node.js';

/** The one door that fetches anything by its id. */
@Resolver(() => Node)
export class NodeResolver {
  constructor(private readonly registry: NodeRegistry) {}

  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id; null when it does not exist or you may not see it.',
  })
  @Public()
  node(
    @Args('id', { type: () => ID, description: 'Id of anything: `rec_01j…`.' }) id: string,
    @Ctx() context: ActorContext,
  ): Promise<object | null> {
    return this.registry.fetch(id, context);
  }
}
