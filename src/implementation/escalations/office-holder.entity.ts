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
import { Institution } from '../../people/institutions/institution.entity.js';
import { User } from '../../people/users/user.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';

export type Office = 'HEAD' | 'CHAIR';
export const OfficeEnum = graphqlEnum<Office>('Office', 'Which office somebody holds.', {
  HEAD: 'Head of an institution: the minister, the State secretary, the director.',
  CHAIR: 'Chair of the country’s coordination mechanism.',
});

/**
 * Who is written to when an institution does not answer: its head, or the mechanism's chair. A person with an account
 * here, or a bare name and address. Never edited: naming another ends it.
 */
@Entity()
@Index(['countryCode', 'institutionId', 'endedAt'])
@ObjectType({
  implements: () => Node,
  description:
    'Who is written to when an institution does not answer in a reporting round: the head of the institution, or the chair of the coordination mechanism. A person with an account here, or a name and an address. Seen by the country’s coordinators and analysts.',
})
export class OfficeHolder extends Node {
  @IdColumn('ofh') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @EnumColumn()
  @Field(() => OfficeEnum, { description: 'Which office.' })
  office: Office;

  /** Null for the chair. */
  @ForeignKey(() => Institution) @TextColumn({ nullable: true }) institutionId: string | null;

  /** Null for a bare address; then name, email and language are there. */
  @ForeignKey(() => User) @TextColumn({ nullable: true }) userId: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Name of somebody without an account; null where `user` says who it is.',
  })
  name: string | null;

  /** For coordinators only. */
  @TextColumn({ nullable: true }) email: string | null;

  @EnumColumn({ nullable: true })
  @Field(() => LanguageEnum, {
    nullable: true,
    description:
      'In which language somebody without an account is written to; null where `user` says who it is.',
  })
  language: Language | null;

  @InstantColumn()
  @Field({ description: 'Since when they are named here (UTC).' })
  namedAt: string;
  @TextColumn() namedById: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Until when (UTC); null while they hold the office.' })
  endedAt: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'When somebody without an account stopped all mails by the link in one (UTC); null where not.',
  })
  mailsStoppedAt: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back with each act: acting on an older version is refused.' })
  version: number;
}
