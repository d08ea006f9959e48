import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { FrameworkItem } from './framework.entities.js';
import { frameworkItemAdded, frameworkItemArchived, frameworkItemChanged } from './framework.events.js';
import type {
  AddFrameworkItemInput,
  ArchiveFrameworkItemInput,
  ChangeFrameworkItemInput,
} from './framework-item.inputs.js';
import { FrameworkKeeper } from './framework-keeper.js';
import { FrameworkTree } from './framework-tree.js';
import type { FrameworkItemPayload } from './framework.payloads.js';

const AT = ['input', 'id'];

/** Adds items to frameworks, moves them in the tree, and takes them out. */
@Injectable()
export class FrameworkItemService {
  constructor(
    private readonly keeper: FrameworkKeeper,
    private readonly tree: FrameworkTree,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async add(actor: Actor, input: AddFrameworkItemInput): Promise<FrameworkItemPayload> {
    const framework = await this.keeper.hold(actor, input.frameworkId, ['input', 'frameworkId']);
    actor.must('frameworks:write', framework);
    const parentId = input.parentItemId ?? null;
    const frameworkItem = Object.assign(new FrameworkItem(), {
      id: newId('fri'),
      countryCode: framework.countryCode,
      frameworkId: framework.id,
      parentId,
      code: input.code?.trim() || null,
      title: input.title.trim(),
      description: input.description ?? null,
      ordinal: await this.tree.placeForNew(framework.id, parentId, input.ordinal),
      createdAt: this.clock.now(),
      archivedAt: null,
      version: 1,
    });
    await this.writer.add(FrameworkItem, [frameworkItem]);
    await this.tree.enter(frameworkItem);
    this.events.publish(frameworkItemAdded(frameworkItem));
    return { frameworkItem };
  }

  async change(actor: Actor, input: ChangeFrameworkItemInput): Promise<FrameworkItemPayload> {
    const item = await this.toWrite(actor, input);
    const parentId = input.parentItemId === undefined ? item.parentId : input.parentItemId;
    if (parentId !== item.parentId) await this.tree.move(item, parentId);
    await this.writer.change(item, {
      parentId,
      code: input.code === undefined ? item.code : input.code?.trim() || null,
      title: input.title?.trim() ?? item.title,
      description: input.description === undefined ? item.description : input.description,
      ordinal: input.ordinal ?? item.ordinal,
    });
    this.events.publish(frameworkItemChanged(item));
    return { frameworkItem: item };
  }

  /** CONFLICT while something is linked to it or stands under it: a figure must not change by an item's disappearing. */
  async archive(actor: Actor, input: ArchiveFrameworkItemInput): Promise<FrameworkItemPayload> {
    const item = await this.toWrite(actor, input);
    const [held] = await this.writer.rows<{ links: number; children: number }>(sql`
      select (select count(*) from framework_link where framework_item_id = ${item.id}) as links,
        (select count(*) from framework_item where parent_id = ${item.id} and archived_at is null) as children`);
    if (held && Number(held.children) > 0) {
      throw new UserError('CONFLICT', `Items stand under it (${held.children}): take them out first.`, AT);
    }
    if (held && Number(held.links) > 0) {
      throw new UserError('CONFLICT', `Things are linked to it (${held.links}): unlink them first.`, AT);
    }
    await this.writer.change(item, { archivedAt: this.clock.now() });
    this.events.publish(frameworkItemArchived(item));
    return { frameworkItem: item };
  }

  private async toWrite(actor: Actor, { id, version }: ArchiveFrameworkItemInput): Promise<FrameworkItem> {
    const item = await this.keeper.holdItem(actor, id, AT);
    actor.must('frameworks:write', item);
    mustStandAt(item, version);
    return item;
  }
}
