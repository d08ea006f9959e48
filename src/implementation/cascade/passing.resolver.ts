import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import type { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionConnection } from '../../people/institutions/institution-list.args.js';
import { AllowingService } from './allowing.service.js';
import { AllowPassingInput } from './passed-task.inputs.js';
import { AllowPassingPayload } from './passed-task.payloads.js';
import { PassableInstitutionsQuery } from './passable-institutions.query.js';

/** The door to who may pass tasks to whom. */
@Resolver()
export class PassingResolver {
  constructor(
    private readonly query: PassableInstitutionsQuery,
    private readonly allowing: AllowingService,
  ) {}

  @Query(() => InstitutionConnection, {
    description:
      'Whom your institution may pass tasks to, by name: all bodies below it, and those that the coordinator allows.',
  })
  @Allow('passedTasks:pass')
  passableInstitutions(
    @Args() page: PageArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Institution>> {
    return this.query.page(actor, page, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => AllowPassingPayload, {
    nullable: true,
    description: 'Lets an institution pass tasks to a body that is not below it.',
  })
  @Allow('passing:allow')
  allowPassing(
    @Args('input') input: AllowPassingInput,
    @Acting() actor: Actor,
  ): Promise<AllowPassingPayload> {
    return this.allowing.allow(actor, input);
  }

  @Mutation(() => AllowPassingPayload, {
    nullable: true,
    description: 'Takes that back. What was passed already stays with the body.',
  })
  @Allow('passing:allow')
  disallowPassing(
    @Args('input') input: AllowPassingInput,
    @Acting() actor: Actor,
  ): Promise<AllowPassingPayload> {
    return this.allowing.disallow(actor, input);
  }
}
