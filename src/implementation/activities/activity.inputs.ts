import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, Matches } from 'class-validator';
import {
  IdField,
  NumberField,
  OptionalDayField,
  OptionalIdField,
  OptionalTextField,
  OptionalWordsField,
  VersionField,
  WORDS,
  WordsField,
} from '../../platform/graphql/input-fields.js';

/** What may be said of an activity beside its title. */
@InputType({ isAbstract: true })
abstract class ActivityDetails {
  @NumberField('Its place under the measure; behind the last one where you add it without.')
  number?: number | null;
  @OptionalWordsField('What there should be when it is done.', WORDS) expectedResult?: string | null;
  @OptionalIdField('The institution of your country that carries it out: its focal points report on it.')
  institutionId?: string | null;
  @OptionalDayField('First day.') startsOn?: string | null;
  @OptionalDayField('Last day; not before the first.') endsOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Currency of both amounts, as ISO 4217 has it: `EUR`. With another one, give the amounts too.',
  })
  @IsOptional()
  @IsString()
  @Matches(/^[A-Z]{3}$/, { message: 'currency is a code of three capital letters, such as EUR' })
  currency?: string | null;

  @OptionalTextField(
    'What it costs: a decimal with at most the digits of the currency, such as `1250.50`.',
    40,
  )
  cost?: string | null;

  @OptionalTextField(
    'How much of it is secured: `0` where nothing is; left out or null means that nobody knows.',
    40,
  )
  secured?: string | null;

  @OptionalWordsField('Where the money comes from.', 4_000) fundingSource?: string | null;
}

/** A new activity. */
@InputType({ description: 'A new activity under a measure.' })
export class AddActivityInput extends ActivityDetails {
  @IdField('The measure.') measureId: string;
  @WordsField('What is done.') title: string;
}

/** Other words, days or amounts for an activity. */
@InputType({ description: 'What to change of an activity; what you leave out stays, null takes it away.' })
export class ChangeActivityInput extends ActivityDetails {
  @IdField('The activity.') id: string;
  @VersionField() version: number;
  @OptionalWordsField('What is done.') title?: string | null;
}

/** An activity that is taken out. */
@InputType({
  description:
    'An activity that is taken out of its plan, its milestones with it; not while a report on it waits.',
})
export class ArchiveActivityInput {
  @IdField('The activity.') id: string;
  @VersionField() version: number;
}
