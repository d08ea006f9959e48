import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { LinkedItemsPages } from '../tracked-items/linked-items.pages.js';
import { OwnersOfItemPages } from '../tracked-items/owners-of-item.pages.js';
import { OwnersOfRecommendationPages } from '../tracked-items/owners-of-recommendation.pages.js';
import type { Owners } from '../tracked-items/owners.sql.js';
import type { Engagement } from './engagement.entities.js';
import { ENGAGEMENT_LINKS } from './engagement.links.js';
import { engagementColumns, engagementVisibleTo } from './engagement.visibility.js';

const o = sql`o`;
const OWNERS: Owners = {
  links: ENGAGEMENT_LINKS.table,
  column: ENGAGEMENT_LINKS.column,
  table: 'engagement',
  columns: engagementColumns(o),
  visible: (actor) => engagementVisibleTo(actor, o),
  order: [{ by: sql`o.starts_on`, direction: 'DESC', required: true }],
};

/** Pages of what events are about. */
@Injectable()
export class EngagementItemsPages extends LinkedItemsPages {
  protected readonly links = ENGAGEMENT_LINKS;
}

/** Pages of the events about things themselves, the latest first. */
@Injectable()
export class EngagementsOfItemPages extends OwnersOfItemPages<Engagement> {
  protected readonly owners = OWNERS;
}

/** Pages of the events about recommendations, a part of them, or their cluster, the latest first. */
@Injectable()
export class EngagementsOfRecommendationPages extends OwnersOfRecommendationPages<Engagement> {
  protected readonly owners = OWNERS;
}
