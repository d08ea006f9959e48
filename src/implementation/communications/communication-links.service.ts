import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { ItemLinks, type OwnersLinks } from '../tracked-items/item-links.js';
import { CommunicationKeeper } from './communication-keeper.js';
import { CommunicationLink, type Communication } from './communication.entities.js';
import { communicationLinked, communicationUnlinked } from './communication.events.js';
import type { LinkCommunicationInput } from './communication.inputs.js';
import type { LinkCommunicationPayload } from './communication.payloads.js';

/** Kinds of things that a communication has to do with, by the prefix of their ids. */
export const LINKED_TO_COMMUNICATIONS = ['rec', 'clu'] as const;

const AT = ['input', 'itemIds'];

/** Says what a communication has to do with. The link is as confidential as the communication. */
@Injectable()
export class CommunicationLinksService {
  constructor(
    private readonly keeper: CommunicationKeeper,
    private readonly links: ItemLinks,
    private readonly events: Events,
  ) {}

  async link(
    actor: Actor,
    { communicationId, itemIds }: LinkCommunicationInput,
  ): Promise<LinkCommunicationPayload> {
    const communication = await this.keeper.hold(actor, communicationId);
    const counts = await this.links.link(actor, linksOf(communication), itemIds, AT);
    if (counts.changedCount > 0) this.events.publish(communicationLinked(communication));
    return { communication, ...counts };
  }

  async unlink(
    actor: Actor,
    { communicationId, itemIds }: LinkCommunicationInput,
  ): Promise<LinkCommunicationPayload> {
    const communication = await this.keeper.hold(actor, communicationId);
    const counts = await this.links.unlink(linksOf(communication), itemIds, AT);
    if (counts.changedCount > 0) this.events.publish(communicationUnlinked(communication));
    return { communication, ...counts };
  }
}

function linksOf({ id, countryCode }: Communication): OwnersLinks<CommunicationLink> {
  return {
    entity: CommunicationLink,
    table: 'communication_link',
    column: 'communication_id',
    owner: { communicationId: id },
    ownerId: id,
    countryCode,
    prefixes: LINKED_TO_COMMUNICATIONS,
  };
}
