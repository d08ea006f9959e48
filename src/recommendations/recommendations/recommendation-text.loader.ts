import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import { LANGUAGES, type Language } from '../../reference/languages/language.js';
import type { RecommendationText } from './recommendation-text.entity.js';
import { recommendationVisibleTo } from './recommendation.visibility.js';

/** A text as it is read: no hash, no raw source. */
export type ReadText = Pick<RecommendationText, 'recommendationId' | 'language' | 'text' | 'translated'>;

type TextRow = Omit<ReadText, 'translated'> & { translated: number };

/** Reads texts of visible recommendations, in all languages or in some. */
async function texts(
  reader: Reader,
  { actor }: ActorContext,
  ids: readonly string[],
  languages?: Sql,
): Promise<ReadText[]> {
  const rows = await reader.rows<TextRow>(
    sql`select t.recommendation_id as "recommendationId", t.language, t.text, t.translated
      from recommendation_text t join recommendation r on r.id = t.recommendation_id
      where t.recommendation_id in (${join(ids)}) and ${recommendationVisibleTo(actor, sql`r`)}
      ${languages ? sql`and t.language in (${languages})` : sql``}`,
  );
  return rows
    .map((row) => ({ ...row, translated: row.translated === 1 }))
    .sort((a, b) => LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language));
}

/** All texts of recommendations, English first, then in the order of the `Language` enum. */
@Injectable()
export class RecommendationTextsLoader extends BatchLoader<string, ReadText[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], context: ActorContext): Promise<ReadText[][]> {
    return grouped(ids, await texts(this.reader, context, ids), ({ recommendationId }) => recommendationId);
  }
}

/** Which text of which recommendation: the key is a string, so that equal ones are asked for once. */
function textKey(recommendationId: string, language: Language): string {
  return `${recommendationId}/${language}`;
}

/** One text of each recommendation: in the language wanted, else in English, else in any. */
@Injectable()
export class BestTextLoader extends BatchLoader<string, ReadText | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  /** Null only for a recommendation that has no text at all, or that may not be seen. */
  async best(context: ActorContext, recommendationId: string, language: Language): Promise<ReadText | null> {
    return this.load(context, textKey(recommendationId, language));
  }

  protected async batch(keys: readonly string[], context: ActorContext): Promise<(ReadText | null)[]> {
    const wanted = keys.map((key) => key.split('/') as [string, Language]);
    const languages = [...new Set<Language>(['en', ...wanted.map(([, language]) => language)])];
    const ids = [...new Set(wanted.map(([id]) => id))];
    const near = await texts(this.reader, context, ids, join(languages));
    const found = new Set(near.map(({ recommendationId }) => recommendationId));
    const rest = ids.filter((id) => !found.has(id));
    const far = rest.length > 0 ? await texts(this.reader, context, rest) : [];
    const byId = new Map(ids.map((id): [string, ReadText[]] => [id, []]));
    for (const text of [...near, ...far]) byId.get(text.recommendationId)?.push(text);
    return wanted.map(([id, language]) => bestOf(byId.get(id) ?? [], language));
  }
}

/** A text that only repeats the English one is no translation: the English one itself is given. */
function bestOf(candidates: readonly ReadText[], language: Language): ReadText | null {
  return (
    candidates.find((text) => text.language === language && text.translated) ??
    candidates.find((text) => text.language === 'en') ??
    candidates[0] ??
    null
  );
}
