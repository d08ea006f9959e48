import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { RecommendationStore } from '../recommendations/recommendation.store.js';
import { MergeParticipants } from './merge-participants.js';
import { Revisions } from './revisions.js';

/**
 * One recommendation disappears into another of its country: it stays under its id, says what it was merged into, and
 * is in no list and no figure. What hangs on it goes over, or objects.
 */
@Injectable()
export class Merging {
  constructor(
    private readonly writer: Writer,
    private readonly recommendations: RecommendationStore,
    private readonly participants: MergeParticipants,
    private readonly revisions: Revisions,
  ) {}

  async merge(mergedId: string, keptId: string, userId: string | null): Promise<void> {
    // Nobody hangs anything on the two while it is asked whether something objects.
    await this.recommendations.hold([mergedId, keptId]);
    const rows = await this.writer.findMany(Recommendation, [mergedId, keptId]);
    const merged = rows.find(({ id }) => id === mergedId);
    const kept = rows.find(({ id }) => id === keptId);
    if (!merged || !kept) throw new Error(`the pair ${mergedId}, ${keptId} is not there`);
    const gone = rows.find(({ mergedIntoId }) => mergedIntoId !== null);
    if (gone) throw new UserError('CONFLICT', `${gone.id} was merged into ${gone.mergedIntoId} already.`);
    const objections = await this.participants.objections(mergedId, keptId);
    if (objections.length > 0) throw new UserError('CONFLICT', objections.join(' '));
    await this.recommendations.change(merged, { mergedIntoId: keptId });
    await this.followers(mergedId, keptId);
    await this.participants.carryOver(mergedId, keptId);
    await this.revisions.keepCorrections(
      mergedId,
      [{ field: 'mergedInto', before: null, after: keptId }],
      userId,
    );
  }

  /** What was merged into it before points to the one that is kept: no chains. */
  private async followers(mergedId: string, keptId: string): Promise<void> {
    const rows = await this.writer.rows<{ id: string }>(
      sql`select id from recommendation where merged_into_id = ${mergedId}`,
    );
    const followers = await this.writer.findMany(
      Recommendation,
      rows.map(({ id }) => id),
    );
    await this.writer.changeAll(Recommendation, followers, { mergedIntoId: keptId });
  }
}
