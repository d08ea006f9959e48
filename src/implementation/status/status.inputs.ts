import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsIn, ValidateNested } from 'class-validator';
import {
  DayField,
  IdField,
  OptionalTextField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { PartIds } from '../../recommendations/parts/part-ids.js';
import { RecommendationTargets } from '../portfolio/recommendation-targets.js';
import {
  NotApplicableReasonEnum,
  STATUSES,
  StatusEnum,
  type NotApplicableReason,
  type Status,
} from './status.entities.js';

/** What a coordinator says who records a status without an update. */
@InputType({ isAbstract: true })
export abstract class AssessmentWords {
  @Field(() => StatusEnum, {
    description:
      'The status; any but NOT_ASSESSED. NO_LONGER_APPLICABLE becomes a proposal that a second coordinator confirms.',
  })
  @IsIn(STATUSES)
  status: Status;

  @DayField('End of the period that it speaks of; today in the country at the latest.')
  effectiveOn: string;

  @WordsField('What it rests on: a report, a law, a visit.', 4_000, 'write something')
  sourceNote: string;

  @WordsField('Why this status.', 4_000, 'write something')
  reason: string;

  @Field(() => NotApplicableReasonEnum, {
    nullable: true,
    description: 'With NO_LONGER_APPLICABLE, and only with it.',
  })
  @IsOptional()
  @IsIn(Object.values(NotApplicableReasonEnum))
  notApplicableReason?: NotApplicableReason | null;
}

/** A status that a coordinator records without an update. */
@InputType({ description: 'A status that the coordinator records without an institution’s update.' })
export class AssessStatusInput extends AssessmentWords {
  @Field(() => RecommendationTargets, {
    description: 'Which recommendations, by ids or by a filter; none that is split into parts.',
  })
  @ValidateNested()
  @Type(() => RecommendationTargets)
  targets: RecommendationTargets;
}

/** A status of parts that a coordinator records without an update. */
@InputType({
  description:
    'A status of parts of recommendations that the coordinator records without an institution’s update.',
})
export class AssessPartsInput extends AssessmentWords {
  @PartIds()
  partIds: string[];
}

/** A coordinator's view of a cluster as such. */
@InputType({ description: 'The coordinator’s own view of a cluster: shown, never counted.' })
export class AssessClusterInput {
  @IdField('The cluster.')
  clusterId: string;

  @Field(() => StatusEnum, { description: 'Any but NOT_ASSESSED and NO_LONGER_APPLICABLE.' })
  @IsIn(STATUSES)
  status: Status;

  @DayField('End of the period that it speaks of; today in the country at the latest.')
  effectiveOn: string;

  @OptionalTextField('Why; required with REGRESSED.', 4_000)
  reason?: string | null;
}

/** The second coordinator's yes. */
@InputType({ description: 'A second coordinator’s yes to "no longer applicable": it becomes the status.' })
export class ConfirmNotApplicableInput {
  @IdField('The proposal.')
  proposalId: string;

  @VersionField('The version of the proposal that you read.')
  version: number;

  @OptionalTextField('Your words on it.', 4_000)
  note?: string | null;
}

/** A coordinator's no. */
@InputType({ description: 'A coordinator’s no to "no longer applicable": the status stays as it is.' })
export class RejectNotApplicableInput {
  @IdField('The proposal.')
  proposalId: string;

  @VersionField('The version of the proposal that you read.')
  version: number;

  @WordsField('Why it still applies.', 4_000, 'write something')
  note: string;
}
