import { Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import {
  DayField,
  IdField,
  IdsField,
  OptionalAddressField,
  OptionalDayField,
  OptionalIdField,
  OptionalWordsField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { LegalFindingKindEnum, type LegalFindingKind } from './legal-act.words.js';

/** What is known of a law beside its title. */
@InputType({ isAbstract: true })
abstract class LegalActTermsInput {
  @OptionalWordsField('Number under which it is known.', 100)
  number?: string | null;

  @OptionalWordsField('What it says, in a few words.', 4_000)
  summary?: string | null;

  @OptionalAddressField('Address of its text, http or https.')
  url?: string | null;

  @OptionalDayField('Day it was introduced in parliament.')
  introducedOn?: string | null;

  @OptionalDayField('Day parliament refused it, or it lapsed.')
  rejectedOn?: string | null;

  @OptionalDayField('Day it was adopted.')
  adoptedOn?: string | null;

  @OptionalDayField('Day from which it is in force; may be to come.')
  inForceOn?: string | null;

  @OptionalDayField('Day from which it is no longer in force.')
  repealedOn?: string | null;
}

/** A bill or a law to enter. */
@InputType({ description: 'A bill or a law to enter, with the days that are known.' })
export class EnterLegalActInput extends LegalActTermsInput {
  @WordsField('What it is called.', 500)
  title: string;
}

/** What is known anew of a law. */
@InputType({ description: 'What is known anew of a bill or a law: what is left out stays, null takes away.' })
export class ChangeLegalActInput extends LegalActTermsInput {
  @IdField('The law.')
  id: string;

  @VersionField()
  version: number;

  @OptionalWordsField('What it is called.', 500)
  title?: string | null;
}

/** A question in parliament to enter. */
@InputType({ description: 'A question in parliament to enter.' })
export class EnterParliamentaryQuestionInput {
  @OptionalWordsField('Number under which it is known.', 100)
  number?: string | null;

  @DayField('Day it was asked; not in the future.')
  askedOn: string;

  @WordsField('Who asked: a member, a committee, a group.', 300)
  askedBy: string;

  @WordsField('What was asked.', 20_000)
  text: string;

  @OptionalIdField('The institution of your country that was asked.')
  addresseeId?: string | null;

  @OptionalAddressField('Address of the record, http or https.')
  url?: string | null;
}

/** What is to be put right of a question. */
@InputType({
  description: 'What to put right of a question in parliament: what is left out stays, null takes away.',
})
export class ChangeParliamentaryQuestionInput {
  @IdField('The question.')
  id: string;

  @VersionField()
  version: number;

  @OptionalWordsField('Number under which it is known.', 100)
  number?: string | null;

  @OptionalDayField('Day it was asked; not in the future.')
  askedOn?: string | null;

  @OptionalWordsField('Who asked: a member, a committee, a group.', 300)
  askedBy?: string | null;

  @OptionalWordsField('What was asked.', 20_000)
  text?: string | null;

  @OptionalIdField('The institution of your country that was asked.')
  addresseeId?: string | null;

  @OptionalAddressField('Address of the record, http or https.')
  url?: string | null;
}

/** The answer to a question. */
@InputType({
  description: 'The answer to a question in parliament; a second one takes the place of the first.',
})
export class AnswerParliamentaryQuestionInput {
  @IdField('The question.')
  id: string;

  @VersionField()
  version: number;

  @WordsField('What was answered.', 20_000)
  answer: string;

  @DayField('Day it was answered: not before it was asked, not in the future.')
  answeredOn: string;
}

/** A line of the legal inventory. */
@InputType({ description: 'A law held against a provision of an international standard.' })
export class RecordLegalFindingInput {
  @IdField('The law.')
  legalActId: string;

  @WordsField('The instrument: `CEDAW`.', 200)
  instrument: string;

  @WordsField('The provision of it: `article 16 (1) (h)`.', 200)
  provision: string;

  @Field(() => LegalFindingKindEnum, { description: 'What was found.' })
  @IsIn(Object.keys(LegalFindingKindEnum))
  finding: LegalFindingKind;

  @WordsField('Why, and what would have to change.', 20_000)
  explanation: string;

  @OptionalWordsField('What it rests on: a study, a committee’s concern.', 1_000)
  source?: string | null;

  @DayField('Day of the finding; not in the future.')
  assessedOn: string;
}

/** What a law implements, or a question is about. */
@InputType({ isAbstract: true })
abstract class ItemsInput {
  @IdsField('Ids of recommendations, parts, clusters and measures; at most 500.')
  itemIds: string[];
}

/** What a law implements. */
@InputType({ description: 'A law, and what it implements or does not.' })
export class LegalActItemsInput extends ItemsInput {
  @IdField('The law.')
  legalActId: string;
}

/** What a question is about. */
@InputType({ description: 'A question in parliament, and what it is about or is not.' })
export class ParliamentaryQuestionItemsInput extends ItemsInput {
  @IdField('The question.')
  questionId: string;
}
