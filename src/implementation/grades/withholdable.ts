import { Field, ObjectType } from '@nestjs/graphql';
import { EnumColumn, InstantColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { WithholdingGroundEnum, type WithholdingGround } from '../contributions/contribution.words.js';

/** What may be kept from others on a listed ground, as its author and the coordinators read it. */
@ObjectType({ isAbstract: true })
export abstract class Withholdable extends Node {
  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Since when a coordinator withholds it (UTC); null where it is not. A withheld one exists for its author and the coordinators only. What an accredited national human rights institution gave is never withheld.',
  })
  withheldAt: string | null;

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

  /** Who withheld it, or published it again. */
  @TextColumn({ nullable: true }) moderatedById: string | null;
}
