import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { GoesOver } from '../../recommendations/source/goes-over.js';
import { StateAnswer } from './answer.entities.js';

/** What the State answered to a duplicate it answered to the recommendation that stays, with all its versions. */
@Injectable()
export class AnswersInMerge extends GoesOver<StateAnswer> {
  protected readonly hanging = {
    entity: StateAnswer,
    table: 'state_answer',
    column: 'recommendation_id',
    property: 'recommendationId',
  } as const;

  /** There is one answer to each: which of two holds is for a coordinator to say. */
  override async objection(mergedId: string, keptId: string): Promise<string | null> {
    const both = await this.writer.rows<{ id: string; about: string }>(
      sql`select id, recommendation_id as about from state_answer
          where withdrawn_at is null and recommendation_id in (${mergedId}, ${keptId})`,
    );
    if (both.length < 2) return null;
    const [one, other] = [
      both.find(({ about }) => about === mergedId),
      both.find(({ about }) => about === keptId),
    ];
    return `Both have a State answer, ${one?.id} and ${other?.id}: take one of them back first.`;
  }
}
