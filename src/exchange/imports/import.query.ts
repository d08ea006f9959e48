import { Injectable } from '@nestjs/common';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf, PageArgs } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import type { ImportRun } from './import-run.entity.js';

const FLAGS = ['dryRun', 'declaredComplete'] as const;
const COLUMNS: Record<keyof ImportRun, string> = {
  id: 'id',
  source: 'source',
  countryCode: 'country_code',
  language: 'language',
  fileName: 'file_name',
  fileHash: 'file_hash',
  state: 'state',
  dryRun: 'dry_run',
  declaredComplete: 'declared_complete',
  read: '"read"',
  otherCountries: 'other_countries',
  added: 'added',
  changed: 'changed',
  adopted: 'adopted',
  unchanged: 'unchanged',
  absent: 'absent',
  withdrawn: 'withdrawn',
  reappeared: 'reappeared',
  possibleDuplicates: 'possible_duplicates',
  skipped: 'skipped',
  unassigned: 'unassigned',
  error: 'error',
  startedAt: 'started_at',
  endedAt: 'ended_at',
  startedById: 'started_by_id',
  positionHash: 'position_hash',
  spoolPath: 'spool_path',
  leaseOwner: 'lease_owner',
  leaseUntil: 'lease_until',
  version: 'version',
};
const columns = raw(
  Object.entries(COLUMNS)
    .map(([property, column]) => `i.${column} as "${property}"`)
    .join(', '),
);

/** A run is its country's affair; one over all countries is the administrators'. */
export function runVisibleTo(actor: Actor): Sql {
  return actor.isAdmin
    ? sql`1 = 1`
    : actor.may('imports:read')
      ? visibleLayer(actor, sql`i.country_code`, 'INTERNAL')
      : sql`1 = 0`;
}

/** Import runs as they stand. */
@Injectable()
export class ImportQuery {
  constructor(private readonly reader: Reader) {}

  async page(actor: Actor, page: PageArgs, total: boolean): Promise<ConnectionOf<ImportRun>> {
    const keyset = new Keyset(page, [{ by: sql`i.started_at`, direction: 'DESC' }], sql`i.id`, [
      'importRuns',
    ]);
    const matching = sql`from import_run i where ${runVisibleTo(actor)}`;
    const rows = await this.reader.rows<ImportRun>(
      sql`select ${columns}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const counted = total
      ? await this.reader.row<{ n: number }>(sql`select count(*) as n ${matching}`)
      : null;
    return keyset.page(rows, toRun, counted?.n ?? 0);
  }

  async byIds(actor: Actor, ids: readonly string[]): Promise<ImportRun[]> {
    const rows = await this.reader.rows<ImportRun>(
      sql`select ${columns} from import_run i where i.id in (${join(ids)}) and ${runVisibleTo(actor)}`,
    );
    return rows.map(toRun);
  }
}

function toRun(row: ImportRun): ImportRun {
  return { ...row, ...Object.fromEntries(FLAGS.map((flag) => [flag, Number(row[flag]) === 1])) };
}

/** Runs by id. */
@Injectable()
export class ImportRunLoader extends BatchLoader<string, ImportRun | null, ActorContext> {
  constructor(private readonly query: ImportQuery) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(ImportRun | null)[]> {
    return inOrder(ids, await this.query.byIds(actor, ids), ({ id }) => id);
  }
}
