import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { MergeParticipants } from '../../recommendations/source/merge-participants.js';

/** What is still measured does not disappear with a duplicate. */
@Injectable()
export class IndicatorMergeObjection implements OnModuleInit {
  constructor(
    private readonly participants: MergeParticipants,
    private readonly writer: Writer,
  ) {}

  onModuleInit(): void {
    this.participants.register({ objection: (recommendationId) => this.objection(recommendationId) });
  }

  private async objection(recommendationId: string): Promise<string | null> {
    const [row] = await this.writer.rows<{ name: string }>(sql`
      select i.name from indicator i
      where i.recommendation_id = ${recommendationId} and i.archived_at is null order by i.id limit 1`);
    return row ? `${recommendationId} is measured by the indicator "${row.name}": archive it first.` : null;
  }
}
