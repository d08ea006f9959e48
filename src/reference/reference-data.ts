import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sql, { raw } from 'sql-template-tag';
import { Reader } from '../platform/database/reader.js';
import { Events } from '../platform/events/events.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Writer } from '../platform/database/writer.js';
import { referenceRows, type ReferenceRows } from './reference-rows.js';

const folder = new URL('../../data/vocabularies/', import.meta.url);
const files = [
  'countries',
  'mechanisms',
  'themes',
  'affected-groups',
  'sdgs',
  'upr-sessions',
  'action-types',
  'grade-scales',
  'support-terms',
] as const;
export type ReferenceFiles = Record<(typeof files)[number], unknown>;

/** Loads the vocabularies of `data/` into the database: what is missing is added, nothing that is there is touched. */
@Injectable()
export class ReferenceData {
  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly units: UnitOfWork,
    private readonly events: Events,
  ) {}

  /** Idempotent; `Vocabulary` calls it when the application starts, before it reads the tables. */
  async load(): Promise<void> {
    const read = await Promise.all(
      files.map(async (name) => [name, await readFile(new URL(`${name}.json`, folder), 'utf8')] as const),
    );
    const version = createHash('sha256')
      .update(read.map(([, text]) => text).join(''))
      .digest('hex');
    const loaded = sql`select 1 from event where name = 'ReferenceDataLoaded' and subject_id = ${version}`;
    if (await this.reader.row(loaded)) return;
    const rows = referenceRows(
      Object.fromEntries(read.map(([name, text]) => [name, JSON.parse(text)])) as ReferenceFiles,
    );
    await this.units.run({ requestId: 'start', userId: null, membershipId: null }, async () => {
      // Two processes that start together take turns; SQLite's transactions do so by themselves.
      if (this.reader.dialectName === 'postgres') {
        await this.writer.rows(sql`select pg_advisory_xact_lock(7311)`);
      }
      if ((await this.writer.rows(loaded)).length > 0) return;
      for (const table of rows) await this.addMissing(table);
      this.events.publish({ name: 'ReferenceDataLoaded', countryCode: null, subjectId: version });
    });
  }

  private async addMissing<E extends object>({
    entity,
    table,
    keySql,
    key,
    rows,
  }: ReferenceRows<E>): Promise<void> {
    const present = new Set(
      (await this.writer.rows<{ key: string }>(sql`select ${raw(keySql)} as "key" from ${raw(table)}`)).map(
        (row) => String(row.key),
      ),
    );
    await this.writer.addUnaudited(
      entity,
      rows.filter((row) => !present.has(key(row))),
    );
  }
}
