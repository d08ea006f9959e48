import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import type { OwnersLinks } from '../tracked-items/item-links.js';
import { TargetedLinks } from '../tracked-items/targeted-links.js';
import { GoodPracticeKeeper } from './good-practice-keeper.js';
import { GoodPracticeItem, type GoodPractice } from './good-practice.entities.js';
import { linkedToGoodPractice, unlinkedFromGoodPractice } from './good-practice.events.js';
import type { GoodPracticeItemsInput, GoodPracticePayload } from './good-practice.inputs.js';

/** Kinds of thing that a practice helps to implement, by the prefix of their ids. */
export const PRACTISED = ['rec', 'par', 'clu'];

const AT = ['input', 'goodPracticeId'];

/** Says what a practice helped to implement: all of it or none. */
@Injectable()
export class GoodPracticeLinking {
  constructor(
    private readonly keeper: GoodPracticeKeeper,
    private readonly links: TargetedLinks,
    private readonly events: Events,
  ) {}

  async link(actor: Actor, input: GoodPracticeItemsInput): Promise<GoodPracticePayload> {
    const goodPractice = await this.keeper.hold(actor, input.goodPracticeId, AT);
    const { changedCount } = await this.links.link(actor, linksOf(goodPractice), input);
    if (changedCount > 0) this.events.publish(linkedToGoodPractice(goodPractice, changedCount));
    return { goodPractice };
  }

  async unlink(actor: Actor, input: GoodPracticeItemsInput): Promise<GoodPracticePayload> {
    const goodPractice = await this.keeper.hold(actor, input.goodPracticeId, AT);
    const { changedCount } = await this.links.unlink(actor, linksOf(goodPractice), input);
    if (changedCount > 0) this.events.publish(unlinkedFromGoodPractice(goodPractice, changedCount));
    return { goodPractice };
  }
}

function linksOf({ id, countryCode }: GoodPractice): OwnersLinks<GoodPracticeItem> {
  return {
    entity: GoodPracticeItem,
    table: 'good_practice_item',
    column: 'practice_id',
    owner: { practiceId: id },
    ownerId: id,
    countryCode,
    prefixes: PRACTISED,
  };
}
