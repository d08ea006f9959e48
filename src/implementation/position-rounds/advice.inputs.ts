import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { IdField, SomeIdsField, VersionField, WordsField } from '../../platform/graphql/input-fields.js';
import { PositionClaimEnum, type PositionClaim } from '../../recommendations/positions/position.entity.js';
import { PositionAdviceEnum, type PositionAdvice } from './position-request.entity.js';
import { ReasonField } from './position-round.inputs.js';

/** What an institution advises. */
@InputType({ isAbstract: true })
export abstract class AdviceWords {
  @Field(() => PositionAdviceEnum, { description: 'What you advise.' })
  @IsIn(Object.keys(PositionAdviceEnum))
  advice: PositionAdvice;

  @WordsField('Why; of an advice in part, also which part.', 20_000, 'say why')
  reason: string;

  @Field(() => PositionClaimEnum, {
    nullable: true,
    description: 'What the State could claim beside its position; null for nothing.',
  })
  @IsOptional()
  @IsIn(Object.keys(PositionClaimEnum))
  claim?: PositionClaim | null;
}

/** An advice. */
@InputType({ description: 'What your institution advises on one item; the former advice is replaced.' })
export class AdvisePositionInput extends AdviceWords {
  @IdField('What you were asked.')
  positionRequestId: string;

  @VersionField()
  version: number;
}

/** One advice for many. */
@InputType({ description: 'The same advice on many items, all of them or none.' })
export class AdvisePositionsInput extends AdviceWords {
  @SomeIdsField('What you were asked.')
  positionRequestIds: string[];
}

/** Advice that may leave the institution. */
@InputType({ description: 'Advice that your institution stands by, all of it or none.' })
export class ClearPositionAdviceInput {
  @SomeIdsField('The requests whose advice is cleared.')
  positionRequestIds: string[];
}

/** Advice to be written again. */
@InputType({ description: 'An advice that is to be written again.' })
export class ReturnPositionAdviceInput {
  @IdField('The request whose advice goes back.')
  positionRequestId: string;

  @VersionField()
  version: number;

  @ReasonField('What is to be written otherwise.')
  reason: string;
}
