import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import { PositionStatement } from '../positions/position.entity.js';
import { RecommendationTexts } from '../recommendations/recommendation-texts.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { CountryDocuments } from './country-documents.js';

/**
 * The same source record as a recommendation to another country. What the source says is copied; what the first
 * country decided, was asked besides or said of it is not.
 */
@Injectable()
export class RecommendationCopy {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly documents: CountryDocuments,
    private readonly texts: RecommendationTexts,
  ) {}

  async addressTo(countryCode: string, original: Recommendation): Promise<Recommendation> {
    const now = this.clock.now();
    const copy: Recommendation = {
      ...original,
      id: newId('rec'),
      countryCode,
      documentId: await this.documents.of(countryCode, original.documentId),
      followUpRequested: false,
      followUpDueOn: null,
      mergedIntoId: null,
      createdAt: now,
      updatedAt: now,
      version: 1,
    };
    await this.writer.add(Recommendation, [copy]);
    await this.texts.copy(original.id, copy.id);
    await this.sourceTags(original.id, copy.id);
    await this.sourcePosition(original.id, copy);
    return copy;
  }

  private async sourceTags(fromId: string, toId: string): Promise<void> {
    await this.writer.execute(
      sql`insert into recommendation_theme (recommendation_id, origin, theme_code, suspect)
        select cast(${toId} as text), origin, theme_code, suspect from recommendation_theme
        where recommendation_id = ${fromId} and origin = 'SOURCE'`,
    );
    await this.writer.execute(
      sql`insert into recommendation_group (recommendation_id, origin, group_code)
        select cast(${toId} as text), origin, group_code from recommendation_group
        where recommendation_id = ${fromId} and origin = 'SOURCE'`,
    );
    await this.writer.execute(
      sql`insert into recommendation_sdg (recommendation_id, origin, sdg_code, goal_code)
        select cast(${toId} as text), origin, sdg_code, goal_code from recommendation_sdg
        where recommendation_id = ${fromId} and origin = 'SOURCE'`,
    );
    await this.writer.execute(
      sql`insert into recommending_state (recommendation_id, ordinal, country_code, name)
        select cast(${toId} as text), ordinal, country_code, name from recommending_state
        where recommendation_id = ${fromId}`,
    );
  }

  /** The latest that the index itself has: a position that the other country's coordinator recorded is theirs. */
  private async sourcePosition(
    fromId: string,
    { id, countryCode, createdAt }: Recommendation,
  ): Promise<void> {
    const [row] = await this.writer.rows<{ id: string }>(
      sql`select id from position_statement where recommendation_id = ${fromId} and stage = 'SOURCE'
        order by recorded_at desc, id desc limit 1`,
    );
    const statement = row ? await this.writer.find(PositionStatement, row.id) : null;
    if (!statement) return;
    await this.writer.add(PositionStatement, [
      {
        ...statement,
        id: newId('pos'),
        recommendationId: id,
        countryCode,
        recordedAt: createdAt,
        supersededAt: null,
        recordedById: null,
      },
    ]);
  }
}
