import { Injectable } from '@nestjs/common';
import { MergeObjection, MergeParticipants } from '../../recommendations/source/merge-participants.js';
import { FollowUpLedger } from './follow-up-ledger.js';

/** What was decided about a recommendation does not disappear with it: the one that stays must have the same. */
@Injectable()
export class FollowUpMergeObjection extends MergeObjection {
  constructor(
    participants: MergeParticipants,
    private readonly ledger: FollowUpLedger,
  ) {
    super(participants);
  }

  async objection(id: string, intoId: string): Promise<string | null> {
    const decisions = await this.ledger.decisions([id, intoId]);
    const [decided, kept] = [id, intoId].map(
      (one) => decisions.find((row) => row.recommendationId === one)?.decision,
    );
    if (decided && decided !== kept) {
      return `${id} has the follow-up decision ${decided}, ${intoId} ${kept ?? 'none'}: decide the same about both first.`;
    }
    return null;
  }
}
