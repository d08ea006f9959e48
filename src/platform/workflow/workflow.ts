import { UserError } from '../graphql/user-error.js';

/** One way to make a transition: from where, to where, and the permission that it takes. */
export interface Way<State extends string, Permission extends string> {
  from: readonly State[];
  to: State;
  by: Permission;
}

/** Anything that stands in a state of the workflow. */
export interface Standing<State extends string> {
  state: State;
}

/** Whether the person who asks holds a permission over the subject. */
export type Holds<Permission extends string> = (permission: Permission) => boolean;

/** A table of named transitions. Knows nothing of time, storage or people: it only says what is possible. */
export class Workflow<State extends string, Permission extends string, Name extends string> {
  constructor(private readonly table: Record<Name, readonly Way<State, Permission>[]>) {}

  /**
   * The state that a transition leads to. Throws `CONFLICT`, which says where the subject stands and what is
   * possible from there, when it cannot be made, or not by this person.
   */
  run(name: Name, subject: Standing<State>, holds: Holds<Permission>): State {
    const way = this.table[name].find(({ from, by }) => from.includes(subject.state) && holds(by));
    if (way) return way.to;
    const possible = this.available(subject.state, holds);
    throw new UserError(
      'CONFLICT',
      `It is ${subject.state}: you cannot ${name} it from there. ${
        possible.length > 0
          ? `You can ${possible.join(', ')} it.`
          : 'There is nothing that you can do with it.'
      }`,
    );
  }

  /** Names of the transitions that a person can make from a state, in the table's order. */
  available(state: State, holds: Holds<Permission>): Name[] {
    return (Object.keys(this.table) as Name[]).filter((name) =>
      this.table[name].some(({ from, by }) => from.includes(state) && holds(by)),
    );
  }
}

/** Builds a workflow from its table; a transition that different people make from different states has several ways. */
export function workflow<State extends string, Permission extends string, Name extends string>(
  table: Record<Name, Way<State, Permission> | readonly Way<State, Permission>[]>,
): Workflow<State, Permission, Name> {
  const entries = Object.entries(table) as [Name, Way<State, Permission> | Way<State, Permission>[]][];
  return new Workflow(
    Object.fromEntries(entries.map(([name, ways]) => [name, [ways].flat()])) as Record<
      Name,
      Way<State, Permission>[]
    >,
  );
}
