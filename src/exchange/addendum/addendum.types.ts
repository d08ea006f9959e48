import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { PositionCount } from '../../implementation/position-rounds/position-tally.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { IdField } from '../../platform/graphql/input-fields.js';
import type { AddendumLayout } from './addendum-content.js';

export const AddendumLayoutEnum = graphqlEnum<AddendumLayout>(
  'AddendumLayout',
  'What an addendum says of each recommendation.',
  {
    WITH_TEXTS: 'Its number and its text, quoted from the report.',
    REFERENCES: 'Its number alone: shorter, for the limit counts words.',
  },
);

/** An addendum in numbers. */
@ObjectType({
  description:
    'The addendum as it would be printed now, in numbers: what was decided stands in it, or else what is proposed.',
})
export class Addendum {
  @Field(() => AddendumLayoutEnum, { description: 'In which layout.' })
  layout: AddendumLayout;

  @Field(() => Int, {
    description: 'Words between its margins; in scripts without spaces as a dictionary divides them.',
  })
  wordCount: number;

  @Field(() => Int, { description: 'Of these, words quoted from the report.' })
  quotedWordCount: number;

  @Field(() => Int, { description: 'How many it may have.' })
  wordLimit: number;

  @Field(() => Int, { description: 'How many it has beyond that; 0 within the limit.' })
  overLimitBy: number;

  @Field(() => [PositionCount], {
    description:
      'Recommendations by position: supported, supported in part, noted, none yet; only those that there are.',
  })
  counts: PositionCount[];

  @Field(() => Int, { description: 'Recommendations and parts on which nothing was decided yet.' })
  undecidedCount: number;
}

/** Which addendum. */
@InputType({ description: 'The addendum of a round as a file.' })
export class ExportAddendumInput {
  @IdField('The position round.')
  positionRoundId: string;

  @Field(() => AddendumLayoutEnum, {
    defaultValue: 'WITH_TEXTS',
    description: 'What it says of each recommendation.',
  })
  @IsIn(Object.keys(AddendumLayoutEnum))
  layout: AddendumLayout;
}
