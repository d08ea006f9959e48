import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, MaxLength } from 'class-validator';
import { LANGUAGES, LanguageEnum, type Language } from '../../reference/languages/language.js';
import { StatusEnum, type AssessedStatus } from '../status/status.entities.js';
import {
  AuthorshipEnum,
  ContributionKindEnum,
  WithholdingGroundEnum,
  type Authorship,
  type ContributionKind,
  type WithholdingGround,
} from './contribution.words.js';

/** What a stakeholder has to say. */
@InputType({ description: 'What you have to say on a recommendation, a cluster or a plan.' })
export class ContributeInput {
  @Field(() => ID, { description: 'Id of the recommendation, part, cluster or plan that it is about.' })
  @IsString()
  @MaxLength(64)
  itemId: string;

  @Field(() => ContributionKindEnum, { description: 'Information, comment or shadow assessment.' })
  @IsIn(Object.keys(ContributionKindEnum))
  kind: ContributionKind;

  @Field({ description: 'The text, at most 20,000 characters.' })
  @IsString()
  @Matches(/\S/, { message: 'say something' })
  @MaxLength(20_000)
  text: string;

  @Field(() => LanguageEnum, { description: 'Language of the text.' })
  @IsIn(LANGUAGES)
  language: Language;

  @Field(() => StatusEnum, {
    nullable: true,
    description: 'Your view of the status: with a SHADOW_ASSESSMENT, and only with one. Not NOT_ASSESSED.',
  })
  @IsOptional()
  @IsIn(Object.keys(StatusEnum).filter((status) => status !== 'NOT_ASSESSED'), {
    message: 'a shadow assessment says a status other than NOT_ASSESSED',
  })
  shadowStatus?: AssessedStatus | null;

  @Field(() => String, { nullable: true, description: 'Address of a report or other source, http or https.' })
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, disallow_auth: true, require_tld: false },
    { message: 'write an address that begins with https:// or http://' },
  )
  @MaxLength(2_000)
  sourceUrl?: string | null;

  @Field(() => AuthorshipEnum, {
    defaultValue: 'NAMED',
    description: 'WITHHELD hides your name and your body’s from ministries and the public.',
  })
  @IsIn(Object.keys(AuthorshipEnum))
  authorship: Authorship;
}

/** A contribution as it was read. */
@InputType({ description: 'A contribution, in the version that you read.' })
export class ContributionStepInput {
  @Field(() => ID, { description: 'The contribution.' })
  @IsString()
  @MaxLength(64)
  id: string;

  @Field(() => Int, { description: 'The version that you read.' })
  @IsInt()
  version: number;
}

/** Why a contribution is withheld. */
@InputType({
  description: 'A contribution to withhold, with the ground and the reason that its author will see.',
})
export class WithholdContributionInput extends ContributionStepInput {
  @Field(() => WithholdingGroundEnum, { description: 'One of the listed grounds.' })
  @IsIn(Object.keys(WithholdingGroundEnum))
  ground: WithholdingGround;

  @Field({ description: 'The reason in words, for the author.' })
  @IsString()
  @Matches(/\S/, { message: 'tell the author why' })
  @MaxLength(4_000)
  reason: string;
}

/** The coordinator's answer. */
@InputType({
  description: 'The coordinator’s answer to a contribution; a second one takes the place of the first.',
})
export class AnswerContributionInput extends ContributionStepInput {
  @Field({ description: 'The answer; published with the contribution.' })
  @IsString()
  @Matches(/\S/, { message: 'say something' })
  @MaxLength(20_000)
  answer: string;
}
