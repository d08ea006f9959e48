import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import {
  DayField,
  IdField,
  OptionalDayField,
  OptionalIdsField,
  OptionalWordsField,
  SomeIdsField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { RecommendationFilter } from '../portfolio/recommendation-filter.js';
import { RecommendationTargets } from '../portfolio/recommendation-targets.js';
import { RoundPurposeEnum, type RoundPurpose } from './round.words.js';

const days =
  (description: string): PropertyDecorator =>
  (target, property) => {
    Field(() => Int, { nullable: true, description })(target, property);
    for (const rule of [IsOptional(), IsInt(), Min(1), Max(365)]) rule(target, property);
  };

/** Who is written to when an institution does not answer, so many days after its due day. */
@InputType({
  description:
    'Who is written to when an institution does not answer, so many days after its due day; a step that is null or left out is not taken. Each step comes later than the one before.',
})
export class EscalationStepsInput {
  @days('The institution’s validators: so many days after the due day, 1 to 365.')
  validatorAfterDays?: number | null;

  @days('Its head: so many days after the due day, 1 to 365.')
  headAfterDays?: number | null;

  @days('The chair of the coordination mechanism: so many days after the due day, 1 to 365.')
  chairAfterDays?: number | null;
}

/** A new round, planned. */
@InputType({ description: 'A new reporting round. It is planned until it opens; nobody is asked before.' })
export class PlanReportingRoundInput {
  @WordsField('What it is called: “Mid-term report 2027”.', 300)
  name: string;

  @Field(() => RoundPurposeEnum, { description: 'What the answers are wanted for.' })
  @IsIn(Object.keys(RoundPurposeEnum))
  purpose: RoundPurpose;

  @Field(() => RecommendationFilter, {
    description:
      'Which recommendations of your country. What it finds when the round opens is in the round and stays in it.',
  })
  @ValidateNested()
  @Type(() => RecommendationFilter)
  filter: RecommendationFilter;

  @OptionalIdsField(
    'The institutions to ask. Left out: every institution with an assignment in force on something in the round.',
    500,
  )
  institutionIds?: string[] | null;

  @OptionalWordsField('What institutions are to write, and how.', 10_000)
  instruction?: string | null;

  @OptionalDayField('First day of the period that answers speak of; with periodTo.')
  periodFrom?: string | null;

  @OptionalDayField('Last day of the period; with periodFrom.')
  periodTo?: string | null;

  @DayField('The day it opens by itself; today at the earliest. You may open it earlier.')
  opensOn: string;

  @DayField('The day by which answers are due: on or after the opening day.')
  dueOn: string;

  @Field(() => EscalationStepsInput, {
    nullable: true,
    description: 'Who is written to when an institution does not answer. Left out: 3, 7 and 14 days after.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => EscalationStepsInput)
  escalation?: EscalationStepsInput | null;
}

/** Other terms for a round. */
@InputType({
  description:
    'What to change of a round; what you leave out stays. Once it is open only its name, instruction and escalation change here; due days are moved by verbs of their own.',
})
export class ChangeReportingRoundInput {
  @IdField('The round.')
  id: string;

  @VersionField()
  version: number;

  @OptionalWordsField('What it is called.', 300)
  name?: string | null;

  @OptionalWordsField('What institutions are to write, and how; null takes it away.', 10_000)
  instruction?: string | null;

  @Field(() => RoundPurposeEnum, {
    nullable: true,
    description: 'What the answers are wanted for; while planned.',
  })
  @IsOptional()
  @IsIn(Object.keys(RoundPurposeEnum))
  purpose?: RoundPurpose | null;

  @Field(() => RecommendationFilter, { nullable: true, description: 'Which recommendations; while planned.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RecommendationFilter)
  filter?: RecommendationFilter | null;

  @OptionalIdsField(
    'The institutions to ask, while planned; an empty list asks every institution with an assignment.',
    500,
  )
  institutionIds?: string[] | null;

  @OptionalDayField('First day of the period; while planned.')
  periodFrom?: string | null;

  @OptionalDayField('Last day of the period; while planned.')
  periodTo?: string | null;

  @OptionalDayField('The opening day; while planned.')
  opensOn?: string | null;

  @OptionalDayField('The due day; while planned. Of an open round: moveReportingDueDay.')
  dueOn?: string | null;

  @Field(() => EscalationStepsInput, {
    nullable: true,
    description: 'Who is written to when an institution does not answer; all three steps anew.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => EscalationStepsInput)
  escalation?: EscalationStepsInput | null;
}

/** A round is opened by hand. */
@InputType({ description: 'A planned round that you open now, whatever its opening day.' })
export class OpenReportingRoundInput {
  @IdField('The round.')
  id: string;

  @VersionField()
  version: number;

  @Field(() => Int, {
    description:
      'How many recommendations you expect its filter to find. Where another number matches, nothing is done.',
  })
  @IsInt()
  @Min(0)
  expectedCount: number;
}

/** A round is closed. */
@InputType({ description: 'An open round that is over: how every institution stands is kept as it is now.' })
export class CloseReportingRoundInput {
  @IdField('The round.')
  id: string;

  @VersionField()
  version: number;

  @OptionalWordsField('A word on how it ended.', 4_000)
  note?: string | null;
}

/** A round is called off. */
@InputType({ description: 'A round that is called off: nobody is asked or reminded any more.' })
export class CancelReportingRoundInput {
  @IdField('The round.')
  id: string;

  @VersionField()
  version: number;

  @WordsField('Why; institutions that were asked read it.', 4_000, 'say why it is called off')
  reason: string;
}

/** Recommendations are added to an open round, or taken out of it. */
@InputType({
  description: 'Recommendations that are added to an open round, or taken out of it, with the reason.',
})
export class ReportingRoundItemsInput {
  @IdField('The round, which is open.')
  roundId: string;

  @Field(() => RecommendationTargets, { description: 'The recommendations.' })
  @ValidateNested()
  @Type(() => RecommendationTargets)
  targets: RecommendationTargets;

  @WordsField('Why.', 4_000, 'say why')
  reason: string;
}

/** Another due day for a whole open round. */
@InputType({ description: 'Another due day for a whole open round, with the reason.' })
export class MoveReportingDueDayInput {
  @IdField('The round, which is open.')
  id: string;

  @VersionField()
  version: number;

  @DayField('The new day; today at the earliest.')
  dueOn: string;

  @WordsField('Why; institutions read it.', 4_000, 'say why')
  reason: string;
}

/** More time for some institutions. */
@InputType({ description: 'More time for one or several institutions of an open round, with the reason.' })
export class ExtendReportingDueDayInput {
  @IdField('The round, which is open.')
  roundId: string;

  @SomeIdsField('The institutions; each is asked by the round.', 500)
  institutionIds: string[];

  @DayField('Their new day: later than the one that holds for them, and not in the past.')
  dueOn: string;

  @WordsField('Why; the institution reads it.', 4_000, 'say why')
  reason: string;
}
