import type { Engagement } from './engagement.entities.js';
import { EngagementLink } from './engagement.entities.js';
import type { OwnersLinks } from '../tracked-items/item-links.js';

/** The table that says what events are about, and what that may be. */
export const ENGAGEMENT_LINKS = {
  table: 'engagement_link',
  column: 'engagement_id',
  prefixes: ['rec', 'par', 'clu', 'pln', 'msr'],
} as const;

/** The links of one event. */
export function linksOf({ id, countryCode }: Engagement): OwnersLinks<EngagementLink> {
  return {
    ...ENGAGEMENT_LINKS,
    entity: EngagementLink,
    owner: { engagementId: id },
    ownerId: id,
    countryCode,
  };
}
