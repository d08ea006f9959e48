import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { LanguageEnum, LANGUAGES, type Language } from '../../reference/languages/language.js';
import { ActivityStateEnum, type ActivityState } from '../activities/activity-state.js';
import { STATUSES, StatusEnum, type Status } from '../status/status.entities.js';

/** A new report of the institution you act for. */
@InputType({
  description:
    'A new report of your institution, on one recommendation, one part of one or one cluster that is assigned to it. It begins as a draft.',
})
export class DraftProgressUpdateInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The recommendation it is about; this, `partId` or `clusterId`. Not one that is split: report on its parts.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  recommendationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The part of a recommendation it is about; this, `recommendationId` or `clusterId`.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  partId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The cluster it is about; this, `recommendationId` or `partId`.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  clusterId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'An activity of an adopted plan that your institution carries out; instead of a recommendation or cluster.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  activityId?: string | null;

  @Field({ description: 'What was done; may be empty in a draft.' })
  @IsString()
  @MaxLength(20_000)
  narrative: string;

  @Field(() => LanguageEnum, { description: 'Language of the narrative.' })
  @IsIn(LANGUAGES)
  language: Language;

  @Field(() => StatusEnum, {
    nullable: true,
    description: 'The status that a lead institution proposes; a supporting one proposes none.',
  })
  @IsOptional()
  @IsIn(STATUSES)
  proposedStatus?: Status | null;

  @Field(() => ActivityStateEnum, {
    nullable: true,
    description: 'For an activity, and only for one: how far it is.',
  })
  @IsOptional()
  @IsIn(Object.keys(ActivityStateEnum))
  activityState?: ActivityState | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For an activity: how much of it is done, in percent, where you can say.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  percentDone?: number | null;

  @Field(() => LocalDate, { description: 'First day of the period it speaks of.' })
  @IsISO8601({ strict: true })
  periodFrom: string;

  @Field(() => LocalDate, {
    description: 'Last day of the period it speaks of; it must have come when the update is submitted.',
  })
  @IsISO8601({ strict: true })
  periodTo: string;
}

/** Another text for a draft or a returned update. */
@InputType({ description: 'What to change of a draft or a returned update; what you leave out stays.' })
export class EditProgressUpdateInput {
  @Field(() => ID, { description: 'The update.' })
  @IsString()
  @MaxLength(64)
  id: string;

  @Field(() => Int, { description: 'The version you read; an edit of an older one is refused.' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true, description: 'What was done.' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  narrative?: string | null;

  @Field(() => LanguageEnum, { nullable: true, description: 'Language of the narrative.' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language | null;

  @Field(() => StatusEnum, {
    nullable: true,
    description: 'The status that a lead institution proposes; null takes the proposal away.',
  })
  @IsOptional()
  @IsIn(STATUSES)
  proposedStatus?: Status | null;

  @Field(() => ActivityStateEnum, {
    nullable: true,
    description: 'For an activity: how far it is.',
  })
  @IsOptional()
  @IsIn(Object.keys(ActivityStateEnum))
  activityState?: ActivityState | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For an activity: how much of it is done, in percent; null takes it away.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  percentDone?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day of the period it speaks of.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  periodFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the period it speaks of.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  periodTo?: string | null;
}

/** The update that is cleared, or goes another step. */
@InputType({ description: 'The update that you clear, as you read it.' })
export class ProgressUpdateStepInput {
  @Field(() => ID, { description: 'The update.' })
  @IsString()
  @MaxLength(64)
  id: string;

  @Field(() => Int, { description: 'The version you read; a step on an older one is refused.' })
  @IsInt()
  version: number;
}

/** The update that is submitted. */
@InputType({ description: 'The update that you submit, as you read it.' })
export class SubmitProgressUpdateInput extends ProgressUpdateStepInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Why you report although bodies to which you passed something of it have not answered, or their answers are not accepted. Required then, else without effect; the reviewers read it.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  missingAnswersReason?: string | null;
}
