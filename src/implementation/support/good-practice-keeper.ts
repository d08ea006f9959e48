import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { GoodPractice } from './good-practice.entities.js';
import { practiceVisibleTo } from './good-practice.sql.js';

/** Finds the practice that somebody wants to write to, and holds it for the unit of work. */
@Injectable()
export class GoodPracticeKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** The practice, held. NOT_FOUND where the actor sees none; CONFLICT once it is taken out. */
  async hold(actor: Actor, id: string, path: readonly string[]): Promise<GoodPractice> {
    const seen = await this.writer.rows(
      sql`select o.id from good_practice o where o.id = ${id} and ${practiceVisibleTo(actor, sql`o`)} ${locked(this.reader.dialectName)}`,
    );
    const practice = seen.length > 0 ? await this.writer.find(GoodPractice, id) : null;
    if (!practice) throw notFound('good practice', id, path);
    actor.must('practices:write', practice);
    if (practice.archivedAt === null) return practice;
    throw new UserError('CONFLICT', `The practice "${practice.title}" was taken out.`, path);
  }
}
