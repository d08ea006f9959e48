import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Labels } from '../../reference/languages/language.js';

/** One value of a dimension, with how many recommendations have it. */
@ObjectType({
  description: 'A value of a dimension, with how many of the recommendations that you may see have it.',
})
export class FacetValue {
  @Field({
    description: 'The value, as the filter takes it: a code, an id, a word of an enum, `true` or `false`.',
  })
  key: string;

  /** Its names; empty where the key is its own name. */
  labels: Labels;

  @Field(() => Int, { description: 'How many recommendations, each counted once.' })
  count: number;
}

/** Counts of each dimension for a filter, each without the filter's own field for it. */
@ObjectType({
  description:
    'How many recommendations have each value, for the filter and search given; each dimension is counted without its own field of the filter. Only what is selected is counted. A dimension that you may not see in a country counts none of its recommendations.',
})
export class RecommendationFacets {
  @Field(() => [FacetValue], { description: 'Countries addressed.' }) countries: FacetValue[];
  @Field(() => [FacetValue], { description: 'Mechanisms.' }) mechanisms: FacetValue[];
  @Field(() => [FacetValue], { description: 'Families of mechanisms.' }) families: FacetValue[];
  @Field(() => [FacetValue], { description: 'Document symbols.' }) documentSymbols: FacetValue[];
  @Field(() => [FacetValue], { description: 'Kinds of text.' }) kinds: FacetValue[];
  @Field(() => [FacetValue], { description: 'Current positions (UPR).' }) positions: FacetValue[];
  @Field(() => [FacetValue], { description: 'UPR cycles.' }) cycles: FacetValue[];
  @Field(() => [FacetValue], { description: 'Recommending States.' }) recommendingStates: FacetValue[];
  @Field(() => [FacetValue], { description: 'Themes, without their headings.' }) themes: FacetValue[];
  @Field(() => [FacetValue], {
    description: 'Headings, each with its themes: a recommendation with two of them counts once.',
  })
  headings: FacetValue[];
  @Field(() => [FacetValue], { description: 'Affected groups.' }) affectedGroups: FacetValue[];
  @Field(() => [FacetValue], { description: 'SDG goals, each with its targets.' }) sdgGoals: FacetValue[];
  @Field(() => [FacetValue], { description: 'SDG targets.' }) sdgTargets: FacetValue[];
  @Field(() => [FacetValue], {
    description: 'Types of action that they ask for, as the country tagged them.',
  })
  askedActionTypes: FacetValue[];
  @Field(() => [FacetValue], { description: 'Clusters.' }) clusters: FacetValue[];
  @Field(() => [FacetValue], { description: 'Frameworks, by any of their items.' })
  frameworks: FacetValue[];
  @Field(() => [FacetValue], {
    description:
      'Items of frameworks, each with those under it; of the frameworks of the filter where it names some.',
  })
  frameworkItems: FacetValue[];
  @Field(() => [FacetValue], {
    description: 'What graders say last, as scale and grade; one recommendation under each of its graders’.',
  })
  grades: FacetValue[];
  @Field(() => [FacetValue], {
    description: 'Institutions with an assignment in force, in the role of the filter where it names one.',
  })
  institutions: FacetValue[];
  @Field(() => [FacetValue], { description: 'Validated status.' }) statuses: FacetValue[];
  @Field(() => [FacetValue], { description: 'Follow-up decisions in force.' })
  followUpDecisions: FacetValue[];
  @Field(() => [FacetValue], { description: 'Whether the mechanism asked for a separate answer.' })
  followUpRequested: FacetValue[];
  @Field(() => [FacetValue], { description: 'Plans with a measure that answers them.' })
  plans: FacetValue[];
  @Field(() => [FacetValue], { description: 'Types of action of the measures that answer them.' })
  actionTypes: FacetValue[];
  @Field(() => [FacetValue], { description: 'Whether the activities that reach them are paid for.' })
  fundingGaps: FacetValue[];
  @Field(() => [FacetValue], { description: 'Priorities in force.' }) priorities: FacetValue[];
  @Field(() => [FacetValue], { description: 'How concrete, as coordinators hold it.' })
  specificities: FacetValue[];
  @Field(() => [FacetValue], { description: 'Languages with a text of their own.' }) languages: FacetValue[];
  @Field(() => [FacetValue], { description: 'Whether implementation is overdue.' }) overdue: FacetValue[];
  @Field(() => [FacetValue], { description: 'Whether no institution is assigned.' }) unassigned: FacetValue[];
  @Field(() => [FacetValue], { description: 'Whether it is in no cluster.' }) unclustered: FacetValue[];
  @Field(() => [FacetValue], { description: 'Whether a complete file no longer had it.' })
  withdrawn: FacetValue[];
}

export type FacetName = keyof RecommendationFacets;
