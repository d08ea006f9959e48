import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { DayField } from '../../platform/graphql/input-fields.js';
import { AnyOf } from '../portfolio/any-of.js';
import { DayRange } from '../portfolio/day-range.js';
import {
  CommunicationKindEnum,
  CommunicationStateEnum,
  type CommunicationKind,
  type CommunicationState,
} from './communication.entities.js';

/** Which communications: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which communications: all fields must hold, any value of a list is enough.' })
export class CommunicationFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => [CommunicationKindEnum], { nullable: true, description: 'What kind of letter.' })
  @AnyOf(CommunicationKindEnum)
  kinds?: CommunicationKind[] | null;

  @Field(() => [String], { nullable: true, description: 'Mechanisms that sent it, alone or with others.' })
  @AnyOf(String)
  mechanisms?: string[] | null;

  @Field(() => [CommunicationStateEnum], { nullable: true, description: 'How far the answer is.' })
  @AnyOf(CommunicationStateEnum)
  states?: CommunicationState[] | null;

  @Field(() => DayRange, { nullable: true, description: 'Received on a day of the range.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DayRange)
  received?: DayRange | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those whose reply is overdue, or those whose is not.',
  })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;
}

/** Which communications, which page. */
@ArgsType()
export class CommunicationsArgs extends PageArgs {
  @Field(() => CommunicationFilter, {
    nullable: true,
    description: 'Which ones; all that you may see unless told.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => CommunicationFilter)
  filter?: CommunicationFilter | null;
}

/** A letter's day and its term. */
@ArgsType()
export class ReplyProposalArgs {
  @DayField('Day from which the term runs, as the letter says.')
  from: string;

  @Field(() => Int, { description: 'Days that the letter allows: 60.' })
  @IsInt()
  @Min(1)
  @Max(730)
  termDays: number;
}

/** A day for a person to confirm: nothing is written. */
@ObjectType({
  description: 'The day that a letter’s term gives: a proposal, to be checked against the letter.',
})
export class ReplyProposal {
  @Field({ description: 'The day so many days after (YYYY-MM-DD).' })
  dueOn: string;
}
