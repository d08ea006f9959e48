import { Field, ObjectType } from '@nestjs/graphql';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';
import type { ReadText } from '../recommendations/recommendation-text.loader.js';
import { proposeParts } from './proposal/propose-parts.js';

/** One part that is proposed. */
@ObjectType({ description: 'One of the things that a text asks for, as it could be a part.' })
export class ProposedPart {
  @Field({ description: 'Its label in the text, such as `(a)`; numbered where the text has none.' })
  label: string;

  @Field({ description: 'Its words, cut from the text.' })
  text: string;
}

/** How a text could be split. */
@ObjectType({
  description:
    'How a text could be split into the several things that it asks for. A proposal: nothing is applied.',
})
export class ProposedSplit {
  @Field(() => LanguageEnum, { description: 'Language of the text that it is cut from.' })
  language: Language;

  @Field(() => String, {
    nullable: true,
    description:
      'The sentence that leads in to every part, so that each can be read on its own; null where there is none, or where the text has several lists and each part begins with its own.',
  })
  leadIn: string | null;

  @Field(() => [ProposedPart], { description: 'The parts in the order of the text, two at least.' })
  parts: ProposedPart[];
}

/** How a text could be split; null for none, and where nothing is separable. */
export function proposedSplit(text: ReadText | null): ProposedSplit | null {
  const cut = text && proposeParts(text.text);
  return cut && { language: text.language, ...cut };
}
