import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import type { NilReturn } from './nil-return.entities.js';
import { nilReturnColumns, nilReturnVisibleTo } from './nil-return.visibility.js';

/** Nil returns by id; null for what does not exist or may not be seen. */
@Injectable()
export class NilReturnLoader extends BatchLoader<string, NilReturn | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(NilReturn | null)[]> {
    const rows = await this.reader.rows<NilReturn>(
      sql`select ${nilReturnColumns(sql`n`)} from nil_return n where n.id in (${join([...ids])}) and ${nilReturnVisibleTo(actor, sql`n`)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The nil returns in a round, by the round's id, latest first. */
@Injectable()
export class NilReturnsOfRoundLoader extends BatchLoader<string, NilReturn[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(roundIds: readonly string[], { actor }: ActorContext): Promise<NilReturn[][]> {
    const rows = await this.reader.rows<NilReturn>(
      sql`select ${nilReturnColumns(sql`n`)} from nil_return n
          where n.round_id in (${join([...roundIds])}) and ${nilReturnVisibleTo(actor, sql`n`)}
          order by n.round_id, n.submitted_at desc, n.id desc`,
    );
    return grouped(roundIds, rows, ({ roundId }) => roundId);
  }
}

/** Of how many tasks a nil return speaks, by its id. */
@Injectable()
export class NilReturnTasksLoader extends BatchLoader<string, string[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<string[][]> {
    const rows = await this.reader.rows<{ nilReturnId: string; subjectId: string }>(
      sql`select t.nil_return_id as "nilReturnId", t.subject_id as "subjectId"
          from nil_return n join nil_return_task t on t.nil_return_id = n.id
          where n.id in (${join([...ids])}) and ${nilReturnVisibleTo(actor, sql`n`)} order by t.nil_return_id, t.subject_id`,
    );
    return grouped(ids, rows, ({ nilReturnId }) => nilReturnId).map((own) =>
      own.map(({ subjectId }) => subjectId),
    );
  }
}
