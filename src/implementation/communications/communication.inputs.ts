import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { CommunicationKindEnum, type CommunicationKind } from './communication.entities.js';

const MOST_SENDERS = 30;
const MOST_DAYS = 730;

const Words = (most: number, what: string): PropertyDecorator =>
  applyDecorators(IsString(), Matches(/\S/, { message: what }), MaxLength(most));
const Id = (): PropertyDecorator => applyDecorators(IsString(), MaxLength(64));
const Day = (): PropertyDecorator => applyDecorators(IsISO8601({ strict: true }));

/** A letter as it came in. */
@InputType({ description: 'A letter as it came in. It is confidential until its publication is decided.' })
export class RegisterCommunicationInput {
  @Field(() => CommunicationKindEnum, { description: 'What kind of letter.' })
  @IsIn(Object.keys(CommunicationKindEnum))
  kind: CommunicationKind;

  @Field({ description: 'Reference as the sender writes it: `AL XSA 3/2026`.' })
  @Words(200, 'write the reference of the letter')
  reference: string;

  @Field(() => [String], {
    description: 'Codes of the mechanisms that sent it: mandates, or one treaty body.',
  })
  @ArrayNotEmpty({ message: 'name at least one mechanism' })
  @ArrayMaxSize(MOST_SENDERS)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  mechanismCodes: string[];

  @Field({ description: 'What it is about, for those who work on it. Write no name of an alleged victim.' })
  @Words(4_000, 'say what it is about')
  subject: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is about, in words that may be published one day.',
  })
  @IsOptional()
  @Words(4_000, 'write something, or leave it out')
  publicSubject?: string | null;

  @Field(() => LocalDate, { description: 'Day of the letter.' })
  @Day()
  sentOn: string;

  @Field(() => LocalDate, { description: 'Day on which it was received; not before the day of the letter.' })
  @Day()
  receivedOn: string;

  @Field(() => Int, { nullable: true, description: 'Days that the letter allows for the reply: 60.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  termDays?: number | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Until when the reply is wanted, from the letter. `proposedReplyDate` says what its term would give.',
  })
  @IsOptional()
  @Day()
  dueOn?: string | null;
}

/** Names a communication as it was read. */
@InputType({ isAbstract: true })
export abstract class CommunicationVersionInput {
  @Field(() => ID, { description: 'The communication.' })
  @Id()
  communicationId: string;

  @Field(() => Int, { description: 'The version you read; acting on an older one is refused.' })
  @IsInt()
  version: number;
}

/** Better words, or another reference. */
@InputType({ description: 'What to correct; what you leave out stays.' })
export class CorrectCommunicationInput extends CommunicationVersionInput {
  @Field(() => String, { nullable: true, description: 'Reference as the sender writes it.' })
  @IsOptional()
  @Words(200, 'write the reference of the letter')
  reference?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about, for those who work on it.' })
  @IsOptional()
  @Words(4_000, 'say what it is about')
  subject?: string | null;

  @Field(() => String, { nullable: true, description: 'Words that may be published; null takes them away.' })
  @IsOptional()
  @Words(4_000, 'write something, or leave it out')
  publicSubject?: string | null;
}

/** More time for the reply. */
@InputType({ description: 'More time for the reply, or a first term. The former stays in the history.' })
export class ExtendReplyTermInput extends CommunicationVersionInput {
  @Field(() => LocalDate, { description: 'Until when; after the term in force.' })
  @Day()
  dueOn: string;

  @Field({ description: 'Who granted it, in which letter.' })
  @Words(4_000, 'say who granted it, and where')
  reason: string;
}

/** What the State answered. */
@InputType({ description: 'What the State answered.' })
export class RecordReplyInput extends CommunicationVersionInput {
  @Field(() => LocalDate, { description: 'Day of the reply; today in the country at the latest.' })
  @Day()
  repliedOn: string;

  @Field({ description: 'What it says, in short. Write no name of an alleged victim.' })
  @Words(8_000, 'say what it says')
  summary: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The reply as a file that a coordinator uploaded (`POST /files`): it is then seen by who sees the reply.',
  })
  @IsOptional()
  @Id()
  fileId?: string | null;

  @Field(() => String, { nullable: true, description: 'Address where it is published, http or https.' })
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, disallow_auth: true, require_tld: false },
    { message: 'write an address that begins with https:// or http://' },
  )
  @MaxLength(2_000)
  url?: string | null;
}

/** A step with a reason. */
@InputType({ description: 'A communication, and why.' })
export class CommunicationStepInput extends CommunicationVersionInput {
  @Field({ description: 'Why; kept in the audit, for those who see the communication.' })
  @Words(4_000, 'say why')
  reason: string;
}

/** When it is no longer confidential. */
@InputType({ description: 'From which day on a communication is published, or that it is not.' })
export class DecidePublicationInput extends CommunicationStepInput {
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which everybody may see it; null takes the decision back.',
  })
  @IsOptional()
  @Day()
  publishedFrom?: string | null;
}

/** A person who must know. */
@InputType({ description: 'A person who shall know of a communication.' })
export class GrantCommunicationInput {
  @Field(() => ID, { description: 'The communication.' })
  @Id()
  communicationId: string;

  @Field(() => ID, { description: 'A person with a membership in your country.' })
  @Id()
  userId: string;

  @Field({ description: 'Why this person must know.' })
  @Words(4_000, 'say why this person must know')
  reason: string;
}

/** A person who need no longer know. */
@InputType({ description: 'A person for whom a communication shall no longer exist.' })
export class EndCommunicationGrantInput {
  @Field(() => ID, { description: 'The communication.' })
  @Id()
  communicationId: string;

  @Field(() => ID, { description: 'The person.' })
  @Id()
  userId: string;
}

/** What it has to do with. */
@InputType({ description: 'What a communication has to do with.' })
export class LinkCommunicationInput {
  @Field(() => ID, { description: 'The communication.' })
  @Id()
  communicationId: string;

  @Field(() => [ID], { description: 'Recommendations or clusters, at most 500.' })
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  itemIds: string[];
}
