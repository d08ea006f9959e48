import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import type { OfficeHolder } from './office-holder.entity.js';
import { officeColumns, officeVisibleTo } from './office.visibility.js';

const o = sql`o`;

/** Office holders by id; null for what does not exist or may not be seen. */
@Injectable()
export class OfficeHolderLoader extends BatchLoader<string, OfficeHolder | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(OfficeHolder | null)[]> {
    const rows = await this.reader.rows<OfficeHolder>(
      sql`select ${officeColumns(actor, o)} from office_holder o
          where o.id in (${join([...ids])}) and ${officeVisibleTo(actor, o)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The heads of institutions, by the institution's id; null where nobody is named. */
@Injectable()
export class InstitutionHeadLoader extends BatchLoader<string, OfficeHolder | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(OfficeHolder | null)[]> {
    const rows = await this.reader.rows<OfficeHolder>(
      sql`select ${officeColumns(actor, o)} from office_holder o
          where o.institution_id in (${join([...ids])}) and o.ended_at is null and ${officeVisibleTo(actor, o)}`,
    );
    return inOrder(ids, rows, ({ institutionId }) => institutionId);
  }

  /** The chair of the actor's country; null where nobody is named. */
  async chair(actor: Actor): Promise<OfficeHolder | null> {
    return this.reader.row<OfficeHolder>(
      sql`select ${officeColumns(actor, o)} from office_holder o
          where o.country_code = ${actor.ownCountry} and o.institution_id is null and o.ended_at is null
            and ${officeVisibleTo(actor, o)}`,
    );
  }
}
