import { Args, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { LABEL_LANGUAGE, type InLanguage } from '../../reference/languages/label-args.js';
import { labelIn } from '../../reference/languages/language.js';
import { SupportArea } from './support-area.entity.js';
import {
  ChangeSupportAreaInput,
  DeclareSupportAreaInput,
  RetireSupportAreaInput,
  SupportAreaPayload,
  SupportAreasArgs,
} from './support-area.inputs.js';
import { SupportAreaQuery } from './support-area.query.js';
import { SupportAreaService } from './support-area.service.js';

const SupportAreaConnection = Connection(SupportArea, 'SupportArea');

/** The door to the areas of assistance that countries declare. */
@Resolver(() => SupportArea)
export class SupportAreaResolver {
  constructor(
    private readonly query: SupportAreaQuery,
    private readonly service: SupportAreaService,
  ) {}

  @Query(() => SupportAreaConnection, {
    description:
      'Areas of assistance that countries declared, by code: beside those of `supportTerms(vocabulary: AREA)`.',
  })
  @Public()
  supportAreas(
    @Args() args: SupportAreasArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<SupportArea>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => SupportAreaPayload, {
    nullable: true,
    description:
      'Declares an area in which your country asks for assistance: such as a priority area on the form of the fund.',
  })
  @Allow('support:write')
  declareSupportArea(
    @Args('input') input: DeclareSupportAreaInput,
    @Acting() actor: Actor,
  ): Promise<SupportAreaPayload> {
    return this.service.declare(actor, input);
  }

  @Mutation(() => SupportAreaPayload, { nullable: true, description: 'Changes the words of an area.' })
  @Allow('support:write')
  changeSupportArea(
    @Args('input') input: ChangeSupportAreaInput,
    @Acting() actor: Actor,
  ): Promise<SupportAreaPayload> {
    return this.service.change(actor, input);
  }

  @Mutation(() => SupportAreaPayload, {
    nullable: true,
    description: 'Retires an area: requests that have it keep it, no other takes it.',
  })
  @Allow('support:write')
  retireSupportArea(
    @Args('input') input: RetireSupportAreaInput,
    @Acting() actor: Actor,
  ): Promise<SupportAreaPayload> {
    return this.service.retire(actor, input);
  }

  @ResolveField(() => String, { description: 'Label in a language.' })
  label(
    { labels, code }: SupportArea,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(labels, language, code);
  }
}
