import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import type { Recommendation } from '../recommendations/recommendation.entity.js';
import { PossibleDuplicate } from './possible-duplicate.entity.js';
import { atSamePlace } from './same-place.js';

/** Notices that a recommendation looks like another one of its document. Merges nothing. */
@Injectable()
export class DuplicateFinder {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /** Same document, same reference, same normalised text: noted once for each pair. */
  async note({ id, countryCode, documentId, textHash, reference }: Recommendation): Promise<void> {
    if (countryCode === null) return;
    const twins = await this.writer.rows<{ id: string }>(
      sql`select r.id from recommendation r
        where r.document_id = ${documentId} and r.text_hash = ${textHash} and r.id <> ${id}
          and r.merged_into_id is null
          and ${atSamePlace(sql`r`, { reference })}
          and not exists (select 1 from possible_duplicate d
            where (d.recommendation_id = r.id and d.other_id = ${id})
               or (d.recommendation_id = ${id} and d.other_id = r.id))
        order by r.created_at, r.id`,
    );
    await this.writer.add(
      PossibleDuplicate,
      twins.map((twin): PossibleDuplicate => ({
        id: newId('dup'),
        countryCode,
        recommendationId: twin.id,
        otherId: id,
        state: 'OPEN',
        foundAt: this.clock.now(),
        decidedAt: null,
        decidedById: null,
        version: 1,
      })),
    );
  }
}
