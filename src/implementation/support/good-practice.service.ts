import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { GoodPracticeKeeper } from './good-practice-keeper.js';
import { GoodPractice } from './good-practice.entities.js';
import {
  goodPracticeArchived,
  goodPracticeChanged,
  goodPracticeEntered,
  goodPracticePublished,
} from './good-practice.events.js';
import type {
  ArchiveGoodPracticeInput,
  ChangeGoodPracticeInput,
  EnterGoodPracticeInput,
  GoodPracticePayload,
  PublishGoodPracticeInput,
} from './good-practice.inputs.js';

const AT = ['input', 'id'];

/** Enters good practices, changes what they say, publishes them, and takes them out. */
@Injectable()
export class GoodPracticeService {
  constructor(
    private readonly keeper: GoodPracticeKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async enter(actor: Actor, input: EnterGoodPracticeInput): Promise<GoodPracticePayload> {
    const countryCode = actor.ownCountry;
    actor.must('practices:write', { countryCode });
    const goodPractice = Object.assign(new GoodPractice(), {
      id: newId('gpr'),
      countryCode,
      title: input.title.trim(),
      description: input.description.trim(),
      place: input.place?.trim() ?? null,
      source: input.source.trim(),
      sourceUrl: input.sourceUrl ?? null,
      createdAt: this.clock.now(),
      publishedAt: null,
      archivedAt: null,
      version: 1,
    });
    await this.writer.add(GoodPractice, [goodPractice]);
    this.events.publish(goodPracticeEntered(goodPractice));
    return { goodPractice };
  }

  async change(actor: Actor, input: ChangeGoodPracticeInput): Promise<GoodPracticePayload> {
    const goodPractice = await this.toWrite(actor, input);
    await this.writer.change(goodPractice, {
      title: input.title?.trim() ?? goodPractice.title,
      description: input.description?.trim() ?? goodPractice.description,
      place: input.place === undefined ? goodPractice.place : (input.place?.trim() ?? null),
      source: input.source?.trim() ?? goodPractice.source,
      sourceUrl: input.sourceUrl === undefined ? goodPractice.sourceUrl : input.sourceUrl,
    });
    this.events.publish(goodPracticeChanged(goodPractice));
    return { goodPractice };
  }

  async publish(actor: Actor, input: PublishGoodPracticeInput): Promise<GoodPracticePayload> {
    const goodPractice = await this.toWrite(actor, input);
    if (goodPractice.publishedAt !== null) throw new UserError('CONFLICT', 'It is published already.', AT);
    await this.writer.change(goodPractice, { publishedAt: this.clock.now() });
    this.events.publish(goodPracticePublished(goodPractice));
    return { goodPractice };
  }

  async archive(actor: Actor, input: ArchiveGoodPracticeInput): Promise<GoodPracticePayload> {
    const goodPractice = await this.toWrite(actor, input);
    await this.writer.change(goodPractice, { archivedAt: this.clock.now() });
    this.events.publish(goodPracticeArchived(goodPractice));
    return { goodPractice };
  }

  private async toWrite(actor: Actor, { id, version }: PublishGoodPracticeInput): Promise<GoodPractice> {
    const practice = await this.keeper.hold(actor, id, AT);
    mustStandAt(practice, version);
    return practice;
  }
}
