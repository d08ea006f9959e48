import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import type { OwnersLinks } from '../tracked-items/item-links.js';
import { TargetedLinks } from '../tracked-items/targeted-links.js';
import { FrameworkLink, type FrameworkItem } from './framework.entities.js';
import { linkedToFrameworkItem, unlinkedFromFrameworkItem } from './framework.events.js';
import type { LinkToFrameworkItemInput, UnlinkFromFrameworkItemInput } from './framework-item.inputs.js';
import { FrameworkKeeper } from './framework-keeper.js';
import type { FrameworkLinksPayload } from './framework.payloads.js';

/** Kinds of thing that an item of a framework may be linked to, by the prefix of their ids. */
export const LINKED_TO_FRAMEWORKS = ['rec', 'par', 'clu', 'msr'];

/** Links items of frameworks to what they are about, and takes links away: all of them or none. */
@Injectable()
export class FrameworkLinking {
  constructor(
    private readonly keeper: FrameworkKeeper,
    private readonly links: TargetedLinks,
    private readonly events: Events,
  ) {}

  async link(actor: Actor, input: LinkToFrameworkItemInput): Promise<FrameworkLinksPayload> {
    const item = await this.toWrite(actor, input);
    const counts = await this.links.link(actor, linksOf(item), input);
    if (counts.changedCount > 0) this.events.publish(linkedToFrameworkItem(item, counts.changedCount));
    return { frameworkItem: item, ...counts };
  }

  async unlink(actor: Actor, input: UnlinkFromFrameworkItemInput): Promise<FrameworkLinksPayload> {
    const item = await this.toWrite(actor, input);
    const counts = await this.links.unlink(actor, linksOf(item), input);
    if (counts.changedCount > 0) this.events.publish(unlinkedFromFrameworkItem(item, counts.changedCount));
    return { frameworkItem: item, ...counts };
  }

  private async toWrite(actor: Actor, { frameworkItemId }: LinkToFrameworkItemInput): Promise<FrameworkItem> {
    const item = await this.keeper.holdItem(actor, frameworkItemId, ['input', 'frameworkItemId']);
    actor.must('frameworks:write', item);
    return item;
  }
}

function linksOf({ id, frameworkId, countryCode }: FrameworkItem): OwnersLinks<FrameworkLink> {
  return {
    entity: FrameworkLink,
    table: 'framework_link',
    column: 'framework_item_id',
    owner: { frameworkItemId: id, frameworkId },
    ownerId: id,
    countryCode,
    prefixes: LINKED_TO_FRAMEWORKS,
  };
}
