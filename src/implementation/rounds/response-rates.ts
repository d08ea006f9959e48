import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { hasAnswered, type AskedInstitution } from './asked-institution.js';
import type { RoundItemCounts } from './round-item-counts.sql.js';

/** A share, with what it is the share of. */
@ObjectType({ description: 'A share of answers, with what it is the share of.' })
export class ResponseRate {
  @Field(() => Int, { description: 'How many.' })
  numerator: number;

  @Field(() => Int, { description: 'Of how many.' })
  denominator: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Numerator / denominator, 0 to 1; null where nobody is asked.',
  })
  value: number | null;

  @Field(() => Int, { description: 'Of the numerator, how many said that there is nothing (new) to report.' })
  nilReturns: number;
}

/** How much of a round has come in. */
@ObjectType({
  description:
    'How much of a round has come in, now or when it ended. What was returned counts as not answered until it is handed in again.',
})
export class ResponseRates {
  @Field(() => ResponseRate, {
    description: 'Institutions that have answered all their tasks, of those asked.',
  })
  institutions: ResponseRate;

  @Field(() => ResponseRate, {
    description:
      'Tasks answered (submitted, cleared, approved, nil return), of all tasks. A recommendation in the hands of two institutions is two tasks.',
  })
  tasks: ResponseRate;

  @Field(() => ResponseRate, { description: 'Tasks approved by the coordinator or nil, of all tasks.' })
  settledTasks: ResponseRate;

  @Field(() => Int, {
    description:
      'Recommendations in the round that none of the above counts: no institution has them in hand, or none that was chosen; withdrawn; or decided not to be pursued.',
  })
  recommendationsLeftOut: number;

  @Field(() => Int, { description: 'Recommendations in the round.' })
  recommendations: number;
}

export function responseRatesOf(asked: readonly AskedInstitution[], counts: RoundItemCounts): ResponseRates {
  const sum = (...fields: ('taskCount' | 'submitted' | 'cleared' | 'approved' | 'nilReturn')[]): number =>
    asked.reduce((total, one) => total + fields.reduce((own, field) => own + Number(one[field]), 0), 0);
  const answered = asked.filter(hasAnswered);
  const nil = answered.filter(({ state }) => state === 'NIL_RETURN');
  return {
    institutions: rate(answered.length, asked.length, nil.length),
    tasks: rate(sum('submitted', 'cleared', 'approved', 'nilReturn'), sum('taskCount'), sum('nilReturn')),
    settledTasks: rate(sum('approved', 'nilReturn'), sum('taskCount'), sum('nilReturn')),
    recommendationsLeftOut: Number(counts.leftOut),
    recommendations: Number(counts.items),
  };
}

function rate(numerator: number, denominator: number, nilReturns: number): ResponseRate {
  return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator, nilReturns };
}
