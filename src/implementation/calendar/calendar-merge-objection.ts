import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { MergeObjection, MergeParticipants } from '../../recommendations/source/merge-participants.js';

/** A date that speaks of a recommendation does not lose it with a duplicate. */
@Injectable()
export class CalendarMergeObjection extends MergeObjection {
  constructor(
    participants: MergeParticipants,
    private readonly writer: Writer,
  ) {
    super(participants);
  }

  async objection(recommendationId: string): Promise<string | null> {
    const [row] = await this.writer.rows<{ title: string }>(sql`
      select c.title from calendar_link l join calendar_entry c on c.id = l.entry_id
      where l.item_id = ${recommendationId} order by c.id limit 1`);
    return row ? `The date "${row.title}" is about ${recommendationId}: take that link away first.` : null;
  }
}
