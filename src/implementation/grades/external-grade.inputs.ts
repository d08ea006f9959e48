import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsISO8601, IsOptional, IsString, IsUrl, Matches, MaxLength } from 'class-validator';
import { LocalDate } from '../../platform/graphql/scalars.js';

/** What was graded: exactly one of recommendation, part, and paragraph of a document. */
@InputType({ isAbstract: true })
export abstract class GradedInput {
  @Field(() => ID, { nullable: true, description: 'The recommendation that was graded as a whole.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  recommendationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The part of a recommendation that was graded.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  partId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The document of which a paragraph was graded; with `paragraph`.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
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
  @Field(() => String, {
    nullable: true,
    description:
      'Who graded: a mechanism’s code (`CCPR`), or `NHRI`. Coordinators name it; from an account of its own the grader is that account’s body.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  grader?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With `NHRI`, from a coordinator: the institution’s name.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  graderName?: string | null;

  @Field({ description: 'Scale of the grade, in use by the grader on that day: `CCPR_2017`.' })
  @IsString()
  @MaxLength(50)
  scaleCode: string;

  @Field({ description: 'Grade of the scale: `B`.' })
  @IsString()
  @MaxLength(50)
  gradeCode: string;

  @Field(() => LocalDate, { description: 'Day on which it was given; today in the country at the latest.' })
  @IsISO8601({ strict: true })
  gradedOn: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where it stands: a document’s symbol or title. Coordinators must name it.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the source can be read, http or https.' })
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, disallow_auth: true, require_tld: false },
    { message: 'write an address that begins with https:// or http://' },
  )
  @MaxLength(2_000)
  sourceUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'What the grader says beside the grade.' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  note?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The grade that this one corrects: of the same grader, on the same thing, recorded from the same side. It stays in the series as superseded.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  correctsId?: string | null;
}

/** A grade that should not have been recorded. */
@InputType({
  description: 'A grade that should not have been recorded. It stays in the series, with the reason.',
})
export class RetractExternalGradeInput {
  @Field(() => ID, { description: 'The grade; recorded from your own side.' })
  @IsString()
  @MaxLength(64)
  id: string;

  @Field(() => Int, { description: 'The version you read; retracting an older one is refused.' })
  @IsInt()
  version: number;

  @Field({ description: 'Why: `entered on the wrong recommendation`.' })
  @IsString()
  @Matches(/\S/, { message: 'say why' })
  @MaxLength(2_000)
  reason: string;
}
