import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Framework } from './framework.entities.js';
import { ChangeFrameworkInput, CloseFrameworkInput, CreateFrameworkInput } from './framework.inputs.js';
import { FrameworkPayload } from './framework.payloads.js';
import { FrameworkQuery } from './framework.query.js';
import { FrameworkService } from './framework.service.js';
import { FrameworksArgs } from './frameworks.args.js';

const FrameworkConnection = Connection(Framework, 'Framework');

/** The door to frameworks. */
@Resolver()
export class FrameworkResolver {
  constructor(
    private readonly query: FrameworkQuery,
    private readonly service: FrameworkService,
  ) {}

  @Query(() => FrameworkConnection, {
    description: 'Frameworks that you may see, in the order in which they were entered.',
  })
  @Public()
  frameworks(
    @Args() args: FrameworksArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Framework>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => FrameworkPayload, { nullable: true, description: 'Enters a framework, without items.' })
  @Allow('frameworks:write')
  createFramework(
    @Args('input') input: CreateFrameworkInput,
    @Acting() actor: Actor,
  ): Promise<FrameworkPayload> {
    return this.service.create(actor, input);
  }

  @Mutation(() => FrameworkPayload, { nullable: true, description: 'Changes what a framework is.' })
  @Allow('frameworks:write')
  changeFramework(
    @Args('input') input: ChangeFrameworkInput,
    @Acting() actor: Actor,
  ): Promise<FrameworkPayload> {
    return this.service.change(actor, input);
  }

  @Mutation(() => FrameworkPayload, {
    nullable: true,
    description:
      'Closes a framework: it takes no more items and links, and those that it has stay and count.',
  })
  @Allow('frameworks:write')
  closeFramework(
    @Args('input') input: CloseFrameworkInput,
    @Acting() actor: Actor,
  ): Promise<FrameworkPayload> {
    return this.service.close(actor, input);
  }
}
