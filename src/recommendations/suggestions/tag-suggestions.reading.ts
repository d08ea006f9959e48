import { Injectable } from '@nestjs/common';
import { Vocabulary } from '../../reference/vocabulary.js';
import type { ScoredTag } from './tag-scoring.js';
import type { Suggested } from './tag-suggester.js';
import type { SuggestedTag, TagSuggestions } from './tag-suggestions.view.js';

/** Suggestions of each kind that are shown. */
const MOST_SHOWN = 5;
/** Of those less sure than this, in percent, a person would dismiss nearly all. */
const LEAST_CONFIDENCE = 10;

/** Turns scored tags into what a person reads: named, the best few of each kind, without those that are left out. */
@Injectable()
export class TagSuggestionsReading {
  constructor(private readonly vocabulary: Vocabulary) {}

  async read({ model, tags }: Suggested, without: ReadonlySet<string>): Promise<TagSuggestions> {
    const best = (kind: ScoredTag['kind']): ScoredTag[] =>
      tags
        .filter(({ kind: own, code }) => own === kind && !without.has(`${kind}/${code}`))
        .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
        .slice(0, MOST_SHOWN);
    const [themes, groups] = [best('THEME'), best('GROUP')];
    await this.vocabulary.ensure('themes', new Set(themes.map(({ code }) => code)));
    await this.vocabulary.ensure('groups', new Set(groups.map(({ code }) => code)));
    return {
      model,
      themes: named(themes, (code) => ({ theme: this.vocabulary.theme(code) })),
      affectedGroups: named(groups, (code) => ({ group: this.vocabulary.group(code) })),
      sdgs: named(best('SDG'), (code) => {
        const target = code.includes('.') ? this.vocabulary.target(code) : null;
        return { goal: this.vocabulary.goal(target?.goalCode ?? code), target };
      }),
      actionTypes: named(best('ACTION_TYPE'), (code) => ({ actionType: this.vocabulary.actionType(code) })),
    } as TagSuggestions;
  }
}

function named<T extends object>(
  tags: readonly ScoredTag[],
  term: (code: string) => T,
): (SuggestedTag & T)[] {
  return tags.map(({ code, confidence, terms }) => ({ code, confidence, terms, ...term(code) }));
}
