import type { Fact } from '../../platform/events/fact.js';
import type { Briefing } from './briefing.entity.js';

/** A page was kept as it is. */
export function briefingKept({ id, countryCode, label, asOf, since, figuresId }: Briefing): Fact {
  return { name: 'BriefingKept', countryCode, subjectId: id, data: { label, asOf, since, figuresId } };
}
