import type { Assignment, AssignmentRole } from './assignment.entity.js';

/** On which terms an institution gets something into its hands. */
export interface Terms {
  institutionId: string;
  role: AssignmentRole;
  /** `YYYY-MM-DD`, or null without a date. */
  implementBy: string | null;
  instruction: string | null;
}

/** What an assignment is about: the column that holds the id. */
export type Subject = 'recommendationId' | 'partId' | 'clusterId';

/** The subject of an assignment, with its id. */
export function subjectOf({ recommendationId, partId, clusterId }: Assignment): [Subject, id: string] {
  if (recommendationId !== null) return ['recommendationId', recommendationId];
  return partId !== null ? ['partId', partId] : ['clusterId', clusterId as string];
}

/** What has to happen so that an institution has everything on the given terms. */
export interface Plan {
  /** How many it has on these very terms already. */
  unchanged: number;
  /** Its own assignments on other terms: they end, so that the past can be asked for. */
  renewed: Assignment[];
  /** Other institutions' lead, which ends because there is exactly one. */
  unseated: Assignment[];
  /** Subjects for which an assignment begins. */
  beginning: string[];
}

/** Plans the assignment of subjects on some terms, given every assignment of theirs that is in force. */
export function planAssignments(
  subject: Subject,
  ids: readonly string[],
  inForce: readonly Assignment[],
  terms: Terms,
): Plan {
  const own = new Map(
    inForce.filter((row) => row.institutionId === terms.institutionId).map((row) => [row[subject], row]),
  );
  const same = (id: string): boolean => {
    const row = own.get(id);
    return (
      row !== undefined &&
      row.role === terms.role &&
      row.implementBy === terms.implementBy &&
      row.instruction === terms.instruction
    );
  };
  const beginning = ids.filter((id) => !same(id));
  return {
    unchanged: ids.length - beginning.length,
    renewed: beginning.flatMap((id) => own.get(id) ?? []),
    unseated:
      terms.role === 'LEAD'
        ? inForce.filter((row) => row.role === 'LEAD' && row.institutionId !== terms.institutionId)
        : [],
    beginning,
  };
}
