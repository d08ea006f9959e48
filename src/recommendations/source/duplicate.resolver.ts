import type { OnModuleInit } from '@nestjs/common';
import { Args, Field, Info, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { Payload } from '../../platform/graphql/payload.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { DismissDuplicateInput, MergeDuplicateInput, PossibleDuplicatesArgs } from './duplicate.inputs.js';
import { DuplicateQuery, PossibleDuplicateLoader } from './duplicate.query.js';
import { DuplicateService } from './duplicate.service.js';
import { PossibleDuplicate } from './possible-duplicate.entity.js';

const PossibleDuplicateConnection = Connection(PossibleDuplicate, 'PossibleDuplicate');

@ObjectType({ description: 'The pair as it was decided.' })
export class PossibleDuplicatePayload extends Payload {
  @Field(() => PossibleDuplicate, { nullable: true, description: 'The pair; null where it was refused.' })
  duplicate?: PossibleDuplicate | null;
}

@Resolver(() => PossibleDuplicate)
export class DuplicateResolver implements OnModuleInit {
  constructor(
    private readonly duplicates: DuplicateService,
    private readonly query: DuplicateQuery,
    private readonly loader: PossibleDuplicateLoader,
    private readonly nodes: NodeRegistry,
  ) {}

  onModuleInit(): void {
    this.nodes.register('dup', 'PossibleDuplicate', (id, context) => this.loader.load(context, id));
  }

  @Query(() => PossibleDuplicateConnection, {
    description: 'Pairs of recommendations that look like one, the latest noticed first.',
  })
  @Allow('duplicates:decide')
  possibleDuplicates(
    @Acting() actor: Actor,
    @Args() { state, ...page }: PossibleDuplicatesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<PossibleDuplicate>> {
    return this.query.page(actor, state ?? null, page, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => PossibleDuplicatePayload, {
    nullable: true,
    description:
      'Two recommendations are one. Both ids stay; the one that is not kept leaves lists and figures and says what it was merged into.',
  })
  @Allow('duplicates:decide')
  async mergeDuplicate(
    @Acting() actor: Actor,
    @Args('input') input: MergeDuplicateInput,
  ): Promise<PossibleDuplicatePayload> {
    return { duplicate: await this.duplicates.merge(actor, input) };
  }

  @Mutation(() => PossibleDuplicatePayload, {
    nullable: true,
    description: 'Two recommendations that look alike are two. The pair is not listed as open again.',
  })
  @Allow('duplicates:decide')
  async dismissDuplicate(
    @Acting() actor: Actor,
    @Args('input') input: DismissDuplicateInput,
  ): Promise<PossibleDuplicatePayload> {
    return { duplicate: await this.duplicates.dismiss(actor, input) };
  }
}
