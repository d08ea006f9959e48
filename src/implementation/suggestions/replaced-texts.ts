import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { sharedWords } from '../../platform/text/similarity/shared-words.js';
import type { Language } from '../../reference/languages/language.js';

/** Of the words of two texts so many must be in both, or one is no correction of the other. */
const SAME_TEXT = 0.5;

/** When somebody judged a recommendation's text. */
export interface Judged {
  recommendationId: string;
  decidedAt: string;
}

interface Change {
  recommendationId: string;
  language: Language;
  at: string;
  before: string;
  now: string;
}

/**
 * Knows which texts have become others since somebody judged them. A correction leaves most words as they were; the
 * revisions hold what stood before, whoever changed it.
 */
@Injectable()
export class ReplacedTexts {
  constructor(private readonly writer: Writer) {}

  /** Of those judged, the recommendations whose text is another one by now, each with the instant it was judged. */
  async since(judged: readonly Judged[]): Promise<(judged: Judged) => boolean> {
    if (judged.length === 0) return () => false;
    const ids = [...new Set(judged.map(({ recommendationId }) => recommendationId))];
    const changes = await this.writer.rows<Change>(sql`
      select v.recommendation_id as "recommendationId", v.language, v.at, v.before, t.text as "now"
      from recommendation_revision v
      join recommendation_text t on t.recommendation_id = v.recommendation_id and t.language = v.language
      where v.recommendation_id in (${join(ids)}) and v.field = 'text' and v.before is not null
      order by v.recommendation_id, v.at, v.id`);
    const byId = new Map<string, Change[]>();
    for (const change of changes)
      byId.set(change.recommendationId, [...(byId.get(change.recommendationId) ?? []), change]);
    return ({ recommendationId, decidedAt }) => {
      // In the language that is compared: the first one that was changed since.
      const first = (byId.get(recommendationId) ?? [])
        .filter(({ at }) => at > decidedAt)
        .sort((a, b) => Number(b.language === 'en') - Number(a.language === 'en'))[0];
      return first !== undefined && sharedWords(first.before, first.now, first.language) < SAME_TEXT;
    };
  }
}
