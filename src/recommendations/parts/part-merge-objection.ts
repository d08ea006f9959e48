import { Injectable } from '@nestjs/common';
import { MergeObjection, MergeParticipants } from '../source/merge-participants.js';
import { PartStore } from './part.store.js';

/** Parts, and what hangs on them, do not disappear with a duplicate. */
@Injectable()
export class PartMergeObjection extends MergeObjection {
  constructor(
    participants: MergeParticipants,
    private readonly store: PartStore,
  ) {
    super(participants);
  }

  async objection(id: string): Promise<string | null> {
    const parts = await this.store.partsOf(id);
    if (parts.length === 0) return null;
    return `${id} is split into ${parts.map(({ label }) => label).join(', ')}: keep that one, or rejoin its parts first.`;
  }
}
