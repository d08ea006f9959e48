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
import { Node } from '../../platform/graphql/node.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { LinkRow } from '../tracked-items/link-row.js';
import { LegalFindingKindEnum, type LegalFindingKind } from './legal-act.words.js';

/** A bill or a law. */
@Entity()
@Index(['countryCode', 'titleSort'])
@ObjectType({
  implements: () => Node,
  description: 'A bill or a law, with what it implements and what was found in it.',
})
export class LegalAct extends Node {
  @IdColumn('law') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @TextColumn()
  @Field({ description: 'What it is called.' })
  title: string;

  /** Folded title, so that both databases sort alike. */
  @TextColumn() titleSort: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Number under which it is known; null without one.' })
  number: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'What it says, in a few words.' })
  summary: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Address of its text; null without one.' })
  url: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Day it was introduced in parliament (YYYY-MM-DD).' })
  introducedOn: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Day parliament refused it, or it lapsed (YYYY-MM-DD).',
  })
  rejectedOn: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Day it was adopted (YYYY-MM-DD).' })
  adoptedOn: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Day from which it is in force (YYYY-MM-DD); may be to come.',
  })
  inForceOn: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Day from which it is no longer in force (YYYY-MM-DD).',
  })
  repealedOn: string | null;

  @InstantColumn()
  @Field({ description: 'When it was entered (UTC).' })
  createdAt: string;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back with each act: acting on an older version is refused.' })
  version: number;
}

/** What a law implements. */
@Entity()
@Index(['legalActId', 'linkedAt'])
export class LegalActLink extends LinkRow {
  @ForeignKey(() => LegalAct) @TextColumn({ primary: true }) legalActId: string;
}

/** A question that a member of parliament asked the Government. */
@Entity()
@Index(['countryCode', 'askedOn'])
@ObjectType({
  implements: () => Node,
  description: 'A question that a member of parliament asked the Government.',
})
export class ParliamentaryQuestion extends Node {
  @IdColumn('pqu') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Number under which it is known; null without one.' })
  number: string | null;

  @DateColumn()
  @Field({ description: 'Day it was asked (YYYY-MM-DD).' })
  askedOn: string;

  @TextColumn()
  @Field({ description: 'Who asked: a member, a committee, a group.' })
  askedBy: string;

  @TextColumn()
  @Field({ description: 'What was asked.' })
  text: string;

  @ForeignKey(() => Institution) @TextColumn({ nullable: true }) addresseeId: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'What was answered; null without an answer.' })
  answer: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Day it was answered (YYYY-MM-DD); null without an answer.',
  })
  answeredOn: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Address of the record; null without one.' })
  url: string | null;

  @InstantColumn()
  @Field({ description: 'When it was entered (UTC).' })
  createdAt: string;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back with each act: acting on an older version is refused.' })
  version: number;
}

/** What a question is about. */
@Entity()
@Index(['questionId', 'linkedAt'])
export class ParliamentaryQuestionLink extends LinkRow {
  @ForeignKey(() => ParliamentaryQuestion) @TextColumn({ primary: true }) questionId: string;
}

/** A line of the legal inventory: a law held against a standard. Of a law and a provision the finding of the latest day counts. */
@Entity()
@Index(['legalActId', 'supersededAt'])
@Index(['countryCode', 'assessedOn'])
@ObjectType({
  implements: () => Node,
  description:
    'A line of the legal inventory: a law held against a provision of an international standard. Of several on the same the finding of the latest day holds, of one day the one recorded last.',
})
export class LegalFinding extends Node {
  @IdColumn('lfi') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => LegalAct) @TextColumn() legalActId: string;

  @TextColumn()
  @Field({ description: 'The instrument: `CEDAW`, `Convention on the Rights of the Child`.' })
  instrument: string;

  @TextColumn()
  @Field({ description: 'The provision of it: `article 16 (1) (h)`.' })
  provision: string;

  /** Both as they are compared: case and blanks make no other standard. */
  @TextColumn() instrumentKey: string;
  @TextColumn() provisionKey: string;

  @EnumColumn()
  @Field(() => LegalFindingKindEnum, { description: 'What was found.' })
  finding: LegalFindingKind;

  @TextColumn()
  @Field({ description: 'Why, and what would have to change.' })
  explanation: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'What it rests on: a study, a committee’s concern.' })
  source: string | null;

  @DateColumn()
  @Field({ description: 'Day of the finding (YYYY-MM-DD).' })
  assessedOn: string;

  @InstantColumn()
  @Field({ description: 'When it was recorded (UTC).' })
  recordedAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'When a later finding took its place (UTC), or when it was recorded beside a later one; null while it holds.',
  })
  supersededAt: string | null;

  @TextColumn() recordedById: string;
}
