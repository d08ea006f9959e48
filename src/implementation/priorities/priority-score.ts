import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Position } from '../../recommendations/positions/position.entity.js';
import { PriorityEnum, type Priority } from './priority.entities.js';
import { PriorityFactorEnum, WEIGHT_OF, type PriorityFactorName, type PriorityWeights } from './weights.js';

/** What one factor adds to a score. */
@ObjectType({ description: 'What one factor adds to a score, and why.' })
export class PriorityFactor {
  @Field(() => PriorityFactorEnum, { description: 'Which factor.' })
  factor: PriorityFactorName;

  @Field(() => Int, { description: 'How far it holds, in percent.' })
  value: number;

  @Field(() => Int, { description: 'What the country lets it weigh.' })
  weight: number;

  @Field(() => Int, {
    description: 'What it adds to the score: so many percent of the weight, rounded half up.',
  })
  points: number;

  @Field({ description: 'What it rests on, in English.' })
  because: string;
}

/** How urgent a recommendation is by its facts. */
@ObjectType({
  description:
    'How urgent a recommendation is by its facts: a sum of points, each explained. Specificity is no part of it.',
})
export class PriorityScore {
  @Field(() => Int, { description: '0 to 100: the sum of the points.' })
  score: number;

  @Field(() => PriorityEnum, {
    description: 'The priority that the score suggests, by the country’s thresholds.',
  })
  suggested: Priority;

  @Field(() => [PriorityFactor], { description: 'The five factors, always all of them.' })
  factors: PriorityFactor[];

  @Field(() => Int, { description: 'Version of the country’s weights; 0 for the default.' })
  weightsVersion: number;
}

/** What a score rests on, as read. */
export interface ScoreFacts extends Pick<PriorityWeights, 'repetitionFull'> {
  id: string;
  score: number;
  suggested: Priority;
  weightsVersion: number;
  values: Record<PriorityFactorName, number>;
  weights: Record<PriorityFactorName, number>;
  points: Record<PriorityFactorName, number>;
  repeated: number;
  mechanismCode: string;
  position: Position | null;
  implementBy: string | null;
  excused: boolean;
  followUpDueOn: string | null;
  /** Symbols of the other documents, some of them. */
  symbols: string[];
  /** Titles of the areas of attention with their sources. */
  areas: string[];
}

/** The score with its explanation. */
export function explained(facts: ScoreFacts): PriorityScore {
  const { score, suggested, weightsVersion, values, weights, points } = facts;
  const factors = (Object.keys(WEIGHT_OF) as PriorityFactorName[]).map((factor) => ({
    factor,
    value: values[factor],
    weight: weights[factor],
    points: points[factor],
    because: BECAUSE[factor](facts),
  }));
  return { score, suggested, factors, weightsVersion };
}

const BECAUSE: Record<PriorityFactorName, (facts: ScoreFacts) => string> = {
  REPETITION: ({ repeated, symbols, repetitionFull }) =>
    repeated === 0
      ? 'No other document is known to ask alike.'
      : `${repeated} other ${repeated === 1 ? 'document asks' : 'documents ask'} alike (in full from ${repetitionFull} on): ${listed(symbols, repeated)}.`,
  FOLLOW_UP_REQUESTED: ({ values, followUpDueOn }) =>
    values.FOLLOW_UP_REQUESTED === 0
      ? 'The mechanism asked for no separate answer.'
      : `The mechanism asked for a separate answer${followUpDueOn ? ` by ${followUpDueOn}` : ''}.`,
  DEADLINE: ({ implementBy, excused, values }) => {
    if (values.DEADLINE === 100) return overdue(implementBy);
    if (implementBy === null) return 'No lead has a date by which to implement it.';
    if (excused) return `To be implemented by ${implementBy}, but it is done, past applying or not pursued.`;
    return `To be implemented by ${implementBy}, ${DISTANCE[values.DEADLINE]}.`;
  },
  ATTENTION: ({ areas }) =>
    areas.length === 0 ? 'It is in no area of attention.' : `In an area of attention: ${areas.join('; ')}.`,
  POSITION: ({ mechanismCode, position }) =>
    mechanismCode === 'UPR'
      ? `The State’s position is ${position ?? 'not known'}.`
      : `${mechanismCode} asks for no position: it counts as supported.`,
};

/** Of a split one, the date of a part may have passed whatever the lead of the whole has. */
function overdue(implementBy: string | null): string {
  return implementBy
    ? `To be implemented by ${implementBy}; that, or the date of a part, has passed.`
    : 'The date by which to implement a part has passed.';
}

const DISTANCE: Record<number, string> = {
  0: 'and no part is overdue',
  75: 'within 3 months',
  50: 'within 12 months',
  25: 'more than 12 months ahead',
};

function listed(symbols: readonly string[], of: number): string {
  const more = of - symbols.length;
  return more > 0 ? `${symbols.join(', ')} and ${more} more` : symbols.join(', ');
}
