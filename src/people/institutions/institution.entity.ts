import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';
import type { Labels } from '../../reference/languages/language.js';

export type Branch = 'EXECUTIVE' | 'LEGISLATIVE' | 'JUDICIAL' | 'INDEPENDENT';
export const BranchEnum = graphqlEnum<Branch>('Branch', 'Branch of the State.', {
  EXECUTIVE: 'Ministries and other bodies of the Government.',
  LEGISLATIVE: 'Parliament and its bodies.',
  JUDICIAL: 'Courts, councils of the judiciary, prosecution.',
  INDEPENDENT: 'Independent bodies: national human rights institution, statistics office, ombudsperson.',
});

export type Level = 'NATIONAL' | 'REGIONAL' | 'LOCAL';
export const LevelEnum = graphqlEnum<Level>('Level', 'Level of government.', {
  NATIONAL: 'The whole country.',
  REGIONAL: 'A region, province or federal entity.',
  LOCAL: 'A municipality or district.',
});

/** A ministry or other body that recommendations are assigned to. */
@Entity()
@Index(['countryCode', 'nameSort'])
@Index(['parentId'])
@ObjectType({
  implements: () => Node,
  description: 'A ministry or other body that recommendations are assigned to.',
})
export class Institution extends Node {
  @IdColumn('ins') override id: string;

  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @JsonColumn() names: Labels;

  /** Folded name, so that both databases sort alike. */
  @TextColumn() nameSort: string;

  /** Folded names of all languages, one a line, for finding a part of one. */
  @TextColumn() nameSearch: string;

  @EnumColumn()
  @Field(() => BranchEnum, { description: 'Branch of the State.' })
  branch: Branch;

  @EnumColumn()
  @Field(() => LevelEnum, { description: 'Level of government.' })
  level: Level;

  @TextColumn({ nullable: true }) parentId: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it was closed (UTC); null while it works.' })
  archivedAt: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Grows with each change; `changeInstitution` asks for it.' })
  version: number;
}
