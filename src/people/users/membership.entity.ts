import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { RoleTerms } from './role-terms.js';
import { User } from './user.entity.js';

/** A role of a person: in an institution, in the coordination mechanism of a country, or over the installation. */
@Entity()
@Index(['userId'])
@Index(['countryCode', 'institutionId'])
@ObjectType({
  implements: () => Node,
  description: 'A role of a person. One person may have several and acts under one at a time.',
})
export class Membership extends RoleTerms {
  @IdColumn('mbr') override id: string;

  @ForeignKey(() => User) @TextColumn() userId: string;

  @InstantColumn()
  @Field({ description: 'Since when (UTC).' })
  startedAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Until when (UTC); null while it lasts.' })
  endedAt: string | null;

  @IntColumn() version: number;
}
