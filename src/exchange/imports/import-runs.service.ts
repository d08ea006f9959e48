import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Reader } from '../../platform/database/reader.js';
import type { Author } from '../../platform/database/unit-of-work.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { conflictOf } from '../../platform/database/violations.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import type { Language } from '../../reference/languages/language.js';
import { importEnded, importStarted } from './import.events.js';
import { ImportRun, type RunState } from './import-run.entity.js';

/** What somebody asks of an import. */
export interface ImportRequest {
  fileName: string;
  /** Only the records of this country; null for all in the file. */
  countryCode: string | null;
  language: Language;
  dryRun: boolean;
  complete: boolean;
  spoolPath?: string;
}

/** New recommendations that change what a database should know of its tables. */
const MANY = 1_000;

type Running = Pick<ImportRun, 'id' | 'leaseUntil' | 'fileName' | 'countryCode'>;

/** The life of runs: begun, leased, resumed after a crash, ended. One at a time for a source. */
@Injectable()
export class ImportRuns {
  /** The process's name on a lease. */
  private readonly owner = newId('own');
  /** Runs that this process works on: it never takes them from itself, however slow it is. */
  private readonly atWork = new Set<string>();

  constructor(
    private readonly units: UnitOfWork,
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly events: Events,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Begins a run, or takes up the one that died over the same file. Throws CONFLICT while another run of the source
   * is at work.
   */
  async begin(author: Author, request: ImportRequest): Promise<ImportRun> {
    const run = await this.units
      .run(author, () => this.beginOrTakeUp(author, request))
      .catch((error) => {
        // Of two that begin at one moment the database lets one through.
        if (conflictOf(error)) throw atWorkAlready('Another import');
        throw error;
      });
    this.atWork.add(run.id);
    return run;
  }

  /** Takes over a run of a process that died, if its lease is out; null when somebody else has it. */
  async claim(author: Author, runId: string): Promise<ImportRun | null> {
    const claimed = await this.units
      .run(author, async () => {
        const run = await this.writer.find(ImportRun, runId);
        if (!run || run.state !== 'RUNNING' || this.isAlive(run)) return null;
        return this.takeUp(run, run.spoolPath);
      })
      .catch((error) => {
        // Another process claimed it at the same moment.
        if (error instanceof UserError && error.code === 'CONFLICT') return null;
        throw error;
      });
    if (claimed) this.atWork.add(claimed.id);
    return claimed;
  }

  /** Gives a run up that is not at its end, so that another process can take it up at once. */
  async release(author: Author, run: ImportRun): Promise<ImportRun> {
    this.atWork.delete(run.id);
    await this.units.run(author, () => this.keep(run, { leaseUntil: this.clock.now() }));
    return run;
  }

  /** Runs of dead processes whose file the server still has. */
  async orphans(): Promise<string[]> {
    const rows = await this.reader.rows<{ id: string }>(
      sql`select id from import_run where state = 'RUNNING' and spool_path is not null and lease_until <= ${this.clock.now()}`,
    );
    return rows.map(({ id }) => id);
  }

  /** The uploads that are still needed: those of runs at work, wherever. */
  async spoolPaths(): Promise<string[]> {
    const rows = await this.reader.rows<{ path: string }>(
      sql`select spool_path as path from import_run where state = 'RUNNING' and spool_path is not null`,
    );
    return rows.map(({ path }) => path);
  }

  /** Writes the run's end; the counts are those of the run in hand. */
  async end(
    author: Author,
    run: ImportRun,
    state: Exclude<RunState, 'RUNNING'>,
    error: string | null,
  ): Promise<void> {
    this.atWork.delete(run.id);
    // Until the server gets round to it by itself, its planner takes the tables for empty.
    if (!run.dryRun && run.added >= MANY) await this.reader.analyze();
    await this.units.run(author, async () => {
      const endedAt = state === 'AWAITING_CONFIRMATION' ? null : this.clock.now();
      await this.keep(run, { state, error, endedAt, leaseOwner: null, leaseUntil: null });
      this.events.publish(importEnded(run, state));
    });
  }

  /** Keeps the counts inside a batch's transaction, and the lease alive. Throws when somebody else took the run. */
  async keep(run: ImportRun, patch: Partial<ImportRun> = {}): Promise<void> {
    const next = {
      ...counts(run),
      leaseOwner: this.owner,
      leaseUntil: this.leaseEnd(),
      ...patch,
    };
    const touched = await this.writer.execute(
      sql`update import_run set "read" = ${next.read}, other_countries = ${next.otherCountries}, added = ${next.added}, changed = ${next.changed}, adopted = ${next.adopted},
        unchanged = ${next.unchanged}, absent = ${next.absent}, withdrawn = ${next.withdrawn}, reappeared = ${next.reappeared},
        possible_duplicates = ${next.possibleDuplicates}, skipped = ${next.skipped}, unassigned = ${next.unassigned},
        position_hash = ${next.positionHash}, lease_owner = ${next.leaseOwner}, lease_until = ${next.leaseUntil},
        state = ${patch.state ?? run.state}, error = ${patch.error ?? null}, ended_at = ${patch.endedAt ?? null}, version = version + 1
        where id = ${run.id} and lease_owner = ${this.owner}`,
    );
    if (touched === 0) throw new Error(`another process took over the import ${run.id}`);
    Object.assign(run, next, { version: run.version + 1 });
  }

  private async beginOrTakeUp(author: Author, request: ImportRequest): Promise<ImportRun> {
    const [running] = await this.writer.rows<Running>(
      sql`select id, lease_until as "leaseUntil", file_name as "fileName", country_code as "countryCode"
        from import_run where source = 'UHRI' and state = 'RUNNING'`,
    );
    if (running && this.isAlive(running)) {
      // What another country imports is its own affair; the command line sees everything.
      const known = author.userId === null || running.countryCode === request.countryCode;
      throw atWorkAlready(known ? `An import of "${running.fileName}" (${running.id})` : 'Another import');
    }
    const dead = running ? await this.writer.find(ImportRun, running.id) : null;
    if (dead && sameImport(dead, request)) return this.takeUp(dead, request.spoolPath);
    if (dead) await this.writer.change(dead, { state: 'INTERRUPTED', endedAt: this.clock.now() });
    const run = dead ? null : await this.interrupted(request);
    if (run) return this.takeUp(run, request.spoolPath);
    return this.start(author, request);
  }

  private isAlive({ id, leaseUntil }: Pick<ImportRun, 'id' | 'leaseUntil'>): boolean {
    return this.atWork.has(id) || (leaseUntil ?? '') > this.clock.now();
  }

  /** Each batch renews the word of the process that is at work. */
  private leaseEnd(): string {
    return this.clock.inMinutes(this.config.importLeaseSeconds / 60);
  }

  private async start(author: Author, request: ImportRequest): Promise<ImportRun> {
    const run: ImportRun = {
      id: newId('run'),
      source: 'UHRI',
      countryCode: request.countryCode,
      language: request.language,
      fileName: request.fileName,
      fileHash: null,
      state: 'RUNNING',
      dryRun: request.dryRun,
      declaredComplete: request.complete,
      ...ZERO,
      error: null,
      startedAt: this.clock.now(),
      endedAt: null,
      startedById: author.userId,
      positionHash: null,
      spoolPath: request.spoolPath ?? null,
      leaseOwner: this.owner,
      leaseUntil: this.leaseEnd(),
      version: 1,
    };
    await this.writer.add(ImportRun, [run]);
    this.events.publish(importStarted(run));
    return run;
  }

  /** A run that came from the command line may go on with an upload, and the other way round. */
  private async takeUp(run: ImportRun, spoolPath: string | null = null): Promise<ImportRun> {
    // What a dry run had met is forgotten with the process, for it writes nothing: it begins anew.
    if (run.dryRun) await this.writer.execute(sql`delete from import_issue where run_id = ${run.id}`);
    await this.writer.change(run, {
      ...(run.dryRun ? { ...ZERO, positionHash: null } : {}),
      state: 'RUNNING',
      spoolPath,
      endedAt: null,
      leaseOwner: this.owner,
      leaseUntil: this.leaseEnd(),
    });
    this.events.publish(importStarted(run));
    return run;
  }

  private async interrupted(request: ImportRequest): Promise<ImportRun | null> {
    const [latest] = await this.writer.rows<{ id: string }>(
      sql`select id from import_run where source = 'UHRI' order by started_at desc, id desc limit 1`,
    );
    const run = latest ? await this.writer.find(ImportRun, latest.id) : null;
    return run && run.state === 'INTERRUPTED' && sameImport(run, request) ? run : null;
  }
}

const ZERO = {
  read: 0,
  otherCountries: 0,
  added: 0,
  changed: 0,
  adopted: 0,
  unchanged: 0,
  absent: 0,
  withdrawn: 0,
  reappeared: 0,
  possibleDuplicates: 0,
  skipped: 0,
  unassigned: 0,
};

function counts(run: ImportRun): typeof ZERO & { positionHash: string | null } {
  const {
    read,
    otherCountries,
    added,
    changed,
    adopted,
    unchanged,
    absent,
    withdrawn,
    reappeared,
    possibleDuplicates,
    skipped,
    unassigned,
  } = run;
  return {
    read,
    otherCountries,
    added,
    changed,
    adopted,
    unchanged,
    absent,
    withdrawn,
    reappeared,
    possibleDuplicates,
    skipped,
    unassigned,
    positionHash: run.positionHash,
  };
}

function atWorkAlready(which: string): UserError {
  return new UserError('CONFLICT', `${which} is at work. Wait until it has ended.`);
}

function sameImport(run: ImportRun, request: ImportRequest): boolean {
  return (
    run.fileName === request.fileName &&
    run.countryCode === request.countryCode &&
    run.language === request.language &&
    run.dryRun === request.dryRun &&
    run.declaredComplete === request.complete
  );
}
