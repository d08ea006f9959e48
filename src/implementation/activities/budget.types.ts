import { Field, Int, ObjectType } from '@nestjs/graphql';

/** What activities cost in one currency. */
@ObjectType({
  description:
    'What activities cost in one currency. Amounts are exact decimals with the digits of the currency; currencies are never added.',
})
export class BudgetTotal {
  @Field({ description: 'Currency, as ISO 4217 has it: `EUR`.' }) currency: string;

  @Field(() => String, {
    nullable: true,
    description: 'Sum of the costs that are known; null where none is.',
  })
  cost: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Sum of the amounts secured, as far as known; null where none is.',
  })
  secured: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Sum of what each activity still lacks, where its cost and what is secured are known; null where that is known of none. One activity’s surplus never fills another’s gap.',
  })
  gap: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Sum of what activities have beyond their cost; null where that is known of none.',
  })
  surplus: string | null;

  @Field(() => Int, { description: 'How many activities have an amount in this currency.' })
  activityCount: number;

  @Field(() => Int, {
    description: 'Of these, how many have no gap that is known: cost or what is secured is missing.',
  })
  gapUnknownCount: number;
}

/** What a plan, an objective or a measure costs. */
@ObjectType({
  description:
    'What the activities under something cost, by currency. Activities that were dropped or taken out are left out.',
})
export class Budget {
  @Field(() => [BudgetTotal], { description: 'One total for each currency, by its code.' })
  totals: BudgetTotal[];

  @Field(() => Int, { description: 'How many activities it is about.' })
  activityCount: number;

  @Field(() => Int, { description: 'Of these, how many have no cost: the totals are too low by them.' })
  withoutCostCount: number;

  @Field(() => Int, { description: 'Activities that were dropped, and are left out.' })
  droppedCount: number;
}
