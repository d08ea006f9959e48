import type { OnModuleInit } from '@nestjs/common';
import { Args, Field, Info, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { FrozenFigures } from '../../implementation/statistics/frozen-figures.entity.js';
import { FrozenFiguresLoader } from '../../implementation/statistics/frozen-figures.query.js';
import { Connection, PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { Payload } from '../../platform/graphql/payload.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { BriefingArgs, KeepBriefingInput } from './briefing.args.js';
import { Briefing } from './briefing.entity.js';
import { BriefingQuery } from './briefing.query.js';
import { BriefingPage } from './briefing.types.js';
import { BriefingLoader, BriefingsQuery } from './briefings.query.js';
import { KeepingService } from './keeping.service.js';

const BriefingConnection = Connection(Briefing, 'Briefing');

/** What `keepBriefing` answers. */
@ObjectType({ description: 'The page that was kept.' })
export class KeepBriefingPayload extends Payload {
  @Field(() => Briefing, { nullable: true, description: 'The page; null where it was not kept.' })
  briefing?: Briefing | null;
}

/** The page of figures for those who decide, as it is now and as it was kept. */
@Resolver(() => Briefing)
export class BriefingResolver implements OnModuleInit {
  constructor(
    private readonly pages: BriefingQuery,
    private readonly keeping: KeepingService,
    private readonly list: BriefingsQuery,
    private readonly loader: BriefingLoader,
    private readonly registry: NodeRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.register('brf', 'Briefing', (id, context) => this.loader.load(context, id));
  }

  @Query(() => BriefingPage, {
    name: 'briefing',
    description:
      'One page of figures for those who decide: the headline by position, what changed since a day, who is furthest behind.',
  })
  @Allow('briefings:read')
  briefing(@Args() args: BriefingArgs, @Acting() actor: Actor): Promise<BriefingPage> {
    return this.pages.page(actor, args);
  }

  @Mutation(() => KeepBriefingPayload, {
    nullable: true,
    description:
      'Keeps a page as it is now, so that it can be cited; its headline is frozen with the recommendations behind it.',
  })
  @Allow('figures:freeze')
  async keepBriefing(
    @Args('input', { description: 'Which page, and its name.' }) input: KeepBriefingInput,
    @Acting() actor: Actor,
  ): Promise<KeepBriefingPayload> {
    return { briefing: await this.keeping.keep(actor, input) };
  }

  @Query(() => BriefingConnection, {
    name: 'briefings',
    description: 'The pages that were kept, newest first.',
  })
  @Allow('briefings:read')
  kept(
    @Args() args: PageArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Briefing>> {
    return this.list.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @ResolveField(() => BriefingPage, { description: 'The page as it was.' })
  page({ content }: Briefing): BriefingPage {
    return JSON.parse(content) as BriefingPage;
  }
}

/** The figures behind a page. */
@Resolver(() => Briefing)
export class BriefingFigures {
  constructor(private readonly frozen: FrozenFiguresLoader) {}

  @ResolveField(() => FrozenFigures, {
    nullable: true,
    description: 'Its headline as frozen figures, with the recommendations behind them.',
  })
  figures({ figuresId }: Briefing, _: object, context: ActorContext): Promise<FrozenFigures | null> {
    return this.frozen.load(context, figuresId);
  }
}
