import { Args, Field, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { Payload } from '../../platform/graphql/payload.js';
import { LABEL_LANGUAGE, type InLanguage } from '../languages/label-args.js';
import { labelIn } from '../languages/language.js';
import { Country } from './country.entity.js';
import { ConfigureCountryInput, CountryFilter } from './country.inputs.js';
import { CountryService } from './country.service.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';

@ObjectType({ description: 'The country as it is configured now.' })
export class ConfigureCountryPayload extends Payload {
  @Field(() => Country, { nullable: true, description: 'The country; null where it was refused.' })
  country?: Country | null;
}

@Resolver(() => Country)
export class CountryResolver {
  constructor(private readonly countries: CountryService) {}

  @Query(() => [Country], { name: 'countries', description: 'Countries and other addressees, by code.' })
  @Public()
  list(
    @Args('filter', {
      type: () => CountryFilter,
      nullable: true,
      description: 'Which ones; all unless told.',
    })
    filter?: CountryFilter,
  ): Country[] {
    return this.countries.list(filter ?? {});
  }

  @Query(() => Country, { nullable: true, description: 'A country by its code; null where there is none.' })
  @Public()
  country(@Args('code', { description: '`SVN`.' }) code: string): Country | null {
    return this.countries.find(code);
  }

  @Mutation(() => ConfigureCountryPayload, {
    nullable: true,
    description: 'Sets what a country publishes and in which time zone its days end.',
  })
  @Allow('country:configure')
  async configureCountry(
    @Acting() actor: Actor,
    @Args('input') input: ConfigureCountryInput,
  ): Promise<ConfigureCountryPayload> {
    return { country: await this.countries.configure(actor, input) };
  }

  @ResolveField(() => String, { description: 'Name in a language.' })
  name(
    { names, code }: Country,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(names, language, code);
  }
}
