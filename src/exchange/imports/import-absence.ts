import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { setImmediate as breathe } from 'node:timers/promises';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { UnitOfWork, type Author } from '../../platform/database/unit-of-work.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import { RecommendationRevision } from '../../recommendations/source/revision.entity.js';
import { ImportRuns } from './import-runs.service.js';
import type { ImportRun } from './import-run.entity.js';

/** More than this share of a country's records absent is more likely a wrong file than a withdrawal. */
const SUSPICIOUS_SHARE = 0.02;

/** Withdrawals of one transaction. */
const BATCH = 200;

/** A country's records that stand, and how many of them the file lacks. */
interface Share {
  countryCode: string | null;
  total: number;
  absent: number;
}

/** What a run met of the records that were here and stood; counted because a dry run marks nothing. */
export interface Met {
  records: number;
  byCountry: Map<string | null, number>;
}

/**
 * What the file lacks. Absence withdraws nothing unless the run was declared complete, and then only within the
 * run's country and source; a large absence waits for a person.
 */
@Injectable()
export class ImportAbsence {
  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly units: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly clock: Clock,
  ) {}

  /** Counts the absent, withdraws them where that was declared; answers how the run ends. Only after the closing bracket. */
  async settle(author: Author, run: ImportRun, met: Met): Promise<'COMPLETED' | 'AWAITING_CONFIRMATION'> {
    const byCountry = await this.byCountry(run);
    if (run.dryRun) return this.foretell(run, met, byCountry);
    // A run that died while it withdrew goes on: what it had withdrawn was absent too.
    run.absent = run.withdrawn + (await this.count(run));
    if (!run.declaredComplete || run.absent === run.withdrawn) return 'COMPLETED';
    if (byCountry.some(suspicious)) return 'AWAITING_CONFIRMATION';
    await this.withdraw(author, run);
    return 'COMPLETED';
  }

  /** The same inside the mutation that confirms it: all or nothing; answers how many. */
  async withdrawNow(run: ImportRun): Promise<number> {
    const absent = await this.writer.rows<{ id: string }>(
      sql`select s.id from source_record s where ${this.absent(run)} order by s.id`,
    );
    for (let start = 0; start < absent.length; start += BATCH) {
      await this.mark(
        run,
        absent.slice(start, start + BATCH).map(({ id }) => id),
      );
    }
    return absent.length;
  }

  /** A dry run marks nothing as seen: of the records that are here, those are absent that it did not meet. */
  private async foretell(run: ImportRun, met: Met, byCountry: readonly Share[]): Promise<'COMPLETED'> {
    run.absent = (await this.count(run)) - met.records;
    const shares = byCountry.map(({ countryCode, total }) => ({
      countryCode,
      total,
      absent: total - (met.byCountry.get(countryCode) ?? 0),
    }));
    if (run.declaredComplete && !shares.some(suspicious)) run.withdrawn = run.absent;
    return 'COMPLETED';
  }

  private byCountry(run: ImportRun): Promise<Share[]> {
    return this.reader.rows<Share>(sql`
      select r.country_code as "countryCode", count(*) as total,
        sum(case when s.last_run_id < ${run.id} then 1 else 0 end) as absent
      from recommendation r join source_record s on s.id = r.source_record_id
      where s.source = ${run.source} and r.withdrawn_at is null ${this.within(run)} group by r.country_code`);
  }

  /** Marks every absent record of the run's country and source withdrawn, in short transactions. */
  async withdraw(author: Author, run: ImportRun): Promise<void> {
    for (;;) {
      const batch = await this.reader.rows<{ id: string }>(
        sql`select s.id from source_record s where ${this.absent(run)} order by s.id limit ${BATCH}`,
      );
      if (batch.length === 0) return;
      await this.units.run(author, async () => {
        await this.mark(
          run,
          batch.map(({ id }) => id),
        );
        run.withdrawn += batch.length;
        await this.runs.keep(run, { state: run.state });
      });
      await breathe();
    }
  }

  private async mark(run: ImportRun, ids: string[]): Promise<void> {
    const now = this.clock.now();
    const recommendations = await this.writer.rows<{ id: string }>(
      sql`select r.id from recommendation r where r.source_record_id in (${join(ids)}) and r.withdrawn_at is null ${this.within(run)}`,
    );
    if (recommendations.length > 0) {
      await this.writer.execute(
        sql`update recommendation set withdrawn_at = ${now}, updated_at = ${now}, version = version + 1 where id in (${join(recommendations.map(({ id }) => id))})`,
      );
    }
    // A run for one country does not speak for another that the record is addressed to as well.
    await this.writer.execute(
      sql`update source_record set withdrawn_at = ${now} where id in (${join(ids)}) and withdrawn_at is null
        and not exists (select 1 from recommendation r where r.source_record_id = source_record.id and r.withdrawn_at is null)`,
    );
    await this.writer.addUnaudited(
      RecommendationRevision,
      recommendations.map(({ id }) => ({
        id: newId('rev'),
        recommendationId: id,
        at: now,
        field: 'withdrawn',
        language: null,
        before: null,
        after: now,
        runId: run.id,
        userId: null,
      })),
    );
  }

  private async count(run: ImportRun): Promise<number> {
    const row = await this.reader.row<{ count: number }>(
      sql`select count(*) as count from source_record s where ${this.absent(run)}`,
    );
    return row?.count ?? 0;
  }

  private absent(run: ImportRun): ReturnType<typeof sql> {
    const stands =
      run.countryCode === null
        ? sql`s.withdrawn_at is null`
        : sql`exists (select 1 from recommendation r where r.source_record_id = s.id and r.country_code = ${run.countryCode} and r.withdrawn_at is null)`;
    // Ids of runs are in the order of time: what a later run has seen is not absent when this one is confirmed at last.
    return sql`s.source = ${run.source} and s.last_run_id < ${run.id} and ${stands}`;
  }

  private within(run: ImportRun): ReturnType<typeof sql> {
    return run.countryCode === null ? sql`` : sql`and r.country_code = ${run.countryCode}`;
  }
}

function suspicious({ total, absent }: Share): boolean {
  return absent > total * SUSPICIOUS_SHARE;
}
