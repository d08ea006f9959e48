import { Field, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  OptionalDayField,
  OptionalIdsField,
  OptionalTextField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { ActivityStateEnum, type ActivityState } from '../activities/activity-state.js';
import {
  NotApplicableReasonEnum,
  STATUSES,
  StatusEnum,
  type NotApplicableReason,
  type Status,
} from '../status/status.entities.js';
import { ProgressUpdateStepInput } from './progress.inputs.js';

/** An update sent back. */
@InputType({ description: 'An update that you send back to the institution, with a reason.' })
export class ReturnProgressUpdateInput extends ProgressUpdateStepInput {
  @WordsField('What is to be corrected.', 4_000, 'say what is to be corrected')
  reason: string;

  @OptionalDayField('Until when it should be submitted again; today at the earliest.')
  dueOn?: string | null;
}

/** The coordinator's acceptance of an update. */
@InputType({
  description:
    'The coordinator’s acceptance of an update. A lead’s sets the status; a contribution’s sets none.',
})
export class ApproveProgressUpdateInput extends ProgressUpdateStepInput {
  @Field(() => StatusEnum, {
    nullable: true,
    description:
      'The validated status; the proposed one where you leave it out. NO_LONGER_APPLICABLE waits for a second coordinator.',
  })
  @IsOptional()
  @IsIn(STATUSES)
  status?: Status | null;

  @Field(() => ActivityStateEnum, {
    nullable: true,
    description:
      'For a report on an activity: how far it is; what the institution proposed where you leave it out.',
  })
  @IsOptional()
  @IsIn(Object.keys(ActivityStateEnum))
  activityState?: ActivityState | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For a report on an activity: how much of it is done, in percent.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  percentDone?: number | null;

  @OptionalTextField(
    'Required where the status, or the state of an activity, differs from the proposed one, for REGRESSED and for NO_LONGER_APPLICABLE. The institution reads it.',
    4_000,
  )
  reason?: string | null;

  @Field(() => NotApplicableReasonEnum, {
    nullable: true,
    description: 'With NO_LONGER_APPLICABLE, and only with it.',
  })
  @IsOptional()
  @IsIn(Object.values(NotApplicableReasonEnum))
  notApplicableReason?: NotApplicableReason | null;

  @OptionalIdsField(
    'For a cluster’s update: the members that get the status, recommendations and parts by their ids; a recommendation that is split is reached through its parts. Left out: every present member whose position is not NOTED. Those who join later inherit none.',
  )
  memberIds?: string[] | null;

  @OptionalDayField(
    'End of the period that the status speaks of; the last day of the update’s period by default.',
  )
  effectiveOn?: string | null;
}
