import { Args, Field, Info, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { OnModuleInit } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { Payload } from '../../platform/graphql/payload.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { LABEL_LANGUAGE, type InLanguage } from '../../reference/languages/label-args.js';
import { labelIn, LanguageEnum, type Language } from '../../reference/languages/language.js';
import { Institution } from './institution.entity.js';
import { InstitutionConnection, InstitutionsArgs } from './institution-list.args.js';
import { ChangeInstitutionInput, CreateInstitutionInput, InstitutionIdInput } from './institution.inputs.js';
import { InstitutionLoader } from './institution.loader.js';
import { InstitutionQuery } from './institution.query.js';
import { InstitutionService } from './institution.service.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';

@ObjectType({ description: 'A name in one language.' })
export class InstitutionName {
  @Field(() => LanguageEnum, { description: 'Language of the name.' })
  language: Language;

  @Field({ description: 'The name.' })
  text: string;
}

@ObjectType({ description: 'The institution as it is now.' })
export class InstitutionPayload extends Payload {
  @Field(() => Institution, { nullable: true, description: 'The institution; null where it was refused.' })
  institution?: Institution | null;
}

/** The door for institutions. */
@Resolver(() => Institution)
export class InstitutionResolver implements OnModuleInit {
  constructor(
    private readonly service: InstitutionService,
    private readonly query: InstitutionQuery,
    private readonly institutions: InstitutionLoader,
    private readonly vocabulary: Vocabulary,
    private readonly nodes: NodeRegistry,
  ) {}

  onModuleInit(): void {
    this.nodes.register('ins', 'Institution', (id, context) => this.institutions.load(context, id));
  }

  @Query(() => InstitutionConnection, {
    name: 'institutions',
    description: 'Ministries and other bodies. Everybody sees those of countries that publish the status.',
  })
  @Public()
  list(
    @Args() args: InstitutionsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Institution>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => InstitutionPayload, { nullable: true, description: 'Enter an institution.' })
  @Allow('institutions:manage')
  async createInstitution(
    @Args('input') input: CreateInstitutionInput,
    @Acting() actor: Actor,
  ): Promise<InstitutionPayload> {
    return { institution: await this.service.create(actor, input) };
  }

  @Mutation(() => InstitutionPayload, {
    nullable: true,
    description: 'Change the names, branch, level or parent of an institution.',
  })
  @Allow('institutions:manage')
  async changeInstitution(
    @Args('input') input: ChangeInstitutionInput,
    @Acting() actor: Actor,
  ): Promise<InstitutionPayload> {
    return { institution: await this.service.change(actor, input) };
  }

  @Mutation(() => InstitutionPayload, {
    nullable: true,
    description:
      'Close an institution. Refused while it has members or anything else in force; the past keeps it.',
  })
  @Allow('institutions:manage')
  async archiveInstitution(
    @Args('input') input: InstitutionIdInput,
    @Acting() actor: Actor,
  ): Promise<InstitutionPayload> {
    return { institution: await this.service.archive(actor, input.institutionId) };
  }

  @Mutation(() => InstitutionPayload, { nullable: true, description: 'Open an archived institution again.' })
  @Allow('institutions:manage')
  async reopenInstitution(
    @Args('input') input: InstitutionIdInput,
    @Acting() actor: Actor,
  ): Promise<InstitutionPayload> {
    return { institution: await this.service.reopen(actor, input.institutionId) };
  }

  @ResolveField(() => String, { description: 'Name in a language.' })
  name(
    { names, id }: Institution,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(names, language, id);
  }

  @ResolveField(() => [InstitutionName], { description: 'All its names.' })
  names({ names }: Institution): InstitutionName[] {
    return Object.entries(names).map(([language, text]) => ({ language: language as Language, text }));
  }

  @ResolveField(() => Institution, { nullable: true, description: 'The institution it belongs to.' })
  parent({ parentId }: Institution, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.loadIf(context, parentId);
  }

  @ResolveField(() => Country, { description: 'The country it belongs to.' })
  country({ countryCode }: Institution): Country | null {
    return this.vocabulary.country(countryCode);
  }
}
