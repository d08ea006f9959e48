import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { GoodPracticeConnection } from './good-practice-connection.js';
import { GoodPracticeLinking } from './good-practice-linking.service.js';
import type { GoodPractice } from './good-practice.entities.js';
import {
  ArchiveGoodPracticeInput,
  ChangeGoodPracticeInput,
  EnterGoodPracticeInput,
  GoodPracticeItemsInput,
  GoodPracticePayload,
  GoodPracticesArgs,
  PublishGoodPracticeInput,
} from './good-practice.inputs.js';
import { GoodPracticeQuery } from './good-practice.loaders.js';
import { GoodPracticeService } from './good-practice.service.js';

/** The door to good practices. */
@Resolver()
export class GoodPracticeResolver {
  constructor(
    private readonly query: GoodPracticeQuery,
    private readonly service: GoodPracticeService,
    private readonly linking: GoodPracticeLinking,
  ) {}

  @Query(() => GoodPracticeConnection, { description: 'Good practices that you may see, the latest first.' })
  @Public()
  goodPractices(
    @Args() args: GoodPracticesArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<GoodPractice>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => GoodPracticePayload, { nullable: true, description: 'Enters a good practice.' })
  @Allow('practices:write')
  enterGoodPractice(
    @Args('input') input: EnterGoodPracticeInput,
    @Acting() actor: Actor,
  ): Promise<GoodPracticePayload> {
    return this.service.enter(actor, input);
  }

  @Mutation(() => GoodPracticePayload, { nullable: true, description: 'Changes what a practice says.' })
  @Allow('practices:write')
  changeGoodPractice(
    @Args('input') input: ChangeGoodPracticeInput,
    @Acting() actor: Actor,
  ): Promise<GoodPracticePayload> {
    return this.service.change(actor, input);
  }

  @Mutation(() => GoodPracticePayload, { nullable: true, description: 'Lets everybody read a practice.' })
  @Allow('practices:write')
  publishGoodPractice(
    @Args('input') input: PublishGoodPracticeInput,
    @Acting() actor: Actor,
  ): Promise<GoodPracticePayload> {
    return this.service.publish(actor, input);
  }

  @Mutation(() => GoodPracticePayload, { nullable: true, description: 'Takes a practice out.' })
  @Allow('practices:write')
  archiveGoodPractice(
    @Args('input') input: ArchiveGoodPracticeInput,
    @Acting() actor: Actor,
  ): Promise<GoodPracticePayload> {
    return this.service.archive(actor, input);
  }

  @Mutation(() => GoodPracticePayload, {
    nullable: true,
    description: 'Says what a practice helped to implement: all of it or none.',
  })
  @Allow('practices:write')
  linkToGoodPractice(
    @Args('input') input: GoodPracticeItemsInput,
    @Acting() actor: Actor,
  ): Promise<GoodPracticePayload> {
    return this.linking.link(actor, input);
  }

  @Mutation(() => GoodPracticePayload, {
    nullable: true,
    description: 'Says what a practice did not help to implement: all of it or none.',
  })
  @Allow('practices:write')
  unlinkFromGoodPractice(
    @Args('input') input: GoodPracticeItemsInput,
    @Acting() actor: Actor,
  ): Promise<GoodPracticePayload> {
    return this.linking.unlink(actor, input);
  }
}
