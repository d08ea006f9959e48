import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import type { Position } from '../../recommendations/positions/position.entity.js';
import { PositionService } from '../../recommendations/positions/position.service.js';
import { NationalTags } from '../../recommendations/tags/national-tags.js';
import type { DraftParagraph } from './document-draft.entities.js';

/** What a paragraph says of a recommendation besides its words: the State's position, themes, groups, SDGs. */
@Injectable()
export class DraftSupplement {
  constructor(
    private readonly positions: PositionService,
    private readonly tags: NationalTags,
    private readonly writer: Writer,
  ) {}

  /** The position that this very document states; what another one states is recorded with that one. */
  saidHere({ position, positionSource }: DraftParagraph): Position | null {
    return positionSource === null ? position : null;
  }

  /** Adds what is missing; takes nothing away. */
  async add(actor: Actor, recommendationId: string, paragraph: DraftParagraph): Promise<void> {
    const codes = (named: readonly { code: string | null }[]): string[] =>
      named.flatMap(({ code }) => code ?? []);
    await this.tags.add(
      [recommendationId],
      {
        themeCodes: codes(paragraph.themes),
        affectedGroupCodes: codes(paragraph.groups),
        sdgCodes: codes(paragraph.sdgs),
      },
      { userId: actor.userId },
    );
    await this.position(actor, recommendationId, paragraph);
  }

  /** Records what another document says that the State said, unless that is what stands. */
  async position(
    actor: Actor,
    recommendationId: string,
    { position, positionSource, positionComment }: DraftParagraph,
  ): Promise<void> {
    if (position === null || position === 'PENDING' || positionSource === null) return;
    const [current] = await this.writer.rows<{ position: Position }>(
      sql`select position from position_statement where recommendation_id = ${recommendationId} and superseded_at is null`,
    );
    if (current?.position === position) return;
    await this.positions.record(actor, {
      recommendationId,
      position,
      stage: 'ADDENDUM',
      source: positionSource,
      comment: positionComment,
    });
  }
}
