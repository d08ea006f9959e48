import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UprSession } from './upr-session.entity.js';

/** One round in which every State is reviewed once. */
@ObjectType({ description: 'One cycle of the Universal Periodic Review: every State is reviewed once.' })
export class UprCycle {
  @Field(() => Int, { description: 'From 1.' })
  number: number;

  @Field(() => [UprSession], { description: 'Its Working Group sessions, in order.' })
  sessions: UprSession[];

  @Field(() => String, {
    nullable: true,
    description: 'First day of its first session (YYYY-MM-DD); null when unknown.',
  })
  startsOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Last day of its last session (YYYY-MM-DD); null when unknown.',
  })
  endsOn: string | null;
}

/** Sessions in order, gathered by cycle. */
export function cyclesOf(sessions: readonly UprSession[]): UprCycle[] {
  const numbers = [...new Set(sessions.map(({ cycle }) => cycle))];
  return numbers.map((number) => {
    const its = sessions.filter(({ cycle }) => cycle === number);
    return {
      number,
      sessions: its,
      startsOn: its[0]?.startsOn ?? null,
      endsOn: its.at(-1)?.endsOn ?? null,
    };
  });
}
