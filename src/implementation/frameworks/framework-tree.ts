import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { FrameworkItemCover, type FrameworkItem } from './framework.entities.js';

/** Deeper trees are not read by anybody: strategic priority, outcome, output, sub-output, activity. */
export const DEEPEST = 5;
/** More items than this are no framework but a register. */
export const MOST_ITEMS_OF_FRAMEWORK = 1_000;

const PARENT = ['input', 'parentItemId'];

interface Place {
  id: string;
  parentId: string | null;
  ordinal: number;
  archivedAt: string | null;
}

/** The tree of a framework's items, as `FrameworkItemCover` keeps it. The framework is held by whoever calls. */
@Injectable()
export class FrameworkTree {
  constructor(private readonly writer: Writer) {}

  /** The place that an item takes: last among its siblings unless told. Throws as `mustFit`, and `LIMIT_EXCEEDED`. */
  async placeForNew(frameworkId: string, parentId: string | null, ordinal?: number | null): Promise<number> {
    const places = await this.places(frameworkId);
    if (places.length >= MOST_ITEMS_OF_FRAMEWORK) {
      throw new UserError(
        'LIMIT_EXCEEDED',
        `A framework has at most ${MOST_ITEMS_OF_FRAMEWORK.toLocaleString('en')} items.`,
        ['input', 'frameworkId'],
      );
    }
    mustFit(places, null, parentId);
    const siblings = places.filter((place) => place.parentId === parentId);
    return ordinal ?? Math.max(0, ...siblings.map((place) => place.ordinal)) + 1;
  }

  /** Notes what covers a new item: itself, its parent and whatever covers that. */
  async enter({ id, countryCode, parentId }: FrameworkItem): Promise<void> {
    const over = parentId === null ? [] : await this.coverOf(parentId);
    await this.writer.addUnaudited(
      FrameworkItemCover,
      [id, ...over].map((coveredById) => ({ itemId: id, coveredById, countryCode })),
    );
  }

  /** Puts an item with all that is under it under another, or at the top. Throws as `mustFit`. */
  async move({ id, countryCode, frameworkId }: FrameworkItem, parentId: string | null): Promise<void> {
    mustFit(await this.places(frameworkId), id, parentId);
    const under = (
      await this.writer.rows<{ itemId: string }>(
        sql`select item_id as "itemId" from framework_item_cover where covered_by_id = ${id}`,
      )
    ).map(({ itemId }) => itemId);
    await this.writer.execute(
      sql`delete from framework_item_cover where item_id in (${join(under)}) and covered_by_id not in (${join(under)})`,
    );
    const over = parentId === null ? [] : await this.coverOf(parentId);
    await this.writer.addUnaudited(
      FrameworkItemCover,
      under.flatMap((itemId) => over.map((coveredById) => ({ itemId, coveredById, countryCode }))),
    );
  }

  private async coverOf(itemId: string): Promise<string[]> {
    const rows = await this.writer.rows<{ coveredById: string }>(
      sql`select covered_by_id as "coveredById" from framework_item_cover where item_id = ${itemId}`,
    );
    return rows.map(({ coveredById }) => coveredById);
  }

  private places(frameworkId: string): Promise<Place[]> {
    return this.writer.rows<Place>(
      sql`select id, parent_id as "parentId", ordinal, archived_at as "archivedAt" from framework_item where framework_id = ${frameworkId}`,
    );
  }
}

/**
 * Refuses a parent that is of another framework or taken out (`NOT_FOUND`), the item itself or one under it
 * (`INVALID`), and a tree of more than five levels (`LIMIT_EXCEEDED`). `id` is null for a new item.
 */
export function mustFit(places: readonly Place[], id: string | null, parentId: string | null): void {
  if (parentId === null) return;
  const byId = new Map(places.map((place) => [place.id, place]));
  const parent = byId.get(parentId);
  if (!parent || parent.archivedAt !== null) throw notFound('item in this framework', parentId, PARENT);
  const over: string[] = [];
  for (let at: Place | undefined = parent; at; at = byId.get(at.parentId ?? '')) over.push(at.id);
  if (id !== null && over.includes(id)) {
    throw new UserError('INVALID', 'An item does not stand under itself or under one of its own.', PARENT);
  }
  if (over.length + heightOf(places, id) <= DEEPEST) return;
  throw new UserError('LIMIT_EXCEEDED', `A framework is at most ${DEEPEST} levels deep.`, PARENT);
}

/** How many levels an item has, itself included; those taken out count as well, because they keep their place. */
function heightOf(places: readonly Place[], id: string | null): number {
  const children = id === null ? [] : places.filter((place) => place.parentId === id);
  return 1 + Math.max(0, ...children.map((child) => heightOf(places, child.id)));
}
