import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { ItemLinks } from '../tracked-items/item-links.js';
import { EngagementKeeper } from './engagement-keeper.js';
import { engagementLinked, engagementUnlinked } from './engagement.events.js';
import type { EngagementItemsInput } from './engagement.inputs.js';
import { linksOf } from './engagement.links.js';
import type { EngagementItemsPayload } from './engagement.payloads.js';

const OWNER = ['input', 'engagementId'];
const ITEMS = ['input', 'itemIds'];

/** Says what events are about. */
@Injectable()
export class EngagementItems {
  constructor(
    private readonly keeper: EngagementKeeper,
    private readonly links: ItemLinks,
    private readonly events: Events,
  ) {}

  async link(actor: Actor, { engagementId, itemIds }: EngagementItemsInput): Promise<EngagementItemsPayload> {
    const engagement = await this.keeper.hold(actor, engagementId, OWNER);
    const counts = await this.links.link(actor, linksOf(engagement), itemIds, ITEMS);
    if (counts.changedCount > 0) this.events.publish(engagementLinked(engagement, counts.changedCount));
    return { engagement, ...counts };
  }

  async unlink(
    actor: Actor,
    { engagementId, itemIds }: EngagementItemsInput,
  ): Promise<EngagementItemsPayload> {
    const engagement = await this.keeper.hold(actor, engagementId, OWNER);
    const counts = await this.links.unlink(linksOf(engagement), itemIds, ITEMS);
    if (counts.changedCount > 0) this.events.publish(engagementUnlinked(engagement, counts.changedCount));
    return { engagement, ...counts };
  }
}
