import { Injectable } from '@nestjs/common';
import { MergeObjection, MergeParticipants } from '../../recommendations/source/merge-participants.js';
import { PriorityLedger } from './priority-ledger.js';

/** What a coordinator decided about a priority does not disappear with a duplicate: the one that stays must have the same. */
@Injectable()
export class PriorityMergeObjection extends MergeObjection {
  constructor(
    participants: MergeParticipants,
    private readonly ledger: PriorityLedger,
  ) {
    super(participants);
  }

  async objection(id: string, intoId: string): Promise<string | null> {
    const overrides = await this.ledger.overrides([id, intoId]);
    const [urgent, kept] = [id, intoId].map(
      (one) => overrides.find((row) => row.recommendationId === one)?.priority,
    );
    if (!urgent || urgent === kept) return null;
    return `${id} has the priority ${urgent}, ${intoId} ${kept ?? 'none of its own'}: give both the same first.`;
  }
}
