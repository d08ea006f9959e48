import { Injectable } from '@nestjs/common';
import { SeriesGoesOver } from '../../recommendations/source/goes-over.js';
import { PriorityOverride } from './priority.entities.js';

/** A coordinator's word on the priority of a duplicate holds of the one that stays, unless that has another. */
@Injectable()
export class PrioritiesInMerge extends SeriesGoesOver<PriorityOverride> {
  protected readonly hanging = {
    entity: PriorityOverride,
    table: 'priority_override',
    column: 'recommendation_id',
    property: 'recommendationId',
    until: 'ended_at',
    says: 'priority',
  } as const;

  protected differing(mergedId: string, said: string, keptId: string, kept: string | null): string {
    return `${mergedId} has the priority ${said}, ${keptId} ${kept ?? 'none of its own'}: give both the same first.`;
  }
}
