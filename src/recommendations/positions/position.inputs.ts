import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { IdField, OptionalDayField, OptionalTextField } from '../../platform/graphql/input-fields.js';
import {
  PositionClaimEnum,
  PositionEnum,
  PositionStageEnum,
  type Position,
  type PositionClaim,
  type PositionStage,
} from './position.entity.js';

/** What the State said on one occasion. */
@InputType({ isAbstract: true })
export abstract class PositionWords {
  @Field(() => PositionEnum, { description: 'What it said.' })
  @IsIn(Object.keys(PositionEnum))
  position: Position;

  @Field(() => PositionStageEnum, { description: 'On which occasion: REVIEW, ADDENDUM or ADOPTION.' })
  @IsIn(['REVIEW', 'ADDENDUM', 'ADOPTION'], {
    message: 'stage is REVIEW, ADDENDUM or ADOPTION; SOURCE is for imports',
  })
  stage: PositionStage;

  @OptionalDayField('Day of the statement.')
  statedOn?: string | null;

  @OptionalTextField('Where it stands: `A/HRC/43/15/Add.1`, paragraph 3.', 1_000)
  source?: string | null;

  @OptionalTextField('The State’s comment.', 20_000)
  comment?: string | null;

  @Field(() => PositionClaimEnum, {
    nullable: true,
    description: 'What the State claims beside it; sets no status.',
  })
  @IsOptional()
  @IsIn(Object.keys(PositionClaimEnum))
  claim?: PositionClaim | null;
}

/** What the State said of a recommendation. */
@InputType({ description: 'What the State said of a UPR recommendation on one occasion.' })
export class RecordPositionInput extends PositionWords {
  @IdField('The recommendation.')
  recommendationId: string;
}

/** What the State said of a part. */
@InputType({ description: 'What the State said of one part of a UPR recommendation on one occasion.' })
export class RecordPartPositionInput extends PositionWords {
  @IdField('The part.')
  partId: string;
}
