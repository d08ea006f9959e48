import { join, default as sql } from 'sql-template-tag';
import { sourceTextHash } from '../../recommendations/recommendations/text-hash.js';
import type { Met } from './import-absence.js';
import { ImportAdoptions, type Match } from './import-adoptions.js';
import type { ImportBatches, Numbered } from './import-batches.js';
import { ImportChanges } from './import-changes.js';
import { ImportDocuments } from './import-documents.js';
import { ImportDuplicates } from './import-duplicates.js';
import { noteIssue } from './import-notes.js';
import { follows, Incoming, judge, known, type Known, type Verdict } from './import-plan.js';
import { ImportRows } from './import-rows.js';
import type { ImportRun } from './import-run.entity.js';
import { ImportTexts } from './import-texts.js';
import { ImportTags } from './import-tags.js';
import { keepWhatSheetsLack } from './sheet-labels.js';
import { normaliseRecord } from './uhri/normalise.js';
import type { RawRecord } from './uhri/record-group.js';
import type { Note, SourceRecord } from './uhri/source-record.js';

/** A batch, read and cleaned before its transaction begins. */
interface Prepared {
  size: number;
  incoming: Incoming[];
  skipped: { ordinal: number; reason: string }[];
  notes: Map<number, Note[]>;
}

/** Takes the batches of one run, one after the other. Holds what a dry run must remember because it writes nothing. */
export class ImportSession {
  private readonly tags: ImportTags;
  private readonly seen = new Set<string>();
  private labelsTold: Set<string> | undefined;
  private readonly duplicates: ImportDuplicates;
  private readonly adoptions: ImportAdoptions;
  readonly met: Met = { records: 0, byCountry: new Map() };

  constructor(
    private readonly run: ImportRun,
    private readonly parts: ImportBatches,
  ) {
    this.tags = new ImportTags(parts.vocabulary, run.language);
    this.duplicates = new ImportDuplicates(run, parts.writer);
    this.adoptions = new ImportAdoptions(run, parts.writer);
  }

  /** Cleans the records; no database. */
  prepare(batch: readonly Numbered[]): Prepared {
    const prepared: Prepared = { size: batch.length, incoming: [], skipped: [], notes: new Map() };
    for (const { ordinal, raw } of batch) {
      const normalised = normaliseRecord(raw as RawRecord, ordinal, this.tags.vocabulary);
      if ('skipped' in normalised) prepared.skipped.push({ ordinal, reason: normalised.skipped });
      else if (normalised.record.symbol === '')
        prepared.skipped.push({ ordinal, reason: 'it has no document symbol' });
      else {
        const { record } = normalised;
        prepared.incoming.push(new Incoming(ordinal, record, sourceTextHash(record.rawText)));
        if (normalised.notes.length > 0) prepared.notes.set(ordinal, normalised.notes);
      }
    }
    return prepared;
  }

