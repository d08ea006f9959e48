import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';
import { LocalDate } from '../../platform/graphql/scalars.js';
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

  @Field(() => LocalDate, { nullable: true, description: 'Day of the statement.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  statedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it stands: `A/HRC/43/15/Add.1`, paragraph 3.' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'The State’s comment.' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
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
  @Field(() => ID, { description: 'The recommendation.' })
  @IsString()
  @MaxLength(64)
  recommendationId: string;
}

/** What the State said of a part. */
@InputType({ description: 'What the State said of one part of a UPR recommendation on one occasion.' })
export class RecordPartPositionInput extends PositionWords {
  @Field(() => ID, { description: 'The part.' })
  @IsString()
  @MaxLength(64)
  partId: string;
}
