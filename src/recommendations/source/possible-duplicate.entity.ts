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
import { Recommendation } from '../recommendations/recommendation.entity.js';

export type DuplicateState = 'OPEN' | 'MERGED' | 'DISMISSED';
export const DuplicateStateEnum = graphqlEnum<DuplicateState>(
  'DuplicateState',
  'What was decided about two recommendations that look like one.',
  {
    OPEN: 'Nobody has decided.',
    MERGED: 'A coordinator merged the second into the first; both ids are kept.',
    DISMISSED: 'A coordinator said that they are two.',
  },
);

/** Two recommendations with the same symbol, reference and normalised text under different source ids. */
@Entity()
@Index(['recommendationId', 'otherId'], { unique: true })
@Index(['countryCode', 'state'])
@ObjectType({
  implements: () => Node,
  description:
    'Two recommendations of one document with the same reference and text under different source ids; or, where one was entered by hand, with one of the two. Never merged without a person’s word.',
})
export class PossibleDuplicate extends Node {
  @IdColumn('dup') override id: string;
  @TextColumn() countryCode: string;
  /** The one that was here first. */
  @ForeignKey(() => Recommendation) @TextColumn() recommendationId: string;
  @ForeignKey(() => Recommendation) @TextColumn() otherId: string;

  @EnumColumn()
  @Field(() => DuplicateStateEnum, { description: 'What was decided.' })
  state: DuplicateState;

  @InstantColumn()
  @Field({ description: 'When it was noticed (UTC).' })
  foundAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it was decided (UTC); null while open.' })
  decidedAt: string | null;

  @TextColumn({ nullable: true }) decidedById: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back when you decide.' })
  version: number;
}
