import { Field, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  DayField,
  IdField,
  OptionalDayField,
  OptionalIdField,
  OptionalTextField,
  TextField,
  VersionField,
} from '../../platform/graphql/input-fields.js';
import { LanguageEnum, LANGUAGES, type Language } from '../../reference/languages/language.js';
import { ActivityStateEnum, type ActivityState } from '../activities/activity-state.js';
import { STATUSES, StatusEnum, type Status } from '../status/status.entities.js';

/** A new report of the institution you act for. */
@InputType({
  description:
    'A new report of your institution, on one recommendation, one part of one or one cluster that is assigned to it. It begins as a draft.',
})
export class DraftProgressUpdateInput {
  @OptionalIdField(
    'The recommendation it is about; this, `partId` or `clusterId`. Not one that is split: report on its parts.',
  )
  recommendationId?: string | null;

  @OptionalIdField('The part of a recommendation it is about; this, `recommendationId` or `clusterId`.')
  partId?: string | null;

  @OptionalIdField('The cluster it is about; this, `recommendationId` or `partId`.')
  clusterId?: string | null;

  @OptionalIdField(
    'An activity of an adopted plan that your institution carries out; instead of a recommendation or cluster.',
  )
  activityId?: string | null;

  @TextField('What was done; may be empty in a draft.', 20_000)
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

  @DayField('First day of the period it speaks of.')
  periodFrom: string;

  @DayField('Last day of the period it speaks of; it must have come when the update is submitted.')
  periodTo: string;
}

/** Another text for a draft or a returned update. */
@InputType({ description: 'What to change of a draft or a returned update; what you leave out stays.' })
export class EditProgressUpdateInput {
  @IdField('The update.')
  id: string;

  @VersionField('The version you read; an edit of an older one is refused.')
  version: number;

  @OptionalTextField('What was done.', 20_000)
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

  @OptionalDayField('First day of the period it speaks of.')
  periodFrom?: string | null;

  @OptionalDayField('Last day of the period it speaks of.')
  periodTo?: string | null;
}

/** The update that is cleared, or goes another step. */
@InputType({ description: 'The update that you clear, as you read it.' })
export class ProgressUpdateStepInput {
  @IdField('The update.')
  id: string;

  @VersionField('The version you read; a step on an older one is refused.')
  version: number;
}

/** The update that is submitted. */
@InputType({ description: 'The update that you submit, as you read it.' })
export class SubmitProgressUpdateInput extends ProgressUpdateStepInput {
  @OptionalTextField(
    'Why you report although bodies to which you passed something of it have not answered, or their answers are not accepted. Required then, else without effect; the reviewers read it.',
    4_000,
  )
  missingAnswersReason?: string | null;
}
