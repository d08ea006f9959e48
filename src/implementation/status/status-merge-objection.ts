import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { MergeObjection, MergeParticipants } from '../../recommendations/source/merge-participants.js';
import type { Status } from './status.entities.js';

/** A validated status does not disappear with a duplicate: the one that stays must have the same. */
@Injectable()
export class StatusMergeObjection extends MergeObjection {
  constructor(
    participants: MergeParticipants,
    private readonly writer: Writer,
  ) {
    super(participants);
  }

  async objection(id: string, intoId: string): Promise<string | null> {
    const rows = await this.writer.rows<{ recommendationId: string; status: Status }>(sql`
      select s.recommendation_id as "recommendationId", s.status from status_assessment s
      where s.recommendation_id in (${join([id, intoId])}) and s.superseded_at is null`);
    const [status, kept] = [id, intoId].map(
      (one) => rows.find(({ recommendationId }) => recommendationId === one)?.status,
    );
    if (!status || status === kept) return null;
    return `${id} has the status ${status}, ${intoId} ${kept ?? 'none'}: assess both the same first.`;
  }
}
