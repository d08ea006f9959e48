import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { GoesOver, SeriesGoesOver } from '../../recommendations/source/goes-over.js';
import { NotApplicableProposal, StatusAssessment } from './status.entities.js';

/** The validated status of a duplicate is that of the recommendation that stays, unless that was assessed otherwise. */
@Injectable()
export class StatusesInMerge extends SeriesGoesOver<StatusAssessment> {
  protected readonly hanging = {
    entity: StatusAssessment,
    table: 'status_assessment',
    column: 'recommendation_id',
    property: 'recommendationId',
    until: 'superseded_at',
    says: 'status',
  } as const;

  protected differing(mergedId: string, said: string, keptId: string, kept: string | null): string {
    return `${mergedId} has the status ${said}, ${keptId} ${kept ?? 'none'}: assess both the same first.`;
  }
}

/** A "no longer applicable" that waits for a second coordinator waits on. */
@Injectable()
export class ProposalsInMerge extends GoesOver<NotApplicableProposal> {
  protected readonly hanging = {
    entity: NotApplicableProposal,
    table: 'not_applicable_proposal',
    column: 'recommendation_id',
    property: 'recommendationId',
  } as const;

  override async objection(mergedId: string, keptId: string): Promise<string | null> {
    const open = await this.writer.rows(sql`
      select id from not_applicable_proposal
      where recommendation_id in (${join([mergedId, keptId])}) and state = 'OPEN'`);
    if (open.length < 2) return null;
    return `Of both, ${mergedId} and ${keptId}, somebody proposed that they no longer apply: confirm or reject one first.`;
  }
}
