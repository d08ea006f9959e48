import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { TargetedLinks } from '../tracked-items/targeted-links.js';
import type { OwnersLinks } from '../tracked-items/item-links.js';
import { SupportRequestItem, type SupportRequest } from './support-request.entities.js';
import { linkedToSupportRequest, unlinkedFromSupportRequest } from './support-request.events.js';
import type { SupportRequestItemsInput } from './support-request.inputs.js';
import type { SupportRequestLinksPayload } from './support-request.payloads.js';
import { SupportKeeper } from './support-keeper.js';

/** Kinds of thing that assistance may be asked for, by the prefix of their ids. */
export const SUPPORTABLE = ['rec', 'par', 'clu', 'msr', 'act'];

/** Says what a request is for: all of it or none. */
@Injectable()
export class SupportLinking {
  constructor(
    private readonly keeper: SupportKeeper,
    private readonly links: TargetedLinks,
    private readonly events: Events,
  ) {}

  async link(actor: Actor, input: SupportRequestItemsInput): Promise<SupportRequestLinksPayload> {
    const supportRequest = await this.toWrite(actor, input);
    const counts = await this.links.link(actor, linksOf(supportRequest), input);
    if (counts.changedCount > 0)
      this.events.publish(linkedToSupportRequest(supportRequest, counts.changedCount));
    return { supportRequest, ...counts };
  }

  async unlink(actor: Actor, input: SupportRequestItemsInput): Promise<SupportRequestLinksPayload> {
    const supportRequest = await this.toWrite(actor, input);
    const counts = await this.links.unlink(actor, linksOf(supportRequest), input);
    if (counts.changedCount > 0)
      this.events.publish(unlinkedFromSupportRequest(supportRequest, counts.changedCount));
    return { supportRequest, ...counts };
  }

  private async toWrite(
    actor: Actor,
    { supportRequestId }: SupportRequestItemsInput,
  ): Promise<SupportRequest> {
    const request = await this.keeper.hold(actor, supportRequestId, ['input', 'supportRequestId']);
    actor.must('support:write', request);
    return request;
  }
}

function linksOf({ id, countryCode }: SupportRequest): OwnersLinks<SupportRequestItem> {
  return {
    entity: SupportRequestItem,
    table: 'support_request_item',
    column: 'request_id',
    owner: { requestId: id },
    ownerId: id,
    countryCode,
    prefixes: SUPPORTABLE,
  };
}
