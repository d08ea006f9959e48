import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { ItemLinks } from '../tracked-items/item-links.js';
import { questionLinked, questionUnlinked } from './parliament.events.js';
import type { ParliamentaryQuestionItemsInput } from './parliament.inputs.js';
import { ParliamentKeeper } from './parliament-keeper.js';
import { linksOfQuestion } from './parliament.links.js';
import type { ParliamentaryQuestionPayload } from './parliament.payloads.js';

const OWNER = ['input', 'questionId'];
const ITEMS = ['input', 'itemIds'];

/** Says what questions in parliament are about. */
@Injectable()
export class QuestionItems {
  constructor(
    private readonly keeper: ParliamentKeeper,
    private readonly links: ItemLinks,
    private readonly events: Events,
  ) {}

  async link(
    actor: Actor,
    { questionId, itemIds }: ParliamentaryQuestionItemsInput,
  ): Promise<ParliamentaryQuestionPayload> {
    const question = await this.keeper.question(actor, questionId, OWNER);
    const counts = await this.links.link(actor, linksOfQuestion(question), itemIds, ITEMS);
    if (counts.changedCount > 0) this.events.publish(questionLinked(question, counts.changedCount));
    return { question, ...counts };
  }

  async unlink(
    actor: Actor,
    { questionId, itemIds }: ParliamentaryQuestionItemsInput,
  ): Promise<ParliamentaryQuestionPayload> {
    const question = await this.keeper.question(actor, questionId, OWNER);
    const counts = await this.links.unlink(linksOfQuestion(question), itemIds, ITEMS);
    if (counts.changedCount > 0) this.events.publish(questionUnlinked(question, counts.changedCount));
    return { question, ...counts };
  }
}
