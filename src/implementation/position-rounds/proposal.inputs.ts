import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import {
  DayField,
  IdField,
  OptionalIdField,
  OptionalTextField,
  VersionField,
  WordsField,
  OptionalWordsField,
} from '../../platform/graphql/input-fields.js';
import {
  PositionClaimEnum,
  PositionEnum,
  type PositionClaim,
} from '../../recommendations/positions/position.entity.js';
import type { AnsweredPosition } from './position-item.entity.js';
import { RoundField, TargetsField } from './position-round.inputs.js';
import type { PositionTargets } from './position-targets.js';

/** Positions that answer. */
export const ANSWERS: AnsweredPosition[] = ['SUPPORTED', 'NOTED', 'SUPPORTED_IN_PART'];
const message = `position is one of ${ANSWERS.join(', ')}`;

/** What the State would say. */
@InputType({ isAbstract: true })
abstract class ProposedWords {
  @Field(() => PositionEnum, { description: 'What the State would say; not PENDING.' })
  @IsIn(ANSWERS, { message })
  position: AnsweredPosition;

  @Field(() => PositionClaimEnum, { nullable: true, description: 'What it would claim beside it.' })
  @IsOptional()
  @IsIn(Object.keys(PositionClaimEnum))
  claim?: PositionClaim | null;

  @OptionalTextField('The State’s comment, as it shall stand in the addendum.', 20_000)
  comment?: string | null;
}

/** A proposal for one item. */
@InputType({
  description: 'What you propose the State to say of one item: the whole proposal, as it shall be.',
})
export class ProposePositionInput extends ProposedWords {
  @IdField('The item of the round.')
  positionItemId: string;

  @VersionField()
  version: number;

  @OptionalTextField('Why you propose it, for who decides; never exported.', 20_000)
  note?: string | null;
}

/** The same proposal for many. */
@InputType({
  description: 'The same proposal for many items, all of them or none. Notes that stand there stay.',
})
export class ProposePositionsInput extends ProposedWords {
  @RoundField()
  positionRoundId: string;

  @TargetsField()
  targets: PositionTargets;
}

/** What was decided elsewhere. */
@InputType({
  description:
    'What somebody decided elsewhere (the cabinet, say) on items of a round, with the document that says so. Without `position` the items are decided as they were proposed.',
})
export class RecordPositionDecisionInput {
  @RoundField()
  positionRoundId: string;

  @TargetsField()
  targets: PositionTargets;

  @DayField('Day of the decision; today in the country at the latest.')
  decidedOn: string;

  @WordsField('Title of the document that says so.', 300)
  title: string;

  @OptionalWordsField('Its symbol or number.', 200)
  symbol?: string | null;

  @OptionalIdField(
    'The document as a file that a coordinator uploaded, and that is attached to nothing else.',
  )
  fileId?: string | null;

  @Field(() => PositionEnum, {
    nullable: true,
    description: 'What was decided on all of them, where it is not what was proposed; not PENDING.',
  })
  @IsOptional()
  @IsIn(ANSWERS, { message })
  position?: AnsweredPosition | null;

  @OptionalTextField('The State’s comment as decided; what was proposed if left out.', 20_000)
  comment?: string | null;
}
