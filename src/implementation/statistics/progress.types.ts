import { Field, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { KindEnum, type Kind } from '../../recommendations/recommendations/recommendation.entity.js';
import type { Labels } from '../../reference/languages/language.js';
import { SplitFigures } from './figures.types.js';

const dimensions = {
  STATUS: 'Validated status.',
  THEME: 'Theme; several for one recommendation.',
  HEADING: 'Heading over themes; each recommendation once under each.',
  SDG_GOAL: 'SDG goal, its targets included; several for one recommendation.',
  SDG_TARGET: 'SDG target; several for one recommendation.',
  AFFECTED_GROUP: 'Affected group; several for one recommendation.',
  ASKED_ACTION_TYPE:
    'Type of action that it asks for, as the country tagged it; several for one recommendation.',
  MECHANISM: 'Mechanism.',
  FAMILY: 'Family of mechanisms.',
  DOCUMENT: 'Document symbol.',
  CYCLE: 'UPR cycle.',
  INSTITUTION:
    'Institution that leads: by the recommendation’s own assignment in force, else its cluster’s, and on its parts; a split one may have several.',
  ASSIGNED_INSTITUTION:
    'Institution with an assignment in force, leading or supporting, of the recommendation or a part of it; several for one recommendation.',
  CLUSTER:
    'Cluster in which it is, as a whole or with a part; a split one may have several. The recommendations in it are counted, never the cluster or the parts.',
  FRAMEWORK: 'Framework, by links of its items; several for one recommendation.',
  FRAMEWORK_ITEM:
    'Item of a framework, those under it included; several for one recommendation. Of one framework with `frameworkId`.',
  GRADE:
    'What graders outside the Government say last, as scale and grade; several for one recommendation. Beside the status, never part of it.',
  POSITION: 'The State’s position (UPR only).',
  FOLLOW_UP_DECISION: 'Follow-up decision in force.',
  PLAN: 'Plan with a measure that answers it: itself, a part, or its cluster; several for one recommendation.',
  ACTION_TYPE: 'Type of action of a measure that answers it; several for one recommendation.',
  FUNDING_GAP: 'Whether the activities of adopted plans that reach it are paid for.',
  PRIORITY:
    'Priority in force: a coordinator’s own word, else what the score suggests; unseen by the public.',
  SPECIFICITY: 'How concrete, as coordinators hold it today.',
} as const;
export type ProgressDimension = keyof typeof dimensions;
export const ProgressDimensionEnum = graphqlEnum<ProgressDimension>(
  'ProgressDimension',
  'What figures are divided by.',
  dimensions,
);

/** Words that belong beside figures, by code. */
export const NOTES = {
  AS_OF_RECORDED:
    'Status, position, decision, assignment and cluster are those recorded by the end of the day in the country’s time zone.',
  TAGS_ARE_TODAYS:
    'Themes, groups, SDGs, types of action asked for and mechanisms are today’s, also in figures of a past day.',
  FRAMEWORK_LINKS_ARE_TODAYS:
    'Links of items of frameworks are today’s, also in figures of a past day; cluster membership is that of the day.',
  PLANS_ARE_TODAYS:
    'Plans, measures and their money are today’s, also in figures of a past day; only clusters are those of the day.',
  PRIORITY_BY_TODAYS_TAGS:
    'Priorities are those of the day, by the weights of the day; the themes, goals, links to letters and requests for a separate answer behind their scores are today’s.',
  ROWS_OVERLAP:
    'A recommendation counts once in each of its rows: rows do not add up. `distinctTotal` counts each once.',
  SUSPECT_TAGS_LEFT_OUT: 'Theme tags that are known artefacts of the source are not heeded.',
  UNPUBLISHED_LEFT_OUT: 'Countries that do not publish their status are not counted.',
  NO_DATE_COUNTS_FROM_ENTRY:
    'A recommendation whose day of issue is unknown counts from when it came into this database.',
} as const;
export type NoteCode = keyof typeof NOTES;
export const NoteEnum = graphqlEnum<NoteCode>('ProgressNote', 'What must be said beside figures.', NOTES);

/** A value that a row stands for. */
@ObjectType({ description: 'A value of a dimension that a row of figures stands for.' })
export class ProgressKey {
  @Field(() => ProgressDimensionEnum, { description: 'The dimension.' })
  dimension: ProgressDimension;

  @Field(() => String, {
    nullable: true,
    description: 'Code, id or word of an enum; null for those without a value.',
  })
  key: string | null;

  /** Its names; empty where the key is its own name. */
  labels: Labels;
}

/** The figures of one value, or of one pair of values. */
@ObjectType({ description: 'The figures of one value of a dimension, or of one pair of values of two.' })
export class ProgressRow extends SplitFigures {
  @Field(() => [ProgressKey], { description: 'The values, in the order of `by`.' })
  keys: ProgressKey[];
}

/** The figures of one base of kinds. */
@ObjectType({ description: 'The figures over one base: recommendations and commitments, or another kind.' })
export class ProgressBase extends SplitFigures {
  @Field(() => [KindEnum], { description: 'The kinds counted.' })
  kinds: Kind[];

  @Field(() => [ProgressRow], { description: 'Divided as asked by `by`; empty without it.' })
  rows: ProgressRow[];

  @Field({
    description: 'A recommendation may stand in several rows: they do not add up to `distinctTotal`.',
  })
  rowsOverlap: boolean;

  @Field(() => Int, { description: 'How many recommendations the rows speak of, each counted once.' })
  distinctTotal: number;
}

/** How far implementation is, on one day. */
@ObjectType({ description: 'How far implementation is, on one day, by the definitions in docs/domain.md.' })
export class Progress {
  @Field(() => LocalDate, { description: 'The day that the figures speak of.' })
  asOf: string;

  @Field(() => ProgressBase, { description: 'Recommendations and commitments.' })
  base: ProgressBase;

  @Field(() => [ProgressBase], {
    description: 'One base for each other kind asked for with `includeKinds`; never added to the first.',
  })
  otherBases: ProgressBase[];

  @Field(() => [NoteEnum], { description: 'What must be said beside the figures.' })
  notes: NoteCode[];
}
