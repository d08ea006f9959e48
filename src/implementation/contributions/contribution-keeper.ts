import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound } from '../../platform/graphql/user-error.js';
import { Contribution } from './contribution.entity.js';
import { ContributionVisibility } from './contribution.visibility.js';

/** Finds the contribution that somebody wants to act on, and holds it for the unit of work. */
@Injectable()
export class ContributionKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly visible: ContributionVisibility,
  ) {}

  /** NOT_FOUND where the actor sees none. */
  async hold(actor: Actor, id: string): Promise<Contribution> {
    const seen = await this.writer.rows(
      sql`select c.id from contribution c where c.id = ${id} and ${this.visible.to(actor, sql`c`)} ${locked(this.reader.dialectName)}`,
    );
    const contribution = seen.length > 0 ? await this.writer.find(Contribution, id) : null;
    if (!contribution) throw notFound('contribution', id, ['input', 'id']);
    return contribution;
  }
}
