import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { BodyEnum, type Accreditation, type Body } from '../../people/users/role-terms.js';
import { Country } from '../../reference/countries/country.entity.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';
import { StatusEnum, type AssessedStatus } from '../status/status.entities.js';
import {
  ContributionKindEnum,
  WithholdingGroundEnum,
  type Authorship,
  type ContributionKind,
  type StoredState,
  type WithholdingGround,
} from './contribution.words.js';

/** What somebody outside the administration has to say on a recommendation, a cluster or a plan. */
@Entity()
@Index(['itemId', 'submittedAt'])
@Index(['countryCode', 'submittedAt'])
@Index(['membershipId'])
@ObjectType({
  implements: () => Node,
  description:
    'What a stakeholder (NHRI, civil society, parliament, judiciary, UN) has to say on a recommendation, a cluster or a plan. An accredited NHRI’s is published at once; every other one by itself after 14 days unless a coordinator publishes it earlier or withholds it on a listed ground.',
})
export class Contribution extends Node {
  @IdColumn('ctb') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  /** Of a recommendation, a part, a cluster or a plan. */
  @TextColumn() itemId: string;

  @EnumColumn()
  @Field(() => ContributionKindEnum, { description: 'Information, comment or shadow assessment.' })
  kind: ContributionKind;

  @TextColumn()
  @Field({ description: 'What they say, in their words.' })
  text: string;

  @EnumColumn()
  @Field(() => LanguageEnum, { description: 'Language of the text.' })
  language: Language;

  @EnumColumn({ nullable: true })
  @Field(() => StatusEnum, {
    nullable: true,
    description:
      'How far they think that implementation is, in a shadow assessment; null elsewhere. Never counted in a figure, never mixed with the State’s status.',
  })
  shadowStatus: AssessedStatus | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Address of a report or other source; null without.' })
  sourceUrl: string | null;

  @TextColumn() membershipId: string;
  @TextColumn() authorId: string;
  @EnumColumn() authorship: Authorship;

  @EnumColumn()
  @Field(() => BodyEnum, { description: 'What kind of body it comes from.' })
  body: Body;

  /** As it was called then. */
  @TextColumn({ nullable: true }) bodyName: string | null;

  /** How the NHRI was accredited then. */
  @EnumColumn({ nullable: true }) accreditation: Accreditation | null;

  @InstantColumn()
  @Field({ description: 'When it was contributed (UTC).' })
  submittedAt: string;

  @InstantColumn()
  @Field({
    description: 'From when it is published (UTC), unless it is withheld: perhaps still in the future.',
  })
  publishesAt: string;

  @EnumColumn() storedState: StoredState;

  @EnumColumn({ nullable: true })
  @Field(() => WithholdingGroundEnum, {
    nullable: true,
    description: 'On which ground it is withheld; null where it is not.',
  })
  withheldGround: WithholdingGround | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it is withheld, for its author; null where it is not.',
  })
  withheldReason: string | null;

  @TextColumn({ nullable: true }) moderatedById: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'The coordinator’s answer; null without one.' })
  answer: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was answered last (UTC); null without an answer.',
  })
  answeredAt: string | null;

  @TextColumn({ nullable: true }) answeredById: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back with each act: acting on an older version is refused.' })
  version: number;
}
