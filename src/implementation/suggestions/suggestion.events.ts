import type { Fact } from '../../platform/events/fact.js';
import type { ClusterSuggestion } from './cluster-suggestion.entity.js';
import type { LinkSuggestion } from './link-suggestion.entity.js';
import type { SimilarityRun } from './similarity-run.entity.js';

/** A run compared the texts of a country. */
export function similarRecommendationsFound(run: SimilarityRun): Fact {
  const { id, countryCode, compared, newLinks, newMembers } = run;
  return {
    name: 'SimilarRecommendationsFound',
    countryCode,
    subjectId: id,
    data: { compared, newLinks, newMembers },
  };
}

type Suggestions = readonly (LinkSuggestion | ClusterSuggestion)[];

export const linkSuggestionsAccepted = (all: Suggestions): Fact => decided(all, 'LinkSuggestionsAccepted');
export const linkSuggestionsDismissed = (all: Suggestions): Fact => decided(all, 'LinkSuggestionsDismissed');
export const clusterSuggestionsAccepted = (all: Suggestions): Fact =>
  decided(all, 'ClusterSuggestionsAccepted');
export const clusterSuggestionsDismissed = (all: Suggestions): Fact =>
  decided(all, 'ClusterSuggestionsDismissed');

function decided(all: Suggestions, name: string): Fact {
  const [first] = all as [LinkSuggestion | ClusterSuggestion];
  return {
    name,
    countryCode: first.countryCode,
    subjectId: all.length === 1 ? first.id : null,
    data: { suggestions: all.length },
  };
}
