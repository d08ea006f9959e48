import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import {
  DayField,
  IdField,
  OptionalDayField,
  OptionalIdField,
  OptionalIdsField,
  OptionalTextField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { LanguageEnum, LANGUAGES, type Language } from '../../reference/languages/language.js';

/** So many updates may an answer draw on. */
const MOST_SOURCES = 500;

/** A text in one language. */
@InputType({ description: 'A text in one language.' })
export class AnswerTextInput {
  @Field(() => LanguageEnum, { description: 'The language.' })
  @IsIn(LANGUAGES)
  language: Language;

  @WordsField('The text.', 50_000, 'write the answer')
  text: string;
}

const texts =
  (nullable: boolean): PropertyDecorator =>
  (target, property) => {
    const description = nullable
      ? 'The whole text in each language; left out: as it was. A language that is left out is left out of the version.'
      : 'The text in each of its languages, each once.';
    Field(() => [AnswerTextInput], { nullable, description })(target, property);
    const rules = [
      ...(nullable ? [IsOptional()] : []),
      IsArray(),
      ArrayNotEmpty({ message: 'write the answer in one language at least' }),
      ArrayMaxSize(LANGUAGES.length),
      ValidateNested({ each: true }),
      Type(() => AnswerTextInput),
    ];
    for (const rule of rules) rule(target, property);
  };

/** The first version of an answer. */
@InputType({ description: 'The first version of a State answer, as a draft.' })
export class WriteStateAnswerInput {
  @OptionalIdField('The recommendation that it answers; this, `partId` or `clusterId`.')
  recommendationId?: string | null;

  @OptionalIdField('The part of a recommendation that it answers; this, `recommendationId` or `clusterId`.')
  partId?: string | null;

  @OptionalIdField('The cluster that it answers; this, `recommendationId` or `partId`.')
  clusterId?: string | null;

  @texts(false)
  texts: AnswerTextInput[];

  @OptionalIdsField(
    'The progress updates that it draws on: about what it answers, and handed in.',
    MOST_SOURCES,
  )
  updateIds?: string[] | null;

  @DayField('The day up to which it tells how things are; not in the future.')
  asOf: string;

  @OptionalTextField('A note for coordinators alone: never exported, in no report.', 20_000)
  internalNote?: string | null;
}

/** Another version of an answer. */
@InputType({ description: 'Another version of a State answer, as a draft; what you leave out is as it was.' })
export class ReviseStateAnswerInput {
  @IdField('The answer.')
  id: string;

  @VersionField()
  version: number;

  @texts(true)
  texts?: AnswerTextInput[] | null;

  @OptionalIdsField('The progress updates that this version draws on, all of them.', MOST_SOURCES)
  updateIds?: string[] | null;

  @OptionalDayField('The day up to which it tells how things are; not in the future.')
  asOf?: string | null;
}

/** Another note. */
@InputType({ description: 'Another internal note; an empty one takes it away.' })
export class NoteOnStateAnswerInput {
  @IdField('The answer.')
  id: string;

  @VersionField()
  version: number;

  @OptionalTextField('The note for coordinators alone.', 20_000)
  internalNote?: string | null;
}

/** The latest version is final. */
@InputType({ description: 'The latest version of an answer, which is a draft, becomes final.' })
export class FinaliseStateAnswerInput {
  @IdField('The answer.')
  id: string;

  @VersionField()
  version: number;
}

/** An answer is taken back. */
@InputType({ description: 'An answer that is taken back altogether: another may be written in its place.' })
export class WithdrawStateAnswerInput {
  @IdField('The answer.')
  id: string;

  @VersionField()
  version: number;

  @WordsField('Why.', 4_000, 'say why')
  reason: string;
}
