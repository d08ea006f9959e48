import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { ItemLinks, type OwnersLinks } from '../tracked-items/item-links.js';
import { type Measure, MeasureItem } from './measure.entities.js';
import { measureArchived, measureLinked, measureUnlinked } from './measure.events.js';
import type { ArchiveMeasureInput, MeasureItemsInput } from './measure.inputs.js';
import type { MeasureItemsPayload, MeasurePayload } from './measure.payloads.js';
import { ANSWERABLE } from './measure.sql.js';
import { MeasureKeeper } from './measure-keeper.js';

const AT = ['input', 'measureId'];
const ITEMS = ['input', 'itemIds'];

/** The coordinator says what a measure answers, until it is taken out. */
@Injectable()
export class MeasureItemsService {
  constructor(
    private readonly keeper: MeasureKeeper,
    private readonly links: ItemLinks,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async link(actor: Actor, { measureId, itemIds }: MeasureItemsInput): Promise<MeasureItemsPayload> {
    const { measure } = await this.keeper.holdToChange(actor, measureId, AT);
    const counts = await this.links.link(actor, linksOf(measure), itemIds, ITEMS);
    this.events.publish(measureLinked(measure, counts.changedCount));
    return { measure, ...counts };
  }

  async unlink(actor: Actor, { measureId, itemIds }: MeasureItemsInput): Promise<MeasureItemsPayload> {
    const { measure } = await this.keeper.holdToChange(actor, measureId, AT);
    const counts = await this.links.unlink(linksOf(measure), itemIds, ITEMS);
    this.events.publish(measureUnlinked(measure, counts.changedCount));
    return { measure, ...counts };
  }

  async archive(actor: Actor, { id, version }: ArchiveMeasureInput): Promise<MeasurePayload> {
    const path = ['input', 'id'];
    const { measure } = await this.keeper.holdToChange(actor, id, path);
    mustStandAt(measure, version);
    await this.keeper.mustBeEmpty(measure, path);
    await this.writer.change(measure, { archivedAt: this.clock.now() });
    this.events.publish(measureArchived(measure));
    return { measure };
  }
}

function linksOf({ id, countryCode }: Measure): OwnersLinks<MeasureItem> {
  return {
    entity: MeasureItem,
    table: 'measure_item',
    column: 'measure_id',
    owner: { measureId: id },
    ownerId: id,
    countryCode,
    prefixes: ANSWERABLE,
  };
}
