import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LocalDate } from '../../platform/graphql/scalars.js';

/** Something of the own task for another body. */
@InputType({ description: 'Something of what is assigned to your institution, for a body below it.' })
export class PassTaskInput {
  @Field(() => ID, { description: 'The assignment in force of your institution.' })
  @IsString()
  @MaxLength(64)
  assignmentId: string;

  @Field(() => ID, {
    description:
      'The body that is to do it: one below your institution, or one that the coordinator lets you pass tasks to.',
  })
  @IsString()
  @MaxLength(64)
  toInstitutionId: string;

  @Field(() => String, {
    nullable: true,
    description: 'Which part of the task it is, in words; leave it out where it is all of it.',
  })
  @IsOptional()
  @IsString()
  @Matches(/\S/, { message: 'portion is not blank' })
  @MaxLength(1_000)
  portion?: string | null;

  @Field({ description: 'What the body is asked to do and to say.' })
  @IsString()
  @Matches(/\S/, { message: 'say what is asked for' })
  @MaxLength(4_000)
  request: string;

  @Field(() => LocalDate, { description: 'Until when the answer is wanted: today at the earliest.' })
  @IsISO8601({ strict: true })
  dueOn: string;
}

/** A link that shows that an answer is true. */
@InputType({ description: 'An address on the web that shows that an answer is true.' })
export class AnswerLinkInput {
  @Field({ description: 'What it is.' })
  @IsString()
  @Matches(/\S/, { message: 'say what it is' })
  @MaxLength(300)
  title: string;

  @Field({ description: 'The address, http or https.' })
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, disallow_auth: true, require_tld: false },
    { message: 'write an address that begins with https:// or http://' },
  )
  @MaxLength(2_000)
  url: string;
}

@InputType({ isAbstract: true })
abstract class PassedTaskStepInput {
  @Field(() => ID, { description: 'The passed task.' })
  @IsString()
  @MaxLength(64)
  passedTaskId: string;

  @Field(() => Int, { description: 'The version you read; a step on an older one is refused.' })
  @IsInt()
  version: number;
}

/** The body's answer. */
@InputType({ description: 'Your institution’s answer to a task that was passed to it.' })
export class AnswerPassedTaskInput extends PassedTaskStepInput {
  @Field({ description: 'What was done.' })
  @IsString()
  @Matches(/\S/, { message: 'say what was done' })
  @MaxLength(20_000)
  text: string;

  @Field(() => [AnswerLinkInput], {
    nullable: true,
    description: 'What shows that it is true, at most 20 addresses.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AnswerLinkInput)
  links?: AnswerLinkInput[] | null;
}

/** An answer that goes back. */
@InputType({ description: 'An answer that you send back, to be given again.' })
export class ReturnPassedAnswerInput extends PassedTaskStepInput {
  @Field({ description: 'What is missing.' })
  @IsString()
  @Matches(/\S/, { message: 'say what is missing' })
  @MaxLength(4_000)
  reason: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Until when it is wanted again: today at the earliest. The day stays if left out.',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  dueOn?: string | null;
}

/** An answer that is enough. */
@InputType({ description: 'An answer that you accept.' })
export class AcceptPassedAnswerInput extends PassedTaskStepInput {}

/** A task that is taken back. */
@InputType({ description: 'A passed task that you take back.' })
export class WithdrawPassedTaskInput extends PassedTaskStepInput {
  @Field({ description: 'Why; the body reads it.' })
  @IsString()
  @Matches(/\S/, { message: 'say why' })
  @MaxLength(4_000)
  reason: string;
}

/** Between which institutions. */
@InputType({ description: 'Who may pass tasks to whom, beside those below it.' })
export class AllowPassingInput {
  @Field(() => ID, { description: 'The institution that may pass tasks.' })
  @IsString()
  @MaxLength(64)
  fromInstitutionId: string;

  @Field(() => ID, { description: 'The body that may be given them.' })
  @IsString()
  @MaxLength(64)
  toInstitutionId: string;
}
