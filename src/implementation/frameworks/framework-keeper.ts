import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { Framework, FrameworkItem } from './framework.entities.js';
import { frameworkVisibleTo } from './framework.visibility.js';

/** Finds what somebody wants to write to, and holds its framework for the unit of work: one writer of a tree at a time. */
@Injectable()
export class FrameworkKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** The framework, held. NOT_FOUND where the actor sees none; CONFLICT once it is closed. */
  async hold(actor: Actor, id: string, path: readonly string[]): Promise<Framework> {
    const f = sql`f`;
    const seen = await this.writer.rows(
      sql`select f.id from framework f where f.id = ${id} and ${frameworkVisibleTo(actor, f)} ${locked(this.reader.dialectName)}`,
    );
    const framework = seen.length > 0 ? await this.writer.find(Framework, id) : null;
    if (!framework) throw notFound('framework', id, path);
    if (framework.closedAt === null) return framework;
    throw new UserError('CONFLICT', `The framework "${framework.title}" was closed.`, path);
  }

  /** The item, its framework held. NOT_FOUND where the actor sees none; CONFLICT once it or the framework is given up. */
  async holdItem(actor: Actor, id: string, path: readonly string[]): Promise<FrameworkItem> {
    const [seen] = await this.writer.rows<{ frameworkId: string }>(
      sql`select i.framework_id as "frameworkId" from framework_item i where i.id = ${id} and ${frameworkVisibleTo(actor, sql`i`)}`,
    );
    if (!seen) throw notFound('framework item', id, path);
    await this.hold(actor, seen.frameworkId, path);
    const item = await this.writer.find(FrameworkItem, id);
    if (!item) throw notFound('framework item', id, path);
    if (item.archivedAt === null) return item;
    throw new UserError('CONFLICT', `The item "${item.title}" was taken out.`, path);
  }
}
