import { Field, ObjectType } from '@nestjs/graphql';
import { Entity } from 'typeorm';
import { EnumColumn, FlagColumn, JsonColumn, TextColumn } from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import type { Labels } from '../languages/language.js';

export type MechanismFamily = 'UPR' | 'TREATY_BODY' | 'SPECIAL_PROCEDURE' | 'REGIONAL' | 'NATIONAL';
export const MechanismFamilyEnum = graphqlEnum<MechanismFamily>(
  'MechanismFamily',
  'What kind of human-rights mechanism.',
  {
    UPR: 'The Universal Periodic Review of the Human Rights Council.',
    TREATY_BODY: 'A committee that monitors a UN treaty: CEDAW, CCPR, CRC and others.',
    SPECIAL_PROCEDURE:
      'A mandate of the Human Rights Council: special rapporteur, independent expert, working group.',
    REGIONAL: 'A regional body: ACHPR, IACHR, Council of Europe and others.',
    NATIONAL: 'A body of the country itself.',
  },
);

/** Who speaks: a human-rights mechanism. */
@Entity()
@ObjectType({ description: 'Who speaks: a human-rights mechanism.' })
export class Mechanism {
  @TextColumn({ primary: true })
  @Field({ description: 'Usual abbreviation: `UPR`, `CEDAW`.' })
  code: string;

  @EnumColumn()
  @Field(() => MechanismFamilyEnum, { description: 'What kind of mechanism.' })
  family: MechanismFamily;

  @JsonColumn() names: Labels;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The treaty that it monitors; null for other mechanisms.',
  })
  treaty: string | null;

  @FlagColumn()
  @Field({
    description:
      'Met in an import under an unknown name and kept as it was; a person should decide what it is.',
  })
  provisional: boolean;
}
