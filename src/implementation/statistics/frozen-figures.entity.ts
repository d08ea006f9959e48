import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  EnumColumn,
  IdColumn,
  InstantColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { PositionEnum, type Position } from '../../recommendations/positions/position.entity.js';
import { KindEnum, type Kind } from '../../recommendations/recommendations/recommendation.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { StatusEnum, type Status } from '../status/status.entities.js';

/** Figures as they were published, with the ids behind them. Never changed. */
@Entity()
@Index(['countryCode', 'frozenAt', 'id'])
@ObjectType({
  implements: () => Node,
  description: 'Figures as they were published, with the recommendations behind them. Never changed.',
})
export class FrozenFigures extends Node {
  @IdColumn('fig') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @TextColumn()
  @Field({ description: 'What they are cited as: "Mid-term report 2026, table 1".' })
  label: string;

  @DateColumn()
  @Field(() => LocalDate, { description: 'The day that they speak of.' })
  asOf: string;

  /** The figures as answered, names included: JSON in the shape of the GraphQL type. */
  @TextColumn() figures: string;

  @TextColumn()
  @Field({
    description:
      'The question as it was asked (`filter`, `by`, `includeKinds`), as JSON text, for the record.',
  })
  question: string;

  @InstantColumn()
  @Field({ description: 'When they were frozen (UTC).' })
  frozenAt: string;

  @TextColumn() frozenById: string;
}

/** One recommendation behind frozen figures, with what it counted under. */
@Entity()
@ObjectType({ description: 'A recommendation behind frozen figures, with what it counted under.' })
export class FrozenFigureMember {
  @ForeignKey(() => FrozenFigures) @TextColumn({ primary: true }) figuresId: string;

  @TextColumn({ primary: true })
  @Field(() => ID, { description: 'Id of the recommendation.' })
  recommendationId: string;

  @TextColumn() countryCode: string;

  @EnumColumn()
  @Field(() => KindEnum, { description: 'Its kind then.' })
  kind: Kind;

  @EnumColumn()
  @Field(() => StatusEnum, { description: 'The status under which it counted.' })
  status: Status;

  @EnumColumn({ nullable: true })
  @Field(() => PositionEnum, {
    nullable: true,
    description: 'The position under which it counted (UPR only).',
  })
  position: Position | null;
}
