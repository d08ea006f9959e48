import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { ItemLinks, type OwnersLinks } from '../tracked-items/item-links.js';
import { CalendarKeeper } from './calendar-keeper.js';
import { CalendarLink, type CalendarEntry } from './calendar.entities.js';
import { dateLinked, dateUnlinked } from './calendar.events.js';
import type { LinkDateInput } from './calendar.inputs.js';
import type { LinkDatePayload } from './calendar.payloads.js';

/** Kinds of things that a date is about, by the prefix of their ids. */
export const LINKED_TO_DATES = ['rec', 'par', 'clu'] as const;

const AT = ['input', 'itemIds'];

/** Says what a date is about: which recommendations a follow-up answer must speak of. */
@Injectable()
export class CalendarLinksService {
  constructor(
    private readonly keeper: CalendarKeeper,
    private readonly links: ItemLinks,
    private readonly events: Events,
  ) {}

  async link(actor: Actor, { entryId, itemIds }: LinkDateInput): Promise<LinkDatePayload> {
    const entry = await this.keeper.hold(actor, entryId, ['input', 'entryId']);
    const counts = await this.links.link(actor, linksOf(entry), itemIds, AT);
    if (counts.changedCount > 0) this.events.publish(dateLinked(entry, counts.changedCount));
    return { entry, ...counts };
  }

  async unlink(actor: Actor, { entryId, itemIds }: LinkDateInput): Promise<LinkDatePayload> {
    const entry = await this.keeper.hold(actor, entryId, ['input', 'entryId']);
    const counts = await this.links.unlink(linksOf(entry), itemIds, AT);
    if (counts.changedCount > 0) this.events.publish(dateUnlinked(entry, counts.changedCount));
    return { entry, ...counts };
  }
}

function linksOf({ id, countryCode }: CalendarEntry): OwnersLinks<CalendarLink> {
  return {
    entity: CalendarLink,
    table: 'calendar_link',
    column: 'entry_id',
    owner: { entryId: id },
    ownerId: id,
    countryCode,
    prefixes: LINKED_TO_DATES,
  };
}
