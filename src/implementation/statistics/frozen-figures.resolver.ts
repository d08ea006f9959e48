import type { OnModuleInit } from '@nestjs/common';
import {
  Args,
  Field,
  Info,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Connection, PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { Payload } from '../../platform/graphql/payload.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { FreezingService } from './freezing.service.js';
import { FrozenFigureMember, FrozenFigures } from './frozen-figures.entity.js';
import { FrozenFiguresLoader, FrozenFiguresQuery } from './frozen-figures.query.js';
import { FrozenMembersPages } from './frozen-members.pages.js';
import { FreezeFiguresInput } from './progress.args.js';
import { Progress } from './progress.types.js';

const FrozenFiguresConnection = Connection(FrozenFigures, 'FrozenFigures');
const FrozenFigureMemberConnection = Connection(FrozenFigureMember, 'FrozenFigureMember');

/** What `freezeFigures` answers. */
@ObjectType({ description: 'The figures that were kept.' })
export class FreezeFiguresPayload extends Payload {
  @Field(() => FrozenFigures, { nullable: true, description: 'The figures; null where they were not kept.' })
  frozenFigures?: FrozenFigures | null;
}

/** Figures kept as they were published. */
@Resolver(() => FrozenFigures)
export class FrozenFiguresResolver implements OnModuleInit {
  constructor(
    private readonly freezing: FreezingService,
    private readonly list: FrozenFiguresQuery,
    private readonly loader: FrozenFiguresLoader,
    private readonly members: FrozenMembersPages,
    private readonly registry: NodeRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.register('fig', 'FrozenFigures', (id, context) => this.loader.load(context, id));
  }

  @Mutation(() => FreezeFiguresPayload, {
    nullable: true,
    description: 'Keeps figures of the own country as they are now, with the recommendations behind them.',
  })
  @Allow('figures:freeze')
  async freezeFigures(
    @Args('input', { description: 'Which figures, and their name.' }) input: FreezeFiguresInput,
    @Acting() actor: Actor,
  ): Promise<FreezeFiguresPayload> {
    return { frozenFigures: await this.freezing.freeze(actor, input) };
  }

  @Query(() => FrozenFiguresConnection, {
    name: 'frozenFigures',
    description: 'The figures that were kept, newest first.',
  })
  @Allow('figures:read')
  frozen(
    @Args() args: PageArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<FrozenFigures>> {
    return this.list.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @ResolveField(() => Progress, { description: 'The figures as they were.' })
  progress({ figures }: FrozenFigures): Progress {
    return JSON.parse(figures) as Progress;
  }

  @ResolveField(() => FrozenFigureMemberConnection, {
    name: 'members',
    description: 'The recommendations that they count, with what each counted under.',
  })
  membersOf(
    @Parent() { id }: FrozenFigures,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<FrozenFigureMember>> {
    return this.members.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}
