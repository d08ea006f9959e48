import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import {
  IdField,
  OptionalAddressField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
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
  @IdField('Id of the recommendation, part, cluster or plan that it is about.')
  itemId: string;

  @Field(() => ContributionKindEnum, { description: 'Information, comment or shadow assessment.' })
  @IsIn(Object.keys(ContributionKindEnum))
  kind: ContributionKind;

  @WordsField('The text, at most 20,000 characters.', 20_000, 'say something')
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

  @OptionalAddressField('Address of a report or other source, http or https.')
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
  @IdField('The contribution.')
  id: string;

  @VersionField()
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

  @WordsField('The reason in words, for the author.', 4_000, 'tell the author why')
  reason: string;
}

/** The coordinator's answer. */
@InputType({
  description: 'The coordinator’s answer to a contribution; a second one takes the place of the first.',
})
export class AnswerContributionInput extends ContributionStepInput {
  @WordsField('The answer; published with the contribution.', 20_000, 'say something')
  answer: string;
}
