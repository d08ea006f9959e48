import { Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { PublicationEnum, type Publication } from '../../reference/countries/country.entity.js';

/** How much everybody may read of some things. */
@InputType({
  description:
    'How much everybody may read of some things, in the place of the country’s level; all of them or none.',
})
export class ChangePublicationInput {
  @Field(() => [ID], {
    description:
      'Recommendations, clusters, implementation plans and approved progress updates, at most 500.',
  })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  itemIds: string[];

  @Field(() => PublicationEnum, {
    nullable: true,
    description:
      'NONE hides them with all that stands on them; SOURCE and STATUS hold back what comes after; UPDATES opens the approved updates of them where the country publishes its status. Null, or left out, takes the exception back: the country’s level holds again.',
  })
  @IsOptional()
  @IsIn(Object.keys(PublicationEnum))
  publication?: Publication | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Embargo: from this day on, in the country’s time zone, the country’s level holds again by itself. Only with a level that holds something back, and in the future.',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  embargoUntil?: string | null;

  @Field({ description: 'Why; never published.' })
  @IsString()
  @Matches(/\S/, { message: 'reason must not be blank' })
  @MaxLength(4_000)
  reason: string;
}
