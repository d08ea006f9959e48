import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, Index } from 'typeorm';
import {
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';
import { RoleTerms } from './role-terms.js';

/**
 * An offer of a membership to an e-mail address. The account is looked up or made only when it is accepted, so that
 * who invites does not learn whether the address has an account for another country.
 */
@Entity()
@Index(['countryCode', 'email'])
@ObjectType({
  implements: () => Node,
  description: 'An offer of a membership to an e-mail address, open until it is accepted or expires.',
})
export class Invitation extends RoleTerms {
  @IdColumn('inv') override id: string;

  @TextColumn()
  @Field({ description: 'E-mail address of the invited person, in lower case.' })
  email: string;

  @TextColumn()
  @Field({ description: 'Name of the invited person, as given by who invited.' })
  name: string;

  @EnumColumn()
  @Field(() => LanguageEnum, { description: 'Language for mails to this person.' })
  language: Language;

  @TextColumn({ unique: true, secret: true }) tokenHash: string;

  @InstantColumn()
  @Field({ description: 'Until when it can be accepted (UTC).' })
  expiresAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it was accepted (UTC); null while it is open.' })
  acceptedAt: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was taken back or replaced by a newer one (UTC); null else.',
  })
  revokedAt: string | null;

  @InstantColumn()
  @Field({ description: 'When it was made (UTC).' })
  invitedAt: string;

  @TextColumn({ nullable: true }) invitedById: string | null;

  @IntColumn() version: number;
}
