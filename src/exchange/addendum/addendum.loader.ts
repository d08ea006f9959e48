import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import type { AnsweredPosition } from '../../implementation/position-rounds/position-item.entity.js';
import {
  itemVisibleTo,
  readsRounds,
} from '../../implementation/position-rounds/position-round.visibility.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import type { PositionClaim } from '../../recommendations/positions/position.entity.js';
import { BestTextLoader } from '../../recommendations/recommendations/recommendation-text.loader.js';
import type { Language } from '../../reference/languages/language.js';
import type { AddendumSource } from './addendum-content.js';

interface ItemRow {
  roundId: string;
  language: Language;
  symbol: string;
  introduction: string | null;
  recommendationId: string;
  reference: string | null;
  label: string | null;
  partText: string | null;
  decided: AnsweredPosition | null;
  position: AnsweredPosition | null;
  claim: PositionClaim | null;
  comment: string | null;
}

/** What stands in the addenda of rounds: decided, or else proposed; null for who is no coordinator of the country. */
@Injectable()
export class AddendumLoader extends BatchLoader<string, AddendumSource | null, ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly texts: BestTextLoader,
  ) {
    super();
  }

  protected async batch(
    roundIds: readonly string[],
    context: ActorContext,
  ): Promise<(AddendumSource | null)[]> {
    const { actor } = context;
    if (!readsRounds(actor)) return roundIds.map(() => null);
    const rows = await this.reader.rows<ItemRow>(sql`
      select i.round_id as "roundId", p.language, d.symbol, p.introduction, i.recommendation_id as "recommendationId",
        r.reference, t.label, t.text as "partText", i.decided_position as decided,
        coalesce(i.decided_position, i.proposed_position) as position,
        case when i.decided_position is null then i.proposed_claim else i.decided_claim end as claim,
        case when i.decided_position is null then i.proposed_comment else i.decided_comment end as comment
      from position_item i join position_round p on p.id = i.round_id join document d on d.id = p.document_id
      join recommendation r on r.id = i.recommendation_id left join recommendation_part t on t.id = i.part_id
      where i.round_id in (${join(roundIds)}) and i.taken_out_at is null and ${itemVisibleTo(actor, sql`i`)}
      order by i.round_id, case when r.reference_sort is null then 1 else 0 end, r.reference_sort, r.id,
        coalesce(t.ordinal, 0)`);
    const items = await Promise.all(rows.map((row) => this.withText(context, row)));
    return grouped(roundIds, items, ({ row }) => row.roundId).map(sourceOf);
  }

  private async withText(context: ActorContext, row: ItemRow): Promise<{ row: ItemRow; text: string }> {
    if (row.partText !== null) return { row, text: row.partText };
    const best = await this.texts.best(context, row.recommendationId, row.language);
    return { row, text: best?.text ?? '' };
  }
}

function sourceOf(items: { row: ItemRow; text: string }[]): AddendumSource | null {
  const [first] = items;
  if (!first) return null;
  const { language, symbol, introduction } = first.row;
  return {
    language,
    symbol,
    introduction,
    entries: items.map(({ row, text }) => ({
      reference: [row.reference, row.label].filter((one) => one !== null).join(' '),
      text,
      part: row.label !== null,
      position: row.position,
      claim: row.claim,
      comment: row.comment,
      decided: row.decided !== null,
    })),
  };
}
