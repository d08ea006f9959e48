import { Field, Int, ObjectType } from '@nestjs/graphql';
import { StatusEnum, type Status } from './status.entities.js';

/** How far a whole is, judged by its parts: a cluster by its members, a split recommendation by its parts. */
@ObjectType({
  description:
    'How far a whole is, judged by its parts: a cluster by its members, a split recommendation by the parts of it.',
})
export class DerivedStatus {
  @Field(() => StatusEnum, {
    description:
      'No longer applicable parts are left out; all equal: that status; none assessed: NOT_ASSESSED; any implemented or partially implemented: PARTIALLY_IMPLEMENTED; else IN_PROGRESS.',
  })
  status: Status;

  @Field({ description: 'At least one part is worse than when the recommendation was made.' })
  hasRegression: boolean;

  @Field(() => Int, { description: 'How many parts nobody has assessed.' })
  unassessed: number;
}

/** How many parts have each status; absent ones are 0. */
export type StatusCounts = Partial<Record<Status, number>>;

/** The status of a whole from the counts of its parts. Without any part it is not assessed. */
export function derivedStatus(counts: StatusCounts): DerivedStatus {
  return {
    status: statusOf(counts),
    hasRegression: (counts.REGRESSED ?? 0) > 0,
    unassessed: counts.NOT_ASSESSED ?? 0,
  };
}

function statusOf(counts: StatusCounts): Status {
  const present = (Object.keys(counts) as Status[]).filter((status) => (counts[status] ?? 0) > 0);
  const left = present.filter((status) => status !== 'NO_LONGER_APPLICABLE');
  if (left.length === 0) return present.length > 0 ? 'NO_LONGER_APPLICABLE' : 'NOT_ASSESSED';
  if (left.length === 1) return left[0] as Status;
  const achieved = left.some((status) => status === 'IMPLEMENTED' || status === 'PARTIALLY_IMPLEMENTED');
  return achieved ? 'PARTIALLY_IMPLEMENTED' : 'IN_PROGRESS';
}
