import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader } from '../../platform/graphql/loaders.js';
import { RecommendationTextsLoader } from '../recommendations/recommendation-text.loader.js';
import { TagSuggester } from './tag-suggester.js';
import { TagSuggestionsReading } from './tag-suggestions.reading.js';
import type { TagSuggestions } from './tag-suggestions.view.js';

/** Tags on a recommendation, and those dismissed, as `KIND/code`: `settled` may not be suggested again. */
export function settledTags(ids: readonly string[]) {
  const own = sql`recommendation_id in (${join([...ids])})`;
  return sql`select recommendation_id as id, 'THEME/' || theme_code as tag from recommendation_theme where ${own}
    union all select recommendation_id, 'GROUP/' || group_code from recommendation_group where ${own}
    union all select recommendation_id, 'SDG/' || sdg_code from recommendation_sdg where ${own}
    union all select recommendation_id, 'ACTION_TYPE/' || action_type_code from recommendation_action_type where ${own}
    union all select recommendation_id, kind || '/' || code from tag_dismissal where ${own}`;
}

/**
 * What the texts of recommendations suggest, without the tags that they have and those that were dismissed; for the
 * country's own people.
 */
@Injectable()
export class TagSuggestionsLoader extends BatchLoader<string, TagSuggestions | null, ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly texts: RecommendationTextsLoader,
    private readonly suggester: TagSuggester,
    private readonly reading: TagSuggestionsReading,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], context: ActorContext): Promise<(TagSuggestions | null)[]> {
    if (!context.actor.seesUnpublished) return ids.map(() => null);
    const texts = await Promise.all(ids.map((id) => this.texts.load(context, id)));
    const first = texts.map((own) => own.find(({ translated }) => translated) ?? null);
    const suggested = await this.suggester.suggest(first.map((text) => text ?? { text: '', language: 'en' }));
    const settled = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
    for (const { id, tag } of await this.reader.rows<{ id: string; tag: string }>(settledTags(ids)))
      settled.get(id)?.add(tag);
    return Promise.all(
      suggested.map((one, n) =>
        one && first[n]
          ? this.reading.read(one, settled.get(ids[n] as string) as Set<string>)
          : Promise.resolve(null),
      ),
    );
  }
}
