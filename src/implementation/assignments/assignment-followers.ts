import { Injectable } from '@nestjs/common';
import type { Assignment } from './assignment.entity.js';

/** Something that hangs on assignments, in the same unit of work. */
export interface AssignmentFollower {
  /** They ended, and nothing took their place. `userId` is who ended them. */
  ended(assignments: readonly Assignment[], userId: string | null): Promise<void>;
  /** Each gave way to another of the same institution for the same thing. */
  succeeded(pairs: readonly Succession[]): Promise<void>;
}

/** An assignment, and the one in its place. */
export interface Succession {
  ended: Assignment;
  successor: Assignment;
}

/** Knows who must hear of the end of assignments; assignments themselves name none of them. */
@Injectable()
export class AssignmentFollowers {
  private readonly followers: AssignmentFollower[] = [];

  register(follower: AssignmentFollower): void {
    this.followers.push(follower);
  }

  async ended(assignments: readonly Assignment[], userId: string | null): Promise<void> {
    for (const follower of this.followers) await follower.ended(assignments, userId);
  }

  /** Those among the ended ones in whose place one of the others stands: of the same institution, for the same thing. */
  async succeeded(ended: readonly Assignment[], begun: readonly Assignment[]): Promise<void> {
    const successors = new Map(begun.map((row) => [placeOf(row), row]));
    const pairs = ended.flatMap((row) => {
      const successor = successors.get(placeOf(row));
      return successor ? [{ ended: row, successor }] : [];
    });
    if (pairs.length === 0) return;
    for (const follower of this.followers) await follower.succeeded(pairs);
  }
}

function placeOf({ institutionId, recommendationId, partId, clusterId }: Assignment): string {
  return [institutionId, recommendationId, partId, clusterId].join('/');
}
