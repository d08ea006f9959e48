import { applyDecorators } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import {
  DayField,
  IdField,
  OptionalTextField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { LanguageEnum, LANGUAGES, type Language } from '../../reference/languages/language.js';
import { PositionTargets } from './position-targets.js';

/** Which round. */
export const RoundField = () => IdField('The position round.');

/** Why something is done with a round. */
export const ReasonField = (description: string) => WordsField(description, 4_000, 'say why');

/** Which items of the round. */
export const TargetsField = () =>
  applyDecorators(
    Field(() => PositionTargets, { description: 'Which items of the round.' }),
    ValidateNested(),
    Type(() => PositionTargets),
  );

const LimitField = () =>
  applyDecorators(
    Field(() => Int, {
      nullable: true,
      description: 'How many words the addendum may have, if not 2,675.',
    }),
    IsOptional(),
    IsInt(),
    Min(1),
    Max(100_000),
  );

const LanguageField = () =>
  applyDecorators(
    Field(() => LanguageEnum, {
      nullable: true,
      description: 'In which language the State’s comments are written; English unless told.',
    }),
    IsOptional(),
    IsIn([...LANGUAGES]),
  );

/** A new round. */
@InputType({
  description:
    'A round on a report of the UPR: about all of it that is pending, and its parts where it is split.',
})
export class OpenPositionRoundInput {
  @IdField('The report of the Working Group.')
  documentId: string;

  @LanguageField()
  language?: Language | null;

  @LimitField()
  wordLimit?: number | null;

  @OptionalTextField('What the addendum begins with.', 20_000)
  introduction?: string | null;
}

/** What an addendum is like. */
@InputType({ description: 'What to change of a round; what you leave out stays.' })
export class ChangePositionRoundInput {
  @RoundField()
  positionRoundId: string;

  @VersionField()
  version: number;

  @LanguageField()
  language?: Language | null;

  @LimitField()
  wordLimit?: number | null;

  @OptionalTextField('What the addendum begins with; null takes it away.', 20_000)
  introduction?: string | null;
}

/** What became pending, or was split, since the round was opened. */
@InputType({ description: 'Brings into a round what became pending, or was split, since it was opened.' })
export class BringInPendingInput {
  @RoundField()
  positionRoundId: string;
}

/** Items that a round is not about any more. */
@InputType({
  description: 'Items that a round shall not be about any more; questions about them are taken back.',
})
export class TakeOutOfPositionRoundInput {
  @RoundField()
  positionRoundId: string;

  @TargetsField()
  targets: PositionTargets;

  @ReasonField('Why; kept with the items.')
  reason: string;
}

/** The end of advice. */
@InputType({ description: 'The end of advice: positions are proposed and decided from then on.' })
export class ConsolidatePositionRoundInput {
  @RoundField()
  positionRoundId: string;

  @VersionField()
  version: number;
}

/** A step with a reason. */
@InputType({ description: 'A round that is given up or taken up again, and why.' })
export class PositionRoundReasonInput extends ConsolidatePositionRoundInput {
  @ReasonField('Why; the institutions that were asked are told.')
  reason: string;
}

/** What the State has said. */
@InputType({ description: 'The adoption of the outcome: everything that was decided is recorded at once.' })
export class AdoptPositionsInput extends ConsolidatePositionRoundInput {
  @DayField('Day of the adoption by the Human Rights Council; today in the country at the latest.')
  adoptedOn: string;

  @WordsField('Where the positions stand: `A/HRC/43/15/Add.1`, or the symbol of the decision.', 1_000)
  source: string;
}
