import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import {
  DayField,
  IdField,
  OptionalAddressField,
  OptionalIdField,
  OptionalTextField,
  TextField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';

/** What was graded: exactly one of recommendation, part, and paragraph of a document. */
@InputType({ isAbstract: true })
export abstract class GradedInput {
  @OptionalIdField('The recommendation that was graded as a whole.')
  recommendationId?: string | null;

  @OptionalIdField('The part of a recommendation that was graded.')
  partId?: string | null;

  @OptionalIdField('The document of which a paragraph was graded; with `paragraph`.')
  documentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The paragraph as it is numbered: `12`, `12 (a)`. The grade shows on the recommendation with this very reference.',
  })
  @IsOptional()
  @Matches(/[\p{L}\p{N}]/u, { message: 'paragraph has a number or letter' })
  @MaxLength(50)
  paragraph?: string | null;
}

/** A grade to record. */
@InputType({
  description:
    'A grade to record: as a coordinator what somebody else gave, with its source; as a national human rights institution or a regional body your own.',
})
export class RecordExternalGradeInput extends GradedInput {
  @OptionalTextField(
    'Who graded: a mechanism’s code (`CCPR`), or `NHRI`. Coordinators name it; from an account of its own the grader is that account’s body.',
    50,
  )
  grader?: string | null;

  @OptionalTextField('With `NHRI`, from a coordinator: the institution’s name.', 300)
  graderName?: string | null;

  @TextField('Scale of the grade, in use by the grader on that day: `CCPR_2017`.', 50)
  scaleCode: string;

  @TextField('Grade of the scale: `B`.', 50)
  gradeCode: string;

  @DayField('Day on which it was given; today in the country at the latest.')
  gradedOn: string;

  @OptionalTextField('Where it stands: a document’s symbol or title. Coordinators must name it.', 1_000)
  source?: string | null;

  @OptionalAddressField('Where the source can be read, http or https.')
  sourceUrl?: string | null;

  @OptionalTextField('What the grader says beside the grade.', 20_000)
  note?: string | null;

  @OptionalIdField(
    'The grade that this one corrects: of the same grader, on the same thing, recorded from the same side. It stays in the series as superseded.',
  )
  correctsId?: string | null;
}

/** A grade that should not have been recorded. */
@InputType({
  description: 'A grade that should not have been recorded. It stays in the series, with the reason.',
})
export class RetractExternalGradeInput {
  @IdField('The grade; recorded from your own side.')
  id: string;

  @VersionField('The version you read; retracting an older one is refused.')
  version: number;

  @WordsField('Why: `entered on the wrong recommendation`.', 2_000, 'say why')
  reason: string;
}
