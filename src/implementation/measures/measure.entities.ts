import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Institution } from '../../people/institutions/institution.entity.js';
import { IdColumn, InstantColumn, IntColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { ActionType } from '../../reference/action-types/action-type.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { PlanObjective } from '../plans/objective.entity.js';
import { ImplementationPlan } from '../plans/plan.entities.js';
import { LinkRow } from '../tracked-items/link-row.js';

/** What a State undertakes to do under an objective of its plan. */
@Entity()
@Index(['objectiveId', 'number'])
@Index(['planId'])
@Index(['countryCode', 'id'])
@Index(['countryCode', 'institutionId'])
@Index(['institutionId'])
@ObjectType({
  implements: () => Node,
  description:
    'What a State undertakes to do under an objective of its plan. A measure answers recommendations, their parts and clusters, and is carried out by activities.',
})
export class Measure extends Node {
  @IdColumn('msr') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  /** The plan of the objective: visibility and figures go by it. */
  @ForeignKey(() => ImplementationPlan) @TextColumn() planId: string;
  @ForeignKey(() => PlanObjective) @TextColumn() objectiveId: string;

  @IntColumn()
  @Field(() => Int, { description: 'Its place under the objective, from 1.' })
  number: number;

  @TextColumn()
  @Field({ description: 'What is undertaken.' })
  title: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'More about it; null where nothing was written.' })
  description: string | null;

  /** The institution that answers for it. */
  @ForeignKey(() => Institution) @TextColumn({ nullable: true }) institutionId: string | null;

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

/** A type of action that a measure is of. */
@Entity()
@Index(['actionTypeCode', 'measureId'])
export class MeasureActionType {
  @ForeignKey(() => Measure) @TextColumn({ primary: true }) measureId: string;
  @ForeignKey(() => ActionType) @TextColumn({ primary: true }) actionTypeCode: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
}

/** Who helps with a measure. */
@Entity()
@Index(['institutionId'])
@ObjectType({ description: 'Who helps with a measure: an institution, or a body outside, by its name.' })
export class MeasurePartner {
  @ForeignKey(() => Measure) @TextColumn({ primary: true }) measureId: string;
  @IntColumn({ primary: true }) ordinal: number;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  /** Exactly one of institution and name. */
  @ForeignKey(() => Institution) @TextColumn({ nullable: true }) institutionId: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Name of a body that is no institution of the country; null for an institution.',
  })
  name: string | null;
}

/** What a measure answers: a recommendation, a part of one, a cluster. */
@Entity()
@Index(['measureId', 'linkedAt'])
export class MeasureItem extends LinkRow {
  @ForeignKey(() => Measure) @TextColumn({ primary: true }) measureId: string;
}
