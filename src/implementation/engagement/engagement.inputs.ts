import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import {
  DayField,
  IdField,
  IdsField,
  OptionalAddressField,
  OptionalDayField,
  OptionalIdField,
  OptionalTextField,
  OptionalWordsField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
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

  @OptionalIdField('An institution of your country; this or `name`.')
  institutionId?: string | null;

  @OptionalWordsField('Name of another body; this or `institutionId`.', 300)
  name?: string | null;
}

/** What may be said of an event before it is held. */
@InputType({ isAbstract: true })
abstract class EngagementTermsInput {
  @OptionalDayField('Last day; left out where it is one day.')
  endsOn?: string | null;

  @OptionalTextField('Where.', 300)
  place?: string | null;

  @OptionalTextField('What is on the agenda.', 20_000)
  agenda?: string | null;

  @OptionalIdField('The institution of your country that holds it.')
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

  @WordsField('What it is called.', 500)
  title: string;

  @DayField('First day.')
  startsOn: string;
}

/** An event as it was read. */
@InputType({ isAbstract: true })
abstract class EngagementStepInput extends EngagementTermsInput {
  @IdField('The event.')
  id: string;

  @VersionField()
  version: number;
}

/** Other terms for a planned event. */
@InputType({ description: 'Other terms for a planned event: what is left out stays, null takes away.' })
export class ChangeEngagementInput extends EngagementStepInput {
  @OptionalWordsField('What it is called.', 500)
  title?: string | null;

  @OptionalDayField('First day.')
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
  @IdField('The event.')
  id: string;

  @VersionField()
  version: number;

  @WordsField('What came of it.', 20_000, 'say what came of it')
  outcome: string;

  @OptionalAddressField('Address of the report, http or https.')
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
  @IdField('The event.')
  id: string;

  @VersionField()
  version: number;

  @WordsField('Why; published with the event.', 4_000, 'say why')
  reason: string;
}

/** What an event is about. */
@InputType({ description: 'An event, and what it is about or no longer about.' })
export class EngagementItemsInput {
  @IdField('The event.')
  engagementId: string;

  @IdsField('Ids of recommendations, parts, clusters, plans and measures; at most 500.')
  itemIds: string[];
}
