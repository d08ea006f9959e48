import { Field, Int, ObjectType } from '@nestjs/graphql';
import { EngagementAttendance } from './engagement.entities.js';

/** How many came to an event: all together, and by sector. */
@ObjectType({ description: 'How many people came to an event: all together, and by sector.' })
export class Participants {
  @Field(() => Int, { description: 'All of them.' })
  total: number;

  @Field(() => Int, { description: 'Women.' })
  women: number;

  @Field(() => Int, { description: 'Men.' })
  men: number;

  @Field(() => Int, { description: 'People who describe themselves otherwise.' })
  other: number;

  @Field(() => Int, { description: 'People who did not say, or were not asked.' })
  notStated: number;

  @Field(() => [EngagementAttendance], {
    description: 'By sector, for each sector that was counted.',
  })
  bySector: EngagementAttendance[];
}

/** Adds up who came; null where nobody counted. */
export function participantsOf(bySector: EngagementAttendance[]): Participants | null {
  if (bySector.length === 0) return null;
  const sum = (key: 'women' | 'men' | 'other' | 'notStated'): number =>
    bySector.reduce((total, counted) => total + counted[key], 0);
  const [women, men, other, notStated] = [sum('women'), sum('men'), sum('other'), sum('notStated')];
  return { total: women + men + other + notStated, women, men, other, notStated, bySector };
}
