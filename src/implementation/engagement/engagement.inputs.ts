import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
  ValidateNested,
} from 'class-validator';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { EngagementKindEnum, SectorEnum, type EngagementKind, type Sector } from './engagement.words.js';

/** More people than this come to no event. */
const MOST_PEOPLE = 1_000_000;

/** A body to invite. */
@InputType({
  description: 'A body to invite: an institution of your country by id, or another body by name.',
})
export class InviteeInput {
  @Field(() => SectorEnum, { description: 'What kind of body it is.' })
  @IsIn(Object.keys(SectorEnum))
  sector: Sector;

  @Field(() => ID, { nullable: true, description: 'An institution of your country; this or `name`.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  institutionId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of another body; this or `institutionId`.' })
  @IsOptional()
  @IsString()
  @Matches(/\S/, { message: 'name is not blank' })
  @MaxLength(300)
  name?: string | null;
}

/** What may be said of an event before it is held. */
@InputType({ isAbstract: true })
abstract class EngagementTermsInput {
  @Field(() => LocalDate, { nullable: true, description: 'Last day; left out where it is one day.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  endsOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Where.' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'What is on the agenda.' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  agenda?: string | null;

  @Field(() => ID, { nullable: true, description: 'The institution of your country that holds it.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  hostId?: string | null;

  @Field(() => [InviteeInput], { nullable: true, description: 'All bodies that are invited, at most 200.' })
  @IsOptional()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => InviteeInput)
  invitees?: InviteeInput[] | null;
}

/** An event to plan, or that took place already. */
@InputType({ description: 'An event to enter: planned, or to be recorded as held afterwards.' })
export class PlanEngagementInput extends EngagementTermsInput {
  @Field(() => EngagementKindEnum, { description: 'Consultation, hearing, training, workshop or visit.' })
  @IsIn(Object.keys(EngagementKindEnum))
  kind: EngagementKind;

  @Field({ description: 'What it is called.' })
  @IsString()
  @Matches(/\S/, { message: 'title is not blank' })
  @MaxLength(500)
  title: string;

  @Field(() => LocalDate, { description: 'First day.' })
  @IsISO8601({ strict: true })
  startsOn: string;
}

/** An event as it was read. */
@InputType({ isAbstract: true })
abstract class EngagementStepInput extends EngagementTermsInput {
  @Field(() => ID, { description: 'The event.' })
  @IsString()
  @MaxLength(64)
  id: string;

  @Field(() => Int, { description: 'The version that you read.' })
  @IsInt()
  version: number;
}

/** Other terms for a planned event. */
@InputType({ description: 'Other terms for a planned event: what is left out stays, null takes away.' })
export class ChangeEngagementInput extends EngagementStepInput {
  @Field(() => String, { nullable: true, description: 'What it is called.' })
  @IsOptional()
  @IsString()
  @Matches(/\S/, { message: 'title is not blank' })
  @MaxLength(500)
  title?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  startsOn?: string | null;
}

/** How many people of a sector came. */
@InputType({ description: 'How many people of one sector came, as they described themselves.' })
export class AttendanceInput {
  @Field(() => SectorEnum, { description: 'Whom they came from; each sector once.' })
  @IsIn(Object.keys(SectorEnum))
  sector: Sector;

  @Field(() => Int, { defaultValue: 0, description: 'Women.' })
  @IsInt()
  @Min(0)
  @Max(MOST_PEOPLE)
  women: number;

  @Field(() => Int, { defaultValue: 0, description: 'Men.' })
  @IsInt()
  @Min(0)
  @Max(MOST_PEOPLE)
  men: number;

  @Field(() => Int, { defaultValue: 0, description: 'People who describe themselves otherwise.' })
  @IsInt()
  @Min(0)
  @Max(MOST_PEOPLE)
  other: number;

  @Field(() => Int, { defaultValue: 0, description: 'People who did not say, or were not asked.' })
  @IsInt()
  @Min(0)
  @Max(MOST_PEOPLE)
  notStated: number;
}

/** What came of an event. */
@InputType({
  description:
    'That an event was held, who came and what came of it. Recorded again, it takes the place of what was.',
})
export class RecordEngagementInput {
  @Field(() => ID, { description: 'The event.' })
  @IsString()
  @MaxLength(64)
  id: string;

  @Field(() => Int, { description: 'The version that you read.' })
  @IsInt()
  version: number;

  @Field({ description: 'What came of it.' })
  @IsString()
  @Matches(/\S/, { message: 'say what came of it' })
  @MaxLength(20_000)
  outcome: string;

  @Field(() => String, { nullable: true, description: 'Address of the report, http or https.' })
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, disallow_auth: true, require_tld: false },
    { message: 'write an address that begins with https:// or http://' },
  )
  @MaxLength(2_000)
  reportUrl?: string | null;

  @Field(() => [AttendanceInput], { description: 'Who came, by sector; empty where nobody counted.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AttendanceInput)
  attendance: AttendanceInput[];
}

/** An event that does not take place. */
@InputType({ description: 'A planned event that does not take place.' })
export class CancelEngagementInput {
  @Field(() => ID, { description: 'The event.' })
  @IsString()
  @MaxLength(64)
  id: string;

  @Field(() => Int, { description: 'The version that you read.' })
  @IsInt()
  version: number;

  @Field({ description: 'Why.' })
  @IsString()
  @Matches(/\S/, { message: 'say why' })
  @MaxLength(4_000)
  reason: string;
}

/** What an event is about. */
@InputType({ description: 'An event, and what it is about or no longer about.' })
export class EngagementItemsInput {
  @Field(() => ID, { description: 'The event.' })
  @IsString()
  @MaxLength(64)
  engagementId: string;

  @Field(() => [ID], {
    description: 'Ids of recommendations, parts, clusters, plans and measures; at most 500.',
  })
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  itemIds: string[];
}
