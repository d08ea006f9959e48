import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { TargetResolver } from '../portfolio/recommendation-targets.js';
import { ItemLinks, type LinkCounts, type OwnersLinks } from '../tracked-items/item-links.js';
import { FrameworkLink, type FrameworkItem } from './framework.entities.js';
import { linkedToFrameworkItem, unlinkedFromFrameworkItem } from './framework.events.js';
import type { LinkToFrameworkItemInput, UnlinkFromFrameworkItemInput } from './framework-item.inputs.js';
import { FrameworkKeeper } from './framework-keeper.js';
import type { FrameworkLinksPayload } from './framework.payloads.js';

/** Kinds of thing that an item of a framework may be linked to, by the prefix of their ids. */
export const LINKED_TO_FRAMEWORKS = ['rec', 'par', 'clu', 'msr'];

const IDS = ['input', 'itemIds'];

/** Links items of frameworks to what they are about, and takes links away: all of them or none. */
@Injectable()
export class FrameworkLinking {
  constructor(
    private readonly keeper: FrameworkKeeper,
    private readonly links: ItemLinks,
    private readonly targets: TargetResolver,
    private readonly events: Events,
  ) {}

  async link(actor: Actor, input: LinkToFrameworkItemInput): Promise<FrameworkLinksPayload> {
    const item = await this.toWrite(actor, input);
    const counts = await this.linked(actor, linksOf(item), input);
    if (counts.changedCount > 0) this.events.publish(linkedToFrameworkItem(item, counts.changedCount));
    return { frameworkItem: item, ...counts };
  }

  async unlink(actor: Actor, input: UnlinkFromFrameworkItemInput): Promise<FrameworkLinksPayload> {
    const item = await this.toWrite(actor, input);
    const counts = await this.unlinked(actor, linksOf(item), input);
    if (counts.changedCount > 0) this.events.publish(unlinkedFromFrameworkItem(item, counts.changedCount));
    return { frameworkItem: item, ...counts };
  }

  private async linked(
    actor: Actor,
    links: OwnersLinks<FrameworkLink>,
    { itemIds, targets }: LinkToFrameworkItemInput,
  ): Promise<LinkCounts> {
    if (!targets) return this.links.link(actor, links, itemIds ?? [], IDS);
    const found = await this.targets.resolve(actor, targets);
    return this.links.linkFound(actor, links, idsOf(found));
  }

  private async unlinked(
    actor: Actor,
    links: OwnersLinks<FrameworkLink>,
    { itemIds, targets }: UnlinkFromFrameworkItemInput,
  ): Promise<LinkCounts> {
    if (!targets) return this.links.unlink(links, itemIds ?? [], IDS);
    return this.links.unlinkFound(links, idsOf(await this.targets.resolve(actor, targets)));
  }

  private async toWrite(
    actor: Actor,
    { frameworkItemId, itemIds, targets }: LinkToFrameworkItemInput,
  ): Promise<FrameworkItem> {
    const item = await this.keeper.holdItem(actor, frameworkItemId, ['input', 'frameworkItemId']);
    actor.must('frameworks:write', item);
    if ((itemIds == null) === (targets == null))
      throw new UserError('INVALID', 'Give either itemIds or targets.', ['input']);
    return item;
  }
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
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
