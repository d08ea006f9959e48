import { Injectable } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader } from '../../platform/graphql/loaders.js';
import { snippet } from '../../platform/text/snippet.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';
import type { RecommendationEdge } from './recommendation-connection.js';
import { foundTexts, type Search } from './search-match.js';

/** Where a search found a recommendation. */
@ObjectType({ description: 'Where a search found a recommendation: the text that matches best.' })
export class SearchMatch {
  @Field(() => LanguageEnum, { description: 'Language of the text that matches best.' })
  language: Language;

  @Field({
    description:
      'The part of the text that shows why it was found, as HTML: the text is escaped, the words found stand in `<mark>`.',
  })
  snippet: string;
}

/** The snippets of a page: one statement for each search. */
@Injectable()
export class SearchMatchLoader extends BatchLoader<RecommendationEdge, SearchMatch | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(edges: readonly RecommendationEdge[]): Promise<(SearchMatch | null)[]> {
    const searches = new Set(edges.flatMap(({ search }) => (search ? [search] : [])));
    const matches = new Map<Search, Map<string, SearchMatch>>();
    for (const search of searches) {
      const ids = edges.filter((edge) => edge.search === search).map(({ node }) => node.id);
      matches.set(search, await this.best(search, ids));
    }
    return edges.map(({ search, node }) => (search ? (matches.get(search)?.get(node.id) ?? null) : null));
  }

  private async best(search: Search, ids: readonly string[]): Promise<Map<string, SearchMatch>> {
    const texts = foundTexts(search, this.reader.dialectName, ids);
    const rows = texts
      ? await this.reader.rows<{ id: string; language: Language; text: string; points: number }>(texts)
      : [];
    const best = new Map<string, { points: number; language: Language; text: string }>();
    for (const row of rows) {
      const other = best.get(row.id);
      if (!other || row.points > other.points) best.set(row.id, row);
    }
    return new Map(
      [...best].map(([id, { language, text }]) => [
        id,
        { language, snippet: snippet(text, search.query, language) },
      ]),
    );
  }
}
