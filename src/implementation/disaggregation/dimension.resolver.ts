import { Args, Field, Info, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { LABEL_LANGUAGE, type InLanguage } from '../../reference/languages/label-args.js';
import { labelIn, LanguageEnum, type Labels, type Language } from '../../reference/languages/language.js';
import { DisaggregationDimension, DisaggregationValue } from './dimension.entity.js';
import { ArchiveDimensionInput, ChangeDimensionInput, DeclareDimensionInput } from './dimension.inputs.js';
import { DimensionPayload } from './dimension.payload.js';
import { DimensionQuery } from './dimension.query.js';
import { DimensionService } from './dimension.service.js';
import { DimensionsArgs } from './dimensions.args.js';

const DimensionConnection = Connection(DisaggregationDimension, 'DisaggregationDimension');

/** A label in one language. */
@ObjectType({ description: 'A label of a dimension or of one of its values, in one language.' })
export class DisaggregationLabel {
  @Field(() => LanguageEnum, { description: 'Language of the label.' })
  language: Language;

  @Field({ description: 'The label.' })
  text: string;
}

/** The door to the dimensions by which countries break measured values down. */
@Resolver(() => DisaggregationDimension)
export class DimensionResolver {
  constructor(
    private readonly query: DimensionQuery,
    private readonly service: DimensionService,
  ) {}

  @Query(() => DimensionConnection, {
    description: 'By what countries break measured values down, in the order of the codes.',
  })
  @Public()
  disaggregationDimensions(
    @Args() args: DimensionsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<DisaggregationDimension>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => DimensionPayload, {
    nullable: true,
    description: 'Declares by what your country breaks measured values down: sex, age group, region.',
  })
  @Allow('indicators:write')
  declareDimension(
    @Args('input') input: DeclareDimensionInput,
    @Acting() actor: Actor,
  ): Promise<DimensionPayload> {
    return this.service.declare(actor, input);
  }

  @Mutation(() => DimensionPayload, {
    nullable: true,
    description: 'Gives a dimension other labels, adds values, or retires some.',
  })
  @Allow('indicators:write')
  changeDimension(
    @Args('input') input: ChangeDimensionInput,
    @Acting() actor: Actor,
  ): Promise<DimensionPayload> {
    return this.service.change(actor, input);
  }

  @Mutation(() => DimensionPayload, {
    nullable: true,
    description: 'Gives a dimension up: what was measured by it stays, nothing more is recorded by it.',
  })
  @Allow('indicators:write')
  archiveDimension(
    @Args('input') input: ArchiveDimensionInput,
    @Acting() actor: Actor,
  ): Promise<DimensionPayload> {
    return this.service.archive(actor, input);
  }

  @ResolveField(() => String, { description: 'Label in a language.' })
  label(
    { labels, code }: DisaggregationDimension,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(labels, language, code);
  }

  @ResolveField(() => [DisaggregationLabel], { description: 'All its labels.' })
  labels({ labels }: DisaggregationDimension): DisaggregationLabel[] {
    return listed(labels);
  }

  @ResolveField(() => [DisaggregationValue], {
    description: 'All its values in the order they were declared, those retired too.',
  })
  values({ declaredValues }: DisaggregationDimension): DisaggregationValue[] {
    return declaredValues;
  }
}

/** What people read of a value. */
@Resolver(() => DisaggregationValue)
export class DimensionValueFields {
  @ResolveField(() => String, { description: 'Label in a language.' })
  label(
    { labels, code }: DisaggregationValue,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(labels, language, code);
  }

  @ResolveField(() => [DisaggregationLabel], { description: 'All its labels.' })
  labels({ labels }: DisaggregationValue): DisaggregationLabel[] {
    return listed(labels);
  }
}

function listed(labels: Labels): DisaggregationLabel[] {
  return Object.entries(labels).map(([language, text]) => ({ language: language as Language, text }));
}
