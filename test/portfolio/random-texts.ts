import sql from 'sql-template-tag';
import { RecommendationText } from '../../src/recommendations/recommendations/recommendation-text.entity.js';
import { SearchIndexWriter } from '../../src/recommendations/recommendations/search-index-writer.js';
import { LANGUAGES } from '../../src/reference/languages/language.js';
import { write } from '../harness/seeds.js';
import type { World } from '../harness/world.js';
import type { Rows } from './random-rows.js';

/** English words that no stemmer touches, so that a recount needs no stemmer of its own. */
export const WORDS = ['alpha', 'bravo', 'delta', 'kilo'];

/** Each recommendation has some of the words, in one to three languages; the last of them repeats the English text. */
export async function texts(world: World, rows: Rows): Promise<void> {
  rows.recommendations.forEach(({ id }, n) => {
    const text = WORDS.filter((_, index) => (n >> index) & 1).join(' ') || 'nothing';
    LANGUAGES.slice(0, 1 + (n % 3)).forEach((language, index) =>
      rows.texts.push({
        row: 0,
        recommendationId: id,
        language,
        text: index === 0 ? text : `${text} ${language}`,
        sourceText: null,
        textHash: id,
        translated: index < 2,
      }),
    );
  });
  await write(world, async (writer) => {
    await writer.addUnaudited(RecommendationText, rows.texts);
    const kept = await writer.rows<RecommendationText>(
      sql`select "row", language, text from recommendation_text`,
    );
    await world.app.get(SearchIndexWriter, { strict: false }).index(kept);
  });
}
