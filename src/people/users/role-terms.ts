import { Field, ObjectType } from '@nestjs/graphql';
import { ForeignKey } from 'typeorm';
import { RoleEnum, type Role } from '../../access/roles.js';
import { EnumColumn, TextColumn } from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Institution } from '../institutions/institution.entity.js';

export type Standing = 'MAIN' | 'ALTERNATE';
export const StandingEnum = graphqlEnum<Standing>(
  'Standing',
  'Whether a focal point is the first to be asked.',
  {
    MAIN: 'The institution’s first contact.',
    ALTERNATE: 'Stands in for the main focal point.',
  },
);

export type Body = 'NHRI' | 'CIVIL_SOCIETY' | 'PARLIAMENT' | 'JUDICIARY' | 'UN' | 'REGIONAL';
export const BodyEnum = graphqlEnum<Body>('StakeholderBody', 'What kind of body a stakeholder speaks for.', {
  NHRI: 'National human rights institution.',
  CIVIL_SOCIETY: 'Civil society organisation.',
  PARLIAMENT: 'Parliament.',
  JUDICIARY: 'The judiciary.',
  UN: 'United Nations country team or agency.',
  REGIONAL:
    'Regional human rights body; it grades in its own name where `bodyName` is the name or code of a mechanism.',
});

export type Accreditation = 'A' | 'B';
export const AccreditationEnum = graphqlEnum<Accreditation>(
  'NhriAccreditation',
  'How the Global Alliance of National Human Rights Institutions accredits an institution under the Paris Principles (General Assembly resolution 48/134).',
  { A: 'Complies fully with the Paris Principles.', B: 'Complies partly.' },
);

/** As what, where and for whom a person acts: what an invitation offers and a membership is. */
@ObjectType({ isAbstract: true })
export abstract class RoleTerms extends Node {
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

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the body that a stakeholder speaks for; null for other roles, or where it was not given.',
  })
  bodyName: string | null;

  @EnumColumn({ nullable: true })
  @Field(() => AccreditationEnum, {
    nullable: true,
    description:
      'How the national human rights institution is accredited; null for every other body, and where it is not.',
  })
  accreditation: Accreditation | null;
}
