import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { foldedSortKey } from '../../platform/text/folded.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { ItemLinks } from '../tracked-items/item-links.js';
import { impossibleDays, type LegalDays } from './legal-act.words.js';
import { LegalAct } from './parliament.entities.js';
import { legalActChanged, legalActEntered, legalActLinked, legalActUnlinked } from './parliament.events.js';
import type { ChangeLegalActInput, EnterLegalActInput, LegalActItemsInput } from './parliament.inputs.js';
import { ParliamentKeeper } from './parliament-keeper.js';
import { linksOfAct } from './parliament.links.js';
import type { LegalActPayload } from './parliament.payloads.js';

const OWNER = ['input', 'legalActId'];
const ITEMS = ['input', 'itemIds'];

/** Keeps bills and laws, and what they implement. */
@Injectable()
export class LegalActService {
  constructor(
    private readonly keeper: ParliamentKeeper,
    private readonly links: ItemLinks,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async enter(actor: Actor, input: EnterLegalActInput): Promise<LegalActPayload> {
    const countryCode = await this.keeper.mayWrite(actor);
    const title = input.title.trim();
    const legalAct = Object.assign(new LegalAct(), {
      id: newId('law'),
      countryCode,
      title,
      titleSort: foldedSortKey(title),
      ...knownOf(input, NOTHING_KNOWN),
      createdAt: this.clock.now(),
      version: 1,
    });
    mustBePossible(legalAct);
    await this.writer.add(LegalAct, [legalAct]);
    this.events.publish(legalActEntered(legalAct));
    return { legalAct };
  }

  async change(actor: Actor, input: ChangeLegalActInput): Promise<LegalActPayload> {
    const legalAct = await this.keeper.act(actor, input.id, ['input', 'id']);
    mustStandAt(legalAct, input.version);
    const title = input.title?.trim() ?? legalAct.title;
    const patch = { title, titleSort: foldedSortKey(title), ...knownOf(input, legalAct) };
    mustBePossible(patch);
    await this.writer.change(legalAct, patch);
    this.events.publish(legalActChanged(legalAct));
    return { legalAct };
  }

  async link(actor: Actor, { legalActId, itemIds }: LegalActItemsInput): Promise<LegalActPayload> {
    const legalAct = await this.keeper.act(actor, legalActId, OWNER);
    const counts = await this.links.link(actor, linksOfAct(legalAct), itemIds, ITEMS);
    if (counts.changedCount > 0) this.events.publish(legalActLinked(legalAct, counts.changedCount));
    return { legalAct, ...counts };
  }

  async unlink(actor: Actor, { legalActId, itemIds }: LegalActItemsInput): Promise<LegalActPayload> {
    const legalAct = await this.keeper.act(actor, legalActId, OWNER);
    const counts = await this.links.unlink(linksOfAct(legalAct), itemIds, ITEMS);
    if (counts.changedCount > 0) this.events.publish(legalActUnlinked(legalAct, counts.changedCount));
    return { legalAct, ...counts };
  }
}

type Known = Pick<LegalAct, 'number' | 'summary' | 'url'> & LegalDays;

const NOTHING_KNOWN: Known = {
  number: null,
  summary: null,
  url: null,
  introducedOn: null,
  rejectedOn: null,
  adoptedOn: null,
  inForceOn: null,
  repealedOn: null,
};

/** What is left out stays; null takes away. */
function knownOf(input: Partial<Known>, now: Known): Known {
  const fields = Object.keys(NOTHING_KNOWN) as (keyof Known)[];
  const said = fields.map((field) => [field, input[field] === undefined ? now[field] : input[field]]);
  return Object.fromEntries(said) as Known;
}

function mustBePossible(days: LegalDays): void {
  const wrong = impossibleDays(days);
  if (wrong) throw new UserError('INVALID', wrong[1], ['input', wrong[0]]);
}
