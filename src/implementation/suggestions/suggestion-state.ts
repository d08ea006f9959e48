import { Field, Float, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/enums.js';

/** Scores are kept as whole numbers, so that both databases order them alike. */
const SCALE = 10_000;

/** A score from 0 to 1 as it is kept. */
export function keptScore(score: number): number {
  return Math.round(score * SCALE);
}

/** A kept score as people read it: from 0 to 1. */
export function readScore(score: number): number {
  return score / SCALE;
}

export type SuggestionState = 'OPEN' | 'ACCEPTED' | 'DISMISSED';
export const SuggestionStateEnum = graphqlEnum<SuggestionState>(
  'SuggestionState',
  'What was decided about a suggestion.',
  {
    OPEN: 'Nobody has decided. Open ones are made anew by each run.',
    ACCEPTED: 'A coordinator accepted it, and it was done.',
    DISMISSED:
      'A coordinator said no. It stays dismissed, whatever is computed, imported or corrected; only where one of the two texts has become another one, sharing less than half of its words with the one that was judged, the question is asked anew.',
  },
);

/** A term that two texts share. */
@ObjectType({ description: 'A word, or two side by side, that two texts share.' })
export class SharedTermView {
  @Field({ description: 'The term, in a form in which the texts have it.' })
  term: string;

  @Field(() => Float, {
    description:
      'Which part of the score it makes up, from 0 to 1: rare words of the country’s texts weigh most.',
  })
  share: number;
}
