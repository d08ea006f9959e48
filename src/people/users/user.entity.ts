import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity } from 'typeorm';
import {
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';

/** A person with an account. */
@Entity()
@ObjectType({ implements: () => Node, description: 'A person with an account.' })
export class User extends Node {
  @IdColumn('usr') override id: string;

  @TextColumn({ unique: true })
  @Field({ description: 'E-mail address, in lower case; also the sign-in name.' })
  email: string;

  @TextColumn()
  @Field({ description: 'Name as the person writes it.' })
  name: string;

  /** Folded name, so that both databases sort and search alike. */
  @TextColumn() nameSort: string;

  @TextColumn({ nullable: true, secret: true }) passwordHash: string | null;

  @EnumColumn()
  @Field(() => LanguageEnum, { description: 'Language for mails to this person.' })
  language: Language;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When the account was closed (UTC); null while it is open.',
  })
  deactivatedAt: string | null;

  /** Grows with "sign out everywhere": older access tokens are refused. */
  @IntColumn() tokenEpoch: number;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back when you change your profile.' })
  version: number;
}
