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
import { Document } from '../../recommendations/documents/document.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';

export type PositionRoundState = 'OPEN' | 'CONSOLIDATED' | 'ADOPTED' | 'CANCELLED';
export const PositionRoundStateEnum = graphqlEnum<PositionRoundState>(
  'PositionRoundState',
  'How far the country is with its positions on a report of the UPR.',
  {
    OPEN: 'Institutions are asked and advise.',
    CONSOLIDATED: 'No advice is taken any more: positions are proposed and decided.',
    ADOPTED: 'The positions are recorded: the State has said them.',
    CANCELLED: 'Given up, with a reason. It can be opened again.',
  },
);

/**
 * How a country comes to its positions on one report of the UPR. It exists for the coordinators and, as far as they
 * were asked, for the people of institutions: for nobody else, administrators included.
 */
@Entity()
@Index(['countryCode', 'openedAt'])
@Index(['documentId'])
@ObjectType({
  implements: () => Node,
  description:
    'How a country comes to its positions on one report of the UPR: institutions advise, the coordinator proposes, somebody decides, and all is recorded at adoption. It exists for the country’s coordinators and, with their own advice alone, for the people of the institutions that were asked.',
})
export class PositionRound extends Node {
  @IdColumn('prd') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => Document) @TextColumn() documentId: string;

  @EnumColumn()
  @Field(() => PositionRoundStateEnum, { description: 'How far it is.' })
  state: PositionRoundState;

  @EnumColumn()
  @Field(() => LanguageEnum, { description: 'In which language the State’s comments are written.' })
  language: Language;

  @IntColumn()
  @Field(() => Int, {
    description: 'How many words the addendum may have; 2,675 unless another number was given.',
  })
  wordLimit: number;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the addendum begins with; null where nothing was written, and for institutions.',
  })
  introduction: string | null;

  @InstantColumn()
  @Field({ description: 'When it was opened (UTC).' })
  openedAt: string;
  @TextColumn() openedById: string;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Why it was cancelled or opened again last, as the institutions are told too; null where it never was.',
  })
  reason: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Day on which the outcome was adopted (YYYY-MM-DD); null before.',
  })
  adoptedOn: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Where the positions stand: the symbol of the addendum, or of the decision; null before.',
  })
  adoptionSource: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When the positions were recorded here (UTC); null before.',
  })
  appliedAt: string | null;
  @TextColumn({ nullable: true }) appliedById: string | null;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back when you change the round: an act on an older version is refused.',
  })
  version: number;
}
