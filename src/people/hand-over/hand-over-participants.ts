import { Injectable } from '@nestjs/common';
import type { Membership } from '../users/membership.entity.js';

/** How many things of one kind somebody has in hand; `kind` is a word for programs: `PROGRESS_DRAFT`. */
export interface InHand {
  kind: string;
  count: number;
}

/**
 * A feature whose things people have in hand: drafts, returned updates, tasks. Features of the layers to the left
 * register theirs when their module starts; this layer never hears of them otherwise.
 */
export abstract class HandOverParticipant {
  /** What the holder of a membership has in hand now. */
  abstract describe(membership: Membership): Promise<InHand[]>;

  /**
   * Gives it all to another membership of the same institution, inside the transaction; answers what was given.
   * What is history (who submitted, who measured) stays with who did it.
   */
  abstract handOver(from: Membership, to: Membership): Promise<InHand[]>;
}

/** Everybody who has a part in a hand-over, in the order of registration. */
@Injectable()
export class HandOverParticipants {
  private readonly participants: HandOverParticipant[] = [];

  register(participant: HandOverParticipant): void {
    this.participants.push(participant);
  }

  describe(membership: Membership): Promise<InHand[]> {
    return this.collect((participant) => participant.describe(membership));
  }

  handOver(from: Membership, to: Membership): Promise<InHand[]> {
    return this.collect((participant) => participant.handOver(from, to));
  }

  /** One after the other: they share a transaction. */
  private async collect(ask: (participant: HandOverParticipant) => Promise<InHand[]>): Promise<InHand[]> {
    const found: InHand[] = [];
    for (const participant of this.participants) found.push(...(await ask(participant)));
    return found.filter(({ count }) => count > 0);
  }
}
