import { applyDecorators } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  DayField,
  IdField,
  IdsField,
  OptionalDayField,
  OptionalWordsField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { CommunicationKindEnum, type CommunicationKind } from './communication.entities.js';

const MOST_SENDERS = 30;
const MOST_DAYS = 730;

const Senders = (): PropertyDecorator =>
  applyDecorators(
    ArrayNotEmpty({ message: 'name at least one mechanism' }),
    ArrayMaxSize(MOST_SENDERS),
    IsString({ each: true }),
    MaxLength(64, { each: true }),
  );

/** A letter as it came in. */
@InputType({ description: 'A letter as it came in. It is confidential until its publication is decided.' })
export class RegisterCommunicationInput {
  @Field(() => CommunicationKindEnum, { description: 'What kind of letter.' })
  @IsIn(Object.keys(CommunicationKindEnum))
  kind: CommunicationKind;

  @WordsField('Reference as the sender writes it: `AL XSA 3/2026`.', 200, 'write the reference of the letter')
  reference: string;

  @Field(() => [String], {
    description: 'Codes of the mechanisms that sent it: mandates, or one treaty body.',
  })
  @Senders()
  mechanismCodes: string[];

  @WordsField(
    'What it is about, for those who work on it. Write no name of an alleged victim.',
    4_000,
    'say what it is about',
  )
  subject: string;

  @OptionalWordsField(
    'What it is about, in words that may be published one day.',
    4_000,
    'write something, or leave it out',
  )
  publicSubject?: string | null;

  @DayField('Day of the letter.')
  sentOn: string;

  @DayField('Day on which it was received; not before the day of the letter.')
  receivedOn: string;

  @Field(() => Int, { nullable: true, description: 'Days that the letter allows for the reply: 60.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  termDays?: number | null;

  @OptionalDayField(
    'Until when the reply is wanted, from the letter. `proposedReplyDate` says what its term would give.',
  )
  dueOn?: string | null;
}

/** Names a communication as it was read. */
@InputType({ isAbstract: true })
export abstract class CommunicationVersionInput {
  @IdField('The communication.')
  communicationId: string;

  @VersionField()
  version: number;
}

/** How a letter should have been entered. */
@InputType({ description: 'How a letter should have been entered; what you leave out stays.' })
export class CorrectCommunicationInput extends CommunicationVersionInput {
  @Field(() => CommunicationKindEnum, { nullable: true, description: 'What kind of letter.' })
  @IsOptional()
  @IsIn(Object.keys(CommunicationKindEnum))
  kind?: CommunicationKind | null;

  @OptionalWordsField('Reference as the sender writes it.', 200, 'write the reference of the letter')
  reference?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of all mechanisms that sent it, in the place of those entered.',
  })
  @IsOptional()
  @Senders()
  mechanismCodes?: string[] | null;

  @OptionalWordsField('What it is about, for those who work on it.', 4_000, 'say what it is about')
  subject?: string | null;

  @OptionalWordsField('Words that may be published; null takes them away.', 4_000)
  publicSubject?: string | null;

  @OptionalDayField('Day of the letter.')
  sentOn?: string | null;

  @OptionalDayField('Day on which it was received.')
  receivedOn?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days that the letter allows for the reply; null where it sets none.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  termDays?: number | null;

  @OptionalDayField(
    'The day until which the reply is wanted, where the one in force is wrong, also an earlier one; null where the letter sets none. The wrong one stays in the history. For more time there is `extendReplyTerm`.',
  )
  dueOn?: string | null;

  @OptionalWordsField(
    'What was wrong with the term; required with `dueOn`, kept with the term.',
    4_000,
    'say what was wrong with the term',
  )
  reason?: string | null;
}

/** More time for the reply. */
@InputType({ description: 'More time for the reply, or a first term. The former stays in the history.' })
export class ExtendReplyTermInput extends CommunicationVersionInput {
  @DayField('Until when; after the term in force.')
  dueOn: string;

  @WordsField('Who granted it, in which letter.', 4_000, 'say who granted it, and where')
  reason: string;
}

/** A step with a reason. */
@InputType({ description: 'A communication, and why.' })
export class CommunicationStepInput extends CommunicationVersionInput {
  @WordsField('Why; kept in the audit, for those who see the communication.', 4_000, 'say why')
  reason: string;
}

/** When it is no longer confidential. */
@InputType({ description: 'From which day on a communication is published, or that it is not.' })
export class DecidePublicationInput extends CommunicationStepInput {
  @OptionalDayField('The first day on which everybody may see it; null takes the decision back.')
  publishedFrom?: string | null;
}

/** A person who must know. */
@InputType({ description: 'A person who shall know of a communication.' })
export class GrantCommunicationInput {
  @IdField('The communication.')
  communicationId: string;

  @IdField('A person with a membership in your country.')
  userId: string;

  @WordsField('Why this person must know.', 4_000, 'say why this person must know')
  reason: string;
}

/** A person who need no longer know. */
@InputType({ description: 'A person for whom a communication shall no longer exist.' })
export class EndCommunicationGrantInput {
  @IdField('The communication.')
  communicationId: string;

  @IdField('The person.')
  userId: string;
}

/** What it has to do with. */
@InputType({ description: 'What a communication has to do with.' })
export class LinkCommunicationInput {
  @IdField('The communication.')
  communicationId: string;

  @IdsField('Recommendations or clusters, at most 500.')
  itemIds: string[];
}
