import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, IsString, MaxLength } from 'class-validator';
import { IdField, OptionalDayField } from '../../platform/graphql/input-fields.js';

const MOST_REFERENCES = 1_000;

/** Which paragraphs of a document the mechanism asks an answer on. */
@InputType({
  description:
    'Which paragraphs of a document the mechanism asks a separate answer on before the next report, as the document lists them.',
})
export class MarkForFollowUpInput {
  @IdField('The document.')
  documentId: string;

  @Field(() => [String], {
    description:
      'Numbers of the paragraphs, as the document cites them: `12`, `26 (b)`. At most 1,000; each must stand in the document.',
  })
  @IsArray()
  @ArrayNotEmpty({ message: 'name at least one paragraph' })
  @ArrayMaxSize(MOST_REFERENCES)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  references: string[];

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'False takes the mark, and its day, away again.',
  })
  @IsBoolean()
  requested: boolean;

  @OptionalDayField('Until when the mechanism wants the answer; none where the document names no day.')
  dueOn?: string | null;
}
