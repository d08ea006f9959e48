import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import { RecommendationTextsLoader } from '../recommendations/recommendation-text.loader.js';
import { askingVerb } from './asking-verb.js';
import type { RecommendationSpecificity, SuggestedSpecificity } from './specificity.entity.js';

/** What coordinators hold, by recommendation id; null where nothing is set or the actor may not know. */
@Injectable()
export class SpecificityLoader extends BatchLoader<string, RecommendationSpecificity | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(RecommendationSpecificity | null)[]> {
    const rows = await this.reader.rows<RecommendationSpecificity>(sql`
      select s.recommendation_id as "recommendationId", s.country_code as "countryCode", s.level, s.verb,
        s.set_at as "setAt", s.set_by_id as "setById"
      from recommendation_specificity s
      where s.recommendation_id in (${join([...ids])}) and ${visibleLayer(actor, sql`s.country_code`, 'STATUS', [sql`s.recommendation_id`])}`);
    return inOrder(ids, rows, ({ recommendationId }) => recommendationId);
  }
}

/** What the texts' own verbs suggest; no statement beside that of the texts. */
@Injectable()
export class SuggestedSpecificityLoader extends BatchLoader<
  string,
  SuggestedSpecificity | null,
  ActorContext
> {
  constructor(private readonly texts: RecommendationTextsLoader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    context: ActorContext,
  ): Promise<(SuggestedSpecificity | null)[]> {
    const texts = await Promise.all(ids.map((id) => this.texts.load(context, id)));
    return texts.map((own) => {
      for (const { text, language, translated } of own) {
        const found = translated ? askingVerb(text, language) : null;
        if (found) return found;
      }
      return null;
    });
  }
}
