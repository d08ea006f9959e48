import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import {
  IdField,
  IdsField,
  NumberField,
  OptionalIdField,
  OptionalWordsField,
  VersionField,
  WORDS,
  WordsField,
} from '../../platform/graphql/input-fields.js';

/** Who helps with a measure. */
@InputType({ description: 'Who helps with a measure: `institutionId` or `name`.' })
export class MeasurePartnerInput {
  @OptionalIdField('An institution of your country; this or `name`.') institutionId?: string | null;
  @OptionalWordsField('A body that is none of the country’s institutions; this or `institutionId`.')
  name?: string | null;
}

/** What may be said of a measure beside its title. */
@InputType({ isAbstract: true })
abstract class MeasureDetails {
  @OptionalWordsField('More about it.', WORDS) description?: string | null;
  @NumberField('Its place under the objective; behind the last one where you add it without.')
  number?: number | null;
  @OptionalIdField('The institution of your country that answers for it.') institutionId?: string | null;

  @Field(() => [MeasurePartnerInput], {
    nullable: true,
    description: 'All who help, in their order; at most 50.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MeasurePartnerInput)
  partners?: MeasurePartnerInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All its types of action, by code (`actionTypes`): `["legislative", "training"]`.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  actionTypes?: string[] | null;
}

/** A new measure. */
@InputType({ description: 'A new measure under an objective or programme.' })
export class AddMeasureInput extends MeasureDetails {
  @IdField('The objective or programme.') objectiveId: string;
  @WordsField('What is undertaken.') title: string;
}

/** Other words for a measure. */
@InputType({
  description:
    'What to change of a measure; what you leave out stays, null takes it away. Lists are given whole.',
})
export class ChangeMeasureInput extends MeasureDetails {
  @IdField('The measure.') id: string;
  @VersionField() version: number;
  @OptionalWordsField('What is undertaken.') title?: string | null;
  @OptionalIdField('Another objective or programme of the same plan.') objectiveId?: string | null;
}

/** A measure that is taken out. */
@InputType({ description: 'A measure that is taken out of its plan; none that still has activities.' })
export class ArchiveMeasureInput {
  @IdField('The measure.') id: string;
  @VersionField() version: number;
}

/** What a measure answers, or no longer does. */
@InputType({ description: 'What a measure answers, or no longer does: all of them or none.' })
export class MeasureItemsInput {
  @IdField('The measure.') measureId: string;

  @IdsField('Ids of recommendations, parts of recommendations and clusters; at most 500.')
  itemIds: string[];
}
