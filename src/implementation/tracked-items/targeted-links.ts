import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { TargetResolver, type RecommendationTargets } from '../portfolio/recommendation-targets.js';
import { ItemLinks, type LinkCounts, type OwnersLinks } from './item-links.js';
import type { LinkRow } from './link-row.js';

/** What an input names: things of any kind by their ids, or recommendations in bulk. */
export interface LinkedThings {
  itemIds?: string[] | null;
  targets?: RecommendationTargets | null;
}

const IDS = ['input', 'itemIds'];

/** Links what an input names, in either of the two ways in which it may. */
@Injectable()
export class TargetedLinks {
  constructor(
    private readonly links: ItemLinks,
    private readonly targets: TargetResolver,
  ) {}

  /** Throws `INVALID` unless exactly one way is used, and as `ItemLinks.link` and `TargetResolver.resolve`. */
  async link<E extends LinkRow>(
    actor: Actor,
    links: OwnersLinks<E>,
    named: LinkedThings,
  ): Promise<LinkCounts> {
    mustBeOne(named);
    if (!named.targets) return this.links.link(actor, links, named.itemIds ?? [], IDS);
    return this.links.linkFound(actor, links, await this.idsOf(actor, named.targets));
  }

  /** As `link`, the other way round. */
  async unlink<E extends LinkRow>(
    actor: Actor,
    links: OwnersLinks<E>,
    named: LinkedThings,
  ): Promise<LinkCounts> {
    mustBeOne(named);
    if (!named.targets) return this.links.unlink(links, named.itemIds ?? [], IDS);
    return this.links.unlinkFound(links, await this.idsOf(actor, named.targets));
  }

  private async idsOf(actor: Actor, targets: RecommendationTargets): Promise<string[]> {
    return (await this.targets.resolve(actor, targets)).map(({ id }) => id);
  }
}

function mustBeOne({ itemIds, targets }: LinkedThings): void {
  if ((itemIds == null) !== (targets == null)) return;
  throw new UserError('INVALID', 'Give either itemIds or targets.', ['input']);
}
