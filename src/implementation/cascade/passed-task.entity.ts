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
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Assignment } from '../assignments/assignment.entity.js';

export type PassedTaskState = 'SENT' | 'ANSWERED' | 'RETURNED' | 'ACCEPTED' | 'WITHDRAWN' | 'ENDED';
export const PassedTaskStateEnum = graphqlEnum<PassedTaskState>(
  'PassedTaskState',
  'Where a passed task stands.',
  {
    SENT: 'With the body it was passed to, which has not answered.',
    ANSWERED: 'Answered; the institution that passed it has not reviewed the answer.',
    RETURNED: 'The answer was sent back with a reason, to be given again.',
    ACCEPTED: 'The answer was accepted: nothing more is to be done.',
    WITHDRAWN: 'Taken back: no answer is wanted any more.',
    ENDED: 'The institution has its task no more: no answer is wanted from below either.',
  },
);

/** Something of what an institution has in hand, passed to a body below it, with a date of its own. */
@Entity()
@Index(['toInstitutionId', 'dueOn'])
@Index(['fromInstitutionId', 'dueOn'])
@Index(['countryCode', 'dueOn'])
@Index(['assignmentId'])
@ObjectType({
  implements: () => Node,
  description:
    'Something of what is assigned to an institution, passed on to a subordinate or local body with a date of its own. Seen by the two, and by the coordinators; never published.',
})
export class PassedTask extends Node {
  @IdColumn('pst') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => Assignment) @TextColumn() assignmentId: string;
  @ForeignKey(() => Institution) @TextColumn() fromInstitutionId: string;
  @ForeignKey(() => Institution) @TextColumn() toInstitutionId: string;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Which part of the task it is, in words; null where all of it was passed.',
  })
  portion: string | null;

  @TextColumn()
  @Field({ description: 'What the body is asked to do and to say.' })
  request: string;

  @DateColumn()
  @Field({ description: 'Until when the answer is wanted (YYYY-MM-DD), after a return the new day.' })
  dueOn: string;

  @EnumColumn()
  @Field(() => PassedTaskStateEnum, { description: 'Where it stands.' })
  state: PassedTaskState;

  @InstantColumn()
  @Field({ description: 'When it was passed (UTC).' })
  sentAt: string;

  @TextColumn() sentById: string;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why the answer was returned, or the task withdrawn; null otherwise.',
  })
  reason: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was accepted or withdrawn, or ended (UTC); null while open.',
  })
  closedAt: string | null;

  /** Who returned, accepted or withdrew last. */
  @TextColumn({ nullable: true }) reviewedById: string | null;
  /** Who accepted what they had answered themselves, where the installation waives the four eyes. */
  @TextColumn({ nullable: true }) waivedById: string | null;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back with each step: a step on an older version is refused.',
  })
  version: number;
}
