import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { DateColumn, IdColumn, InstantColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { PositionRound } from './position-round.entity.js';

/** What somebody else decided: the cabinet, parliament, the head of state. */
@Entity()
@Index(['roundId', 'recordedAt'])
@Index(['fileId'])
@ObjectType({
  implements: () => Node,
  description:
    'What was decided elsewhere (by the cabinet, say) about positions of a round, with the document that says so. For coordinators alone.',
})
export class PositionDecision extends Node {
  @IdColumn('pdc') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => PositionRound) @TextColumn() roundId: string;

  @TextColumn()
  @Field({ description: 'Title of the document: `Cabinet decision of 3 March`.' })
  title: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Its symbol or number; null where it has none.' })
  symbol: string | null;

  @ForeignKey(() => StoredFile) @TextColumn({ nullable: true }) fileId: string | null;

  @DateColumn()
  @Field({ description: 'Day of the decision (YYYY-MM-DD).' })
  decidedOn: string;

  @InstantColumn()
  @Field({ description: 'When it was recorded here (UTC).' })
  recordedAt: string;
  @TextColumn() recordedById: string;
}
