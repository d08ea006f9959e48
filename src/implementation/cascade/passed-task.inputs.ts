import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import {
  DayField,
  IdField,
  OptionalAddressField,
  OptionalDayField,
  OptionalIdField,
  OptionalWordsField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';

/** Something of the own task for another body. */
@InputType({ description: 'Something of what is assigned to your institution, for a body below it.' })
export class PassTaskInput {
  @IdField('The assignment in force of your institution.')
  assignmentId: string;

  @IdField(
    'The body that is to do it: one below your institution, or one that the coordinator lets you pass tasks to.',
  )
  toInstitutionId: string;

  @OptionalWordsField('Which part of the task it is, in words; leave it out where it is all of it.', 1_000)
  portion?: string | null;

  @WordsField('What the body is asked to do and to say.', 4_000, 'say what is asked for')
  request: string;

  @DayField('Until when the answer is wanted: today at the earliest.')
  dueOn: string;
}

/** What shows that an answer is true. */
@InputType({ description: 'A link or an uploaded file that shows that an answer is true.' })
export class AnswerEvidenceInput {
  @WordsField('What it is.', 300, 'say what it is')
  title: string;

  @OptionalAddressField('Address on the web, http or https; this or `fileId`.')
  url?: string | null;

  @OptionalIdField(
    'A file that your institution uploaded (`POST /files`), or that came up to it with an answer; this or `url`.',
  )
  fileId?: string | null;
}

@InputType({ isAbstract: true })
abstract class PassedTaskStepInput {
  @IdField('The passed task.')
  passedTaskId: string;

  @VersionField('The version you read; a step on an older one is refused.')
  version: number;
}

/** The body's answer. */
@InputType({ description: 'Your institution’s answer to a task that was passed to it.' })
export class AnswerPassedTaskInput extends PassedTaskStepInput {
  @WordsField('What was done.', 20_000, 'say what was done')
  text: string;

  @Field(() => [AnswerEvidenceInput], {
    nullable: true,
    description: 'What shows that it is true, at most 20 links and files.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AnswerEvidenceInput)
  evidence?: AnswerEvidenceInput[] | null;
}

/** An answer that goes back. */
@InputType({ description: 'An answer that you send back, to be given again.' })
export class ReturnPassedAnswerInput extends PassedTaskStepInput {
  @WordsField('What is missing.', 4_000, 'say what is missing')
  reason: string;

  @OptionalDayField('Until when it is wanted again: today at the earliest. The day stays if left out.')
  dueOn?: string | null;
}

/** An answer that is enough. */
@InputType({ description: 'An answer that you accept.' })
export class AcceptPassedAnswerInput extends PassedTaskStepInput {}

/** A task that is taken back. */
@InputType({ description: 'A passed task that you take back.' })
export class WithdrawPassedTaskInput extends PassedTaskStepInput {
  @WordsField('Why; the body reads it.', 4_000, 'say why')
  reason: string;
}

/** Between which institutions. */
@InputType({ description: 'Who may pass tasks to whom, beside those below it.' })
export class AllowPassingInput {
  @IdField('The institution that may pass tasks.')
  fromInstitutionId: string;

  @IdField('The body that may be given them.')
  toInstitutionId: string;
}
