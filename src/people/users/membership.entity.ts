import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { RoleEnum, type Role } from '../../access/roles.js';
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
import { Institution } from '../institutions/institution.entity.js';
import { User } from './user.entity.js';

export type Standing = 'MAIN' | 'ALTERNATE';
export const StandingEnum = graphqlEnum<Standing>(
  'Standing',
  'Whether a focal point is the first to be asked.',
  {
    MAIN: 'The institution’s first contact.',
    ALTERNATE: 'Stands in for the main focal point.',
  },
);

export type Body = 'NHRI' | 'CIVIL_SOCIETY' | 'PARLIAMENT' | 'JUDICIARY' | 'UN';
export const BodyEnum = graphqlEnum<Body>('StakeholderBody', 'What kind of body a stakeholder speaks for.', {
  NHRI: 'National human rights institution.',
  CIVIL_SOCIETY: 'Civil society organisation.',
  PARLIAMENT: 'Parliament.',
  JUDICIARY: 'The judiciary.',
  UN: 'United Nations country team or agency.',
});

/** A role of a person: in an institution, in the coordination mechanism of a country, or over the installation. */
@Entity()
@Index(['userId'])
@Index(['countryCode', 'institutionId'])
@ObjectType({
  implements: () => Node,
  description: 'A role of a person. One person may have several and acts under one at a time.',
})
export class Membership extends Node {
  @IdColumn('mbr') override id: string;

  @ForeignKey(() => User) @TextColumn() userId: string;

  /** Null for ADMIN only. */
  @ForeignKey(() => Country) @TextColumn({ nullable: true }) countryCode: string | null;

  @EnumColumn()
  @Field(() => RoleEnum, { description: 'What the person may do under it.' })
  role: Role;

  @ForeignKey(() => Institution) @TextColumn({ nullable: true }) institutionId: string | null;

  @EnumColumn({ nullable: true })
  @Field(() => StandingEnum, {
    nullable: true,
    description: 'Main or alternate focal point; null for other roles.',
  })
  standing: Standing | null;

  @EnumColumn({ nullable: true })
  @Field(() => BodyEnum, { nullable: true, description: 'The body of a stakeholder; null for other roles.' })
  body: Body | null;

  @InstantColumn()
  @Field({ description: 'Since when (UTC).' })
  startedAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Until when (UTC); null while it lasts.' })
  endedAt: string | null;

  @IntColumn() version: number;
}
