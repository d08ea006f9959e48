import type { Fact } from '../../platform/events/fact.js';
import type { PossibleDuplicate } from './possible-duplicate.entity.js';

/** A coordinator said that two recommendations are one; `mergedId` is the one that left the lists. */
export function duplicateMerged({ id, countryCode }: PossibleDuplicate, mergedId: string): Fact {
  return { name: 'DuplicateMerged', countryCode, subjectId: id, data: { mergedId } };
}

/** A coordinator said that two recommendations are two. */
export function duplicateDismissed({ id, countryCode }: PossibleDuplicate): Fact {
  return { name: 'DuplicateDismissed', countryCode, subjectId: id };
}
