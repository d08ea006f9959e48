import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { Country } from '../../reference/countries/country.entity.js';
import { LinkRow } from '../tracked-items/link-row.js';

export type FrameworkKind =
  | 'NATIONAL_DEVELOPMENT_PLAN'
  | 'COMMON_COUNTRY_ANALYSIS'
  | 'UN_COOPERATION_FRAMEWORK'
  | 'HIGH_COMMISSIONER_LETTER'
  | 'NATIONAL_STRATEGY'
  | 'OTHER';
export const FrameworkKindEnum = graphqlEnum<FrameworkKind>(
  'FrameworkKind',
  'What kind of framework it is.',
  {
    NATIONAL_DEVELOPMENT_PLAN: 'The country’s development plan; its items are goals, objectives, programmes.',
    COMMON_COUNTRY_ANALYSIS:
      'The UN country team’s analysis of the country, on which the Cooperation Framework rests; its items are findings.',
    UN_COOPERATION_FRAMEWORK:
      'The UN Sustainable Development Cooperation Framework; its items are strategic priorities and their outcomes.',
    HIGH_COMMISSIONER_LETTER:
      'The letter in which the High Commissioner for Human Rights names areas of attention after the adoption of the UPR outcome; its items are these areas.',
    NATIONAL_STRATEGY: 'A strategy of the State on one matter, such as gender equality or disability.',
    OTHER: 'Any other set of goals that recommendations are looked at through.',
  },
);

/** A set of goals beside the recommendations, through which a country looks at them. */
@Entity()
@Index(['countryCode', 'createdAt'])
@ObjectType({
  implements: () => Node,
  description:
    'A set of goals or findings through which a country looks at its recommendations: a development plan, the UN Cooperation Framework, the High Commissioner’s letter.',
})
export class Framework extends Node {
  @IdColumn('frw') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @EnumColumn()
  @Field(() => FrameworkKindEnum, { description: 'What kind of framework it is.' })
  kind: FrameworkKind;

  @TextColumn()
  @Field({ description: 'Title, as published.' })
  title: string;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Who issued it, in words: `Ministry of Planning`, `UN country team`; null when not said.',
  })
  issuedBy: string | null;

  @DateColumn({ nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'First day of its period; null when it has none.' })
  periodFrom: string | null;

  @DateColumn({ nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'Last day of its period; null when it is open.' })
  periodTo: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Where the text can be read; null when not said.' })
  sourceUrl: string | null;

  @InstantColumn()
  @Field({ description: 'When it was entered (UTC).' })
  createdAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'When it was closed (UTC): it takes no more items and links, and those that it has stay; null while it is in use.',
  })
  closedAt: string | null;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back when you change the framework: an edit of an older version is refused.',
  })
  version: number;
}

/** One goal, outcome, finding or area of a framework; the items of a framework are a tree. */
@Entity()
@Index(['frameworkId', 'parentId', 'ordinal'])
@Index(['parentId', 'ordinal'])
@ObjectType({
  implements: () => Node,
  description:
    'One goal, outcome, finding or area of a framework. The items of a framework are a tree; an item covers those under it.',
})
export class FrameworkItem extends Node {
  @IdColumn('fri') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => Framework) @TextColumn() frameworkId: string;
  @ForeignKey(() => FrameworkItem) @TextColumn({ nullable: true }) parentId: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Its number or code in the text: `2.1`; null when it has none.',
  })
  code: string | null;

  @TextColumn()
  @Field({ description: 'What it says, in one line.' })
  title: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'More of what it says.' })
  description: string | null;

  @IntColumn()
  @Field(() => Int, {
    description: 'Its place among its siblings, from 1; siblings of one place stand in the order of entry.',
  })
  ordinal: number;

  @InstantColumn() createdAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'When it was taken out (UTC); null while it stands. What is taken out has neither links nor items under it.',
  })
  archivedAt: string | null;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back when you change the item: an edit of an older version is refused.',
  })
  version: number;
}

/** Each item with itself and with every item over it: one step from a link to all items that cover it. */
@Entity()
@Index(['coveredById'])
export class FrameworkItemCover {
  @ForeignKey(() => FrameworkItem) @TextColumn({ primary: true }) itemId: string;
  @ForeignKey(() => FrameworkItem) @TextColumn({ primary: true }) coveredById: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
}

/** A recommendation, part, cluster or measure that an item is about. */
@Entity()
@Index(['frameworkItemId', 'linkedAt'])
@Index(['frameworkId'])
export class FrameworkLink extends LinkRow {
  @ForeignKey(() => FrameworkItem) @TextColumn({ primary: true }) frameworkItemId: string;
  /** That of the item, so that figures of one framework need not look it up. */
  @ForeignKey(() => Framework) @TextColumn() frameworkId: string;
}
