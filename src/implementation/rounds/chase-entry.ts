import { Field, Int, ObjectType } from '@nestjs/graphql';
import { RoleEnum, type Role } from '../../access/roles.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { StandingEnum, type Standing } from '../../people/users/role-terms.js';
import { AskedInstitution } from './asked-institution.js';

export type ChaseFor = 'CORRECTION' | 'ANSWER' | 'CLEARANCE';
export const ChaseForEnum = graphqlEnum<ChaseFor>('ChaseFor', 'What somebody has to be chased for.', {
  CORRECTION: 'Something was sent back and waits to be corrected.',
  ANSWER: 'Something was not handed in.',
  CLEARANCE: 'All was handed in, and something of it waits for the institution’s own validator.',
});

/** A person of an institution that has to be chased. */
@ObjectType({ description: 'A person of an institution that has to be chased.' })
export class ChasedPerson {
  @Field({ description: 'Their name.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'Their address; null for everybody but coordinators.',
  })
  email: string | null;

  @Field(() => RoleEnum, { description: 'Focal point or validator.' })
  role: Role;

  @Field(() => StandingEnum, {
    nullable: true,
    description: 'Whether a focal point is the main or an alternate one; null for validators.',
  })
  standing: Standing | null;

  @Field(() => String, {
    nullable: true,
    description: 'When they last signed in or went on with a session (UTC); null where they never have.',
  })
  lastSignInAt: string | null;
}

/** An institution that has to be chased, at its place in the order. */
@ObjectType({
  description:
    'An institution that has to be chased, at its place in the order: what is longest overdue first, then what is due next; of the same day what was sent back before what was not begun, before what is being drafted, before what waits for the validator; then by how many tasks are open.',
})
export class ChaseEntry {
  @Field(() => Int, { description: 'Its place: 1 is chased first.' })
  place: number;

  @Field(() => ChaseForEnum, { description: 'What for.' })
  chaseFor: ChaseFor;

  @Field(() => AskedInstitution, { description: 'The institution, and how far it is.' })
  asked: AskedInstitution;

  @Field(() => Int, {
    description: 'So many days overdue; 0 where it is due today, below 0 so many days before.',
  })
  daysOverdue: number;

  @Field(() => [ChasedPerson], {
    description:
      'Its people: focal points, main ones first, then validators; where only clearance is missing the validators alone. Empty where nobody has an open account.',
  })
  people: ChasedPerson[];
}
