import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';
import { ImplementationPlan } from './plan.entities.js';

export type ObjectiveKind = 'OBJECTIVE' | 'PROGRAMME';
export const ObjectiveKindEnum = graphqlEnum<ObjectiveKind>(
  'ObjectiveKind',
  'Whether a plan is divided by what is to be reached, or by programme.',
  { OBJECTIVE: 'Something to be reached.', PROGRAMME: 'A programme of work, as a budget has it.' },
);

/** What a plan wants to reach, or one of its programmes. */
@Entity()
@Index(['planId', 'number'])
@ObjectType('PlanObjective', {
  implements: () => Node,
  description: 'What a plan wants to reach, or one of its programmes. It is evaluated when the plan ends.',
})
export class PlanObjective extends Node {
  @IdColumn('obj') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => ImplementationPlan) @TextColumn() planId: string;

  @EnumColumn()
  @Field(() => ObjectiveKindEnum, { description: 'Objective or programme.' })
  kind: ObjectiveKind;

  @IntColumn()
  @Field(() => Int, { description: 'Its place in the plan, from 1.' })
  number: number;

  @TextColumn()
  @Field({ description: 'What it is called.' })
  title: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'What it is about; null where nothing was written.' })
  description: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was taken out (UTC); null while in the plan.',
  })
  archivedAt: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back with each act: acting on an older version is refused.' })
  version: number;
}
