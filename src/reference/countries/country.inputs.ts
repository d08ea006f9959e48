import { Field, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsTimeZone,
  Matches,
  MaxLength,
} from 'class-validator';
import { OptionalTextField, VersionField } from '../../platform/graphql/input-fields.js';
import {
  PublicationEnum,
  RegionalGroupEnum,
  type Publication,
  type RegionalGroup,
} from './country.entity.js';

/** Which countries. */
@InputType({ description: 'Which countries: all conditions together; what you leave out matches any.' })
export class CountryFilter {
  @Field(() => [String], { nullable: true, description: 'Codes: `["SVN", "KEN"]`.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(300)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  codes?: string[] | null;

  @Field(() => [RegionalGroupEnum], { nullable: true, description: 'In one of these regional groups.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsIn(Object.keys(RegionalGroupEnum), { each: true })
  regionalGroups?: RegionalGroup[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Member States of the United Nations, or others.' })
  @IsOptional()
  @IsBoolean()
  unMember?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Least developed countries, or others.' })
  @IsOptional()
  @IsBoolean()
  leastDeveloped?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Small island developing States, or others.' })
  @IsOptional()
  @IsBoolean()
  smallIsland?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Invented ones, or real ones.' })
  @IsOptional()
  @IsBoolean()
  fictional?: boolean | null;
}

/** How a country uses this installation. */
@InputType({ description: 'How a country uses this installation; what you leave out stays.' })
export class ConfigureCountryInput {
  @OptionalTextField(
    'The country. An administrator gives it; a coordinator leaves it out: it is the own one.',
    64,
  )
  countryCode?: string | null;

  @Field(() => PublicationEnum, { nullable: true, description: 'How much everybody may read.' })
  @IsOptional()
  @IsIn(Object.keys(PublicationEnum))
  publication?: Publication | null;

  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone in which its days end: `Europe/Ljubljana`.',
  })
  @IsOptional()
  @IsTimeZone({ message: 'timeZone is the name of an IANA time zone, such as "Europe/Ljubljana"' })
  @Matches(/^[A-Za-z]/, { message: 'timeZone is a name, such as "Europe/Ljubljana", and no offset' })
  timeZone?: string | null;

  @VersionField('The version you read; an edit of an older one is refused.')
  version: number;
}
