import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { FrozenFigures } from '../../implementation/statistics/frozen-figures.entity.js';
import { DateColumn, IdColumn, InstantColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { Country } from '../../reference/countries/country.entity.js';

/** A page of figures as it was given to those who decide. Never changed. */
@Entity()
@Index(['countryCode', 'keptAt', 'id'])
@Index(['figuresId'])
@ObjectType({
  implements: () => Node,
  description: 'A page of figures as it was given to those who decide. Never changed.',
})
export class Briefing extends Node {
  @IdColumn('brf') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @TextColumn()
  @Field({ description: 'What it is cited as.' })
  label: string;

  @DateColumn()
  @Field(() => LocalDate, { description: 'The day that it speaks of.' })
  asOf: string;

  @DateColumn()
  @Field(() => LocalDate, { description: 'The day from whose end changes are told.' })
  since: string;

  /** All that it says, names included: JSON in the shape of the GraphQL type. */
  @TextColumn() content: string;

  @TextColumn()
  @Field({
    description:
      'Which recommendations were asked for (`filter`), as JSON text, for the record; `null` for all.',
  })
  question: string;

  @ForeignKey(() => FrozenFigures) @TextColumn() figuresId: string;

  @InstantColumn()
  @Field({ description: 'When it was kept (UTC).' })
  keptAt: string;

  @TextColumn() keptById: string;
}
