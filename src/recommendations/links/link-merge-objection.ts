import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { MergeObjection, MergeParticipants } from '../source/merge-participants.js';
import type { RecommendationLink } from './link.entity.js';
import { inWords } from './link-rules.js';

/** What a person said of a recommendation does not disappear with a duplicate, nor is it said of another by itself. */
@Injectable()
export class LinkMergeObjection extends MergeObjection {
  constructor(
    participants: MergeParticipants,
    private readonly writer: Writer,
  ) {
    super(participants);
  }

  async objection(recommendationId: string): Promise<string | null> {
    const [link] = await this.writer.rows<RecommendationLink>(sql`
      select id, kind, from_id as "fromId", to_id as "toId" from recommendation_link
      where (from_id = ${recommendationId} or to_id = ${recommendationId}) and ended_at is null order by id limit 1`);
    return link ? `A link says that ${inWords(link)}: end it first (${link.id}).` : null;
  }
}
