import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { MergeParticipants, type MergeParticipant } from '../source/merge-participants.js';
import { TagDismissal } from './tag-model.entities.js';

/** A tag that was dismissed is not suggested again for the recommendation that stays: it was judged of the same text. */
@Injectable()
export class DismissalCarrier implements MergeParticipant {
  constructor(
    participants: MergeParticipants,
    private readonly writer: Writer,
  ) {
    participants.register(this);
  }

  objection(): Promise<null> {
    return Promise.resolve(null);
  }

  async carryOver(mergedId: string, keptId: string): Promise<void> {
    const missing = await this.writer.rows<Omit<TagDismissal, 'recommendationId'>>(
      sql`select f.kind, f.code, f.country_code as "countryCode", f.dismissed_at as "dismissedAt",
          f.dismissed_by_id as "dismissedById"
        from tag_dismissal f where f.recommendation_id = ${mergedId} and not exists (select 1 from tag_dismissal t
          where t.recommendation_id = ${keptId} and t.kind = f.kind and t.code = f.code)`,
    );
    await this.writer.add(
      TagDismissal,
      missing.map((row) => ({ ...row, recommendationId: keptId })),
    );
  }
}
