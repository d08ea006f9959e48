import { Injectable } from '@nestjs/common';
import { SeriesGoesOver } from '../../recommendations/source/goes-over.js';
import { FollowUpDecisionRecord } from './follow-up.entities.js';

/** What was decided about a duplicate holds of the recommendation that stays, unless something else was decided of that. */
@Injectable()
export class DecisionsInMerge extends SeriesGoesOver<FollowUpDecisionRecord> {
  protected readonly hanging = {
    entity: FollowUpDecisionRecord,
    table: 'follow_up_decision',
    column: 'recommendation_id',
    property: 'recommendationId',
    until: 'superseded_at',
    says: 'decision',
  } as const;

  protected differing(mergedId: string, said: string, keptId: string, kept: string | null): string {
    return `${mergedId} has the follow-up decision ${said}, ${keptId} ${kept ?? 'none'}: decide the same about both first.`;
  }
}
