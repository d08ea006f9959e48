import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUrl, Matches, MaxLength } from 'class-validator';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { LegalFindingKindEnum, type LegalFindingKind } from './legal-act.words.js';

const Said = (most: number): PropertyDecorator =>
  applyDecorators(IsString(), Matches(/\S/, { message: '$property is not blank' }), MaxLength(most));
const Address = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    IsUrl(
      { protocols: ['http', 'https'], require_protocol: true, disallow_auth: true, require_tld: false },
      { message: 'write an address that begins with https:// or http://' },
    ),
    MaxLength(2_000),
  );
const Day = (): PropertyDecorator => applyDecorators(IsOptional(), IsISO8601({ strict: true }));

/** What is known of a law beside its title. */
@InputType({ isAbstract: true })
abstract class LegalActTermsInput {
  @Field(() => String, { nullable: true, description: 'Number under which it is known.' })
  @IsOptional()
  @Said(100)
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'What it says, in a few words.' })
  @IsOptional()
  @Said(4_000)
  summary?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of its text, http or https.' })
  @Address()
  url?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day it was introduced in parliament.' })
  @Day()
  introducedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day parliament refused it, or it lapsed.' })
  @Day()
  rejectedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day it was adopted.' })
  @Day()
  adoptedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day from which it is in force; may be to come.' })
  @Day()
  inForceOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day from which it is no longer in force.' })
  @Day()
  repealedOn?: string | null;
}

/** A bill or a law to enter. */
@InputType({ description: 'A bill or a law to enter, with the days that are known.' })
export class EnterLegalActInput extends LegalActTermsInput {
  @Field({ description: 'What it is called.' })
  @Said(500)
  title: string;
}

/** What is known anew of a law. */
@InputType({ description: 'What is known anew of a bill or a law: what is left out stays, null takes away.' })
export class ChangeLegalActInput extends LegalActTermsInput {
  @Field(() => ID, { description: 'The law.' })
  @IsString()
  @MaxLength(64)
  id: string;

  @Field(() => Int, { description: 'The version that you read.' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  @IsOptional()
  @Said(500)
  title?: string | null;
}

/** A question in parliament to enter. */
@InputType({ description: 'A question in parliament to enter.' })
export class EnterParliamentaryQuestionInput {
  @Field(() => String, { nullable: true, description: 'Number under which it is known.' })
  @IsOptional()
  @Said(100)
  number?: string | null;

  @Field(() => LocalDate, { description: 'Day it was asked; not in the future.' })
  @IsISO8601({ strict: true })
  askedOn: string;

  @Field({ description: 'Who asked: a member, a committee, a group.' })
  @Said(300)
  askedBy: string;

  @Field({ description: 'What was asked.' })
  @Said(20_000)
  text: string;

  @Field(() => ID, { nullable: true, description: 'The institution of your country that was asked.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  addresseeId?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the record, http or https.' })
  @Address()
  url?: string | null;
}

/** The answer to a question. */
@InputType({
  description: 'The answer to a question in parliament; a second one takes the place of the first.',
})
export class AnswerParliamentaryQuestionInput {
  @Field(() => ID, { description: 'The question.' })
  @IsString()
  @MaxLength(64)
  id: string;

  @Field(() => Int, { description: 'The version that you read.' })
  @IsInt()
  version: number;

  @Field({ description: 'What was answered.' })
  @Said(20_000)
  answer: string;

  @Field(() => LocalDate, { description: 'Day it was answered: not before it was asked, not in the future.' })
  @IsISO8601({ strict: true })
  answeredOn: string;
}

/** A line of the legal inventory. */
@InputType({ description: 'A law held against a provision of an international standard.' })
export class RecordLegalFindingInput {
  @Field(() => ID, { description: 'The law.' })
  @IsString()
  @MaxLength(64)
  legalActId: string;

  @Field({ description: 'The instrument: `CEDAW`.' })
  @Said(200)
  instrument: string;

  @Field({ description: 'The provision of it: `article 16 (1) (h)`.' })
  @Said(200)
  provision: string;

  @Field(() => LegalFindingKindEnum, { description: 'What was found.' })
  @IsIn(Object.keys(LegalFindingKindEnum))
  finding: LegalFindingKind;

  @Field({ description: 'Why, and what would have to change.' })
  @Said(20_000)
  explanation: string;

  @Field(() => String, { nullable: true, description: 'What it rests on: a study, a committee’s concern.' })
  @IsOptional()
  @Said(1_000)
  source?: string | null;

  @Field(() => LocalDate, { description: 'Day of the finding; not in the future.' })
  @IsISO8601({ strict: true })
  assessedOn: string;
}

/** What a law implements, or a question is about. */
@InputType({ isAbstract: true })
abstract class ItemsInput {
  @Field(() => [ID], { description: 'Ids of recommendations, parts, clusters and measures; at most 500.' })
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  itemIds: string[];
}

/** What a law implements. */
@InputType({ description: 'A law, and what it implements or does not.' })
export class LegalActItemsInput extends ItemsInput {
  @Field(() => ID, { description: 'The law.' })
  @IsString()
  @MaxLength(64)
  legalActId: string;
}

/** What a question is about. */
@InputType({ description: 'A question in parliament, and what it is about or is not.' })
export class ParliamentaryQuestionItemsInput extends ItemsInput {
  @Field(() => ID, { description: 'The question.' })
  @IsString()
  @MaxLength(64)
  questionId: string;
}