  /** Writes the batch, inside the unit of work that is running, and adds to the run's counts. */
  async write({ size, incoming, skipped, notes }: Prepared): Promise<void> {
    const { run, parts } = this;
    const { writer } = parts;
    const now = parts.clock.now();
    const rows = new ImportRows(run, now);
    const candidates = incoming.filter(({ record }) => this.mayConcern(record));
    const there = await known(
      writer,
      candidates.map(({ record }) => record.sourceId),
      run.language,
    );
    await keepWhatSheetsLack(writer, candidates, there, run.language);
    const wanted = candidates.filter(({ record }) => this.concerns(record, there));
    const documents = await ImportDocuments.of(
      writer,
      wanted.map(({ record }) => record.symbol),
      now,
    );
    const texts = new ImportTexts(run, parts);
    const changes = new ImportChanges(run, writer, rows, texts, documents, this.tags, now);
    const seenHere = run.dryRun ? this.seen : new Set<string>();
    const labelsTold = (this.labelsTold ??= await this.toldBefore());
    const unchanged: string[] = [];

    run.read += size;
    run.otherCountries += incoming.length - wanted.length;
    for (const { ordinal, reason } of skipped) this.skip(rows, ordinal, null, 'SKIPPED', reason);
    const judged = wanted.map((item) => {
      const { sourceId } = item.record;
      const verdict = seenHere.has(sourceId) ? REPEATED : judge(item, there, run);
      seenHere.add(sourceId);
      return { item, verdict };
    });
    const following = judged.flatMap(({ item, verdict }) =>
      verdict.kind === 'CHANGED' && follows(verdict, run.language) ? [{ item, verdict }] : [],
    );
    await this.duplicates.begin(
      documents,
      [...following, ...judged.filter(({ verdict }) => adds(verdict))].map(({ item }) => item),
      following.flatMap(({ verdict }) => verdict.recommendations),
    );
    await this.adoptions.begin(documents);
    for (const { item, verdict } of judged) {
      const { record, ordinal } = item;
      const told = notes.get(ordinal) ?? [];
      if (verdict.kind === 'REPEATED') {
        for (const note of told.filter(({ kind }) => kind === 'NO_ID'))
          noteIssue(rows, note, record.sourceId, run.language, labelsTold);
        this.skip(
          rows,
          ordinal,
          record.sourceId,
          'REPEATED_ID',
          'The file has this id before; the first record stands.',
        );
        continue;
      }
      this.meet(verdict);
      if (verdict.kind === 'UNCHANGED') {
        run.unchanged++;
        unchanged.push(verdict.before.id);
        continue;
      }
      for (const note of told) noteIssue(rows, note, record.sourceId, run.language, labelsTold);
      const sourceId = verdict.kind === 'NEW' ? rows.source(record).id : verdict.before.id;
      const matches = new Map(verdict.countries.map((code) => [code, this.matched(item, code, verdict)]));
      const adopts = [...matches.values()].some((match) => match !== null && 'is' in match);
      if (adopts) run.adopted++;
      if (verdict.kind === 'NEW') {
        if (adopts) run.changed++;
        else run.added++;
        if (record.countries.length === 0) run.unassigned++;
      } else {
        run.changed++;
        if (verdict.reappears) run.reappeared++;
        if (!run.dryRun) await changes.apply(item, verdict);
        if (follows(verdict, run.language)) this.duplicates.changed(item, verdict.recommendations, rows);
      }
      for (const countryCode of verdict.countries) {
        const match = matches.get(countryCode) ?? null;
        if (match !== null && 'is' in match) {
          if (!run.dryRun) await changes.adopt(item, match.is, sourceId);
          this.duplicates.changed(item, [match.is], rows);
          continue;
        }
        const mechanism = this.tags.mechanism(record);
        const document = documents.for(record, countryCode, mechanism, rows.documents);
        const row = rows.recommendation(item, sourceId, document, mechanism, this.tags.of(record));
        texts.add(row.id, item);
        if (match !== null) this.duplicates.like(item, row, match.isLike, match.why, rows);
        this.duplicates.added(item, row, rows);
      }
    }
    if (!run.dryRun) await this.tags.write(writer);
    await rows.write(writer);
    if (run.dryRun) return;
    await texts.write();
    if (unchanged.length > 0) {
      await writer.execute(
        sql`update source_record set last_run_id = ${run.id} where id in (${join(unchanged)})`,
      );
    }
  }

  /** What a record that is new for a country is the same as, or like, of what was entered by hand. */
  private matched(item: Incoming, countryCode: string | null, { kind }: Verdict): Match | null {
    return kind === 'NEW' || kind === 'CHANGED' ? this.adoptions.match(item, countryCode) : null;
  }

  /** After the batch's commit: what it added to the vocabularies is known from now on. */
  committed(): void {
    this.tags.committed();
  }

  /** What an earlier process told of labels, where the run goes on. */
  private async toldBefore(): Promise<Set<string>> {
    if (this.run.read === 0) return new Set();
    const rows = await this.parts.writer.rows<{ message: string }>(
      sql`select message from import_issue where run_id = ${this.run.id} and code = 'UNKNOWN_LABEL'`,
    );
    return new Set(rows.map(({ message }) => message));
  }

  /** A record that names no country may have been given one by a person. */
  private mayConcern({ countries }: SourceRecord): boolean {
    const { countryCode } = this.run;
    return (
      countryCode === null || countries.length === 0 || countries.some(({ code }) => code === countryCode)
    );
  }

  private concerns({ countries, sourceId }: SourceRecord, there: Known): boolean {
    const { countryCode } = this.run;
    if (countryCode === null || countries.length > 0) return true;
    const addressees = there.addressees.get(there.records.get(sourceId)?.id ?? '') ?? [];
    return addressees.some((row) => row.countryCode === countryCode && row.state === 'CONFIRMED');
  }

  private meet(verdict: Exclude<Verdict, { kind: 'REPEATED' }>): void {
    if (verdict.kind === 'NEW') return;
    const standing = verdict.recommendations.filter(({ withdrawnAt }) => withdrawnAt === null);
    const stands = this.run.countryCode === null ? verdict.before.withdrawnAt === null : standing.length > 0;
    if (stands) this.met.records++;
    for (const { countryCode } of standing)
      this.met.byCountry.set(countryCode, (this.met.byCountry.get(countryCode) ?? 0) + 1);
  }

  private skip(
    rows: ImportRows,
    ordinal: number,
    sourceId: string | null,
    code: 'SKIPPED' | 'REPEATED_ID',
    reason: string,
  ): void {
    this.run.skipped++;
    rows.issue(ordinal, sourceId, code, reason);
  }
}

const REPEATED = { kind: 'REPEATED' } as const;

/** Whether a record brings recommendations that were not here. */
function adds(verdict: Verdict): boolean {
  return (verdict.kind === 'NEW' || verdict.kind === 'CHANGED') && verdict.countries.length > 0;
}
