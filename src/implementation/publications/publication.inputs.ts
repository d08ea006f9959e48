import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { OptionalDayField, SomeIdsField, WordsField } from '../../platform/graphql/input-fields.js';
import { PublicationEnum, type Publication } from '../../reference/countries/country.entity.js';

/** How much everybody may read of some things. */
@InputType({
  description:
    'How much everybody may read of some things, in the place of the country’s level; all of them or none.',
})
export class ChangePublicationInput {
  @SomeIdsField(
    'Recommendations, clusters, implementation plans, approved progress updates, indicators, entries of the calendar, events and requests for assistance, at most 500.',
    500,
  )
  itemIds: string[];

  @Field(() => PublicationEnum, {
    nullable: true,
    description:
      'NONE hides them with all that stands on them; SOURCE and STATUS hold back what comes after; UPDATES opens the approved updates of them where the country publishes its status. Null, or left out, takes the exception back: the country’s level holds again.',
  })
  @IsOptional()
  @IsIn(Object.keys(PublicationEnum))
  publication?: Publication | null;

  @OptionalDayField(
    'Embargo: from this day on, in the country’s time zone, the country’s level holds again by itself. Only with a level that holds something back, and in the future.',
  )
  embargoUntil?: string | null;

  @WordsField('Why; never published.', 4_000, 'reason must not be blank')
  reason: string;
}
