import type { Writer } from '../../platform/database/writer.js';
import type { EntityClass } from '../../platform/database/insert.js';
import { newId } from '../../platform/ids/id.js';
import { Document } from '../../recommendations/documents/document.entity.js';
import { PositionStatement } from '../../recommendations/positions/position.entity.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { referenceSort } from '../../recommendations/recommendations/reference-sort.js';
import { PossibleDuplicate } from '../../recommendations/source/possible-duplicate.entity.js';
import { RecommendationRevision } from '../../recommendations/source/revision.entity.js';
import {
  SourceAddressee,
  SourceRecord as SourceRecordRow,
} from '../../recommendations/source/source-record.entity.js';
import {
  RecommendationGroup,
  RecommendationSdg,
  RecommendationTheme,
  RecommendingState,
} from '../../recommendations/tags/tag.entities.js';
import type { Incoming } from './import-plan.js';
import { ImportIssue, type ImportIssueCode, type ImportRun } from './import-run.entity.js';
import type { SourceRecord } from './uhri/source-record.js';

/** A tag's place in the national vocabulary, resolved. */
export interface ResolvedTags {
  themes: { code: string; suspect: boolean }[];
  groups: string[];
  sdgs: { code: string; goalCode: string }[];
}

/** The rows that one batch adds, table by table, in the order in which they can be inserted. */
export class ImportRows {
  readonly documents: Document[] = [];
  readonly sources: SourceRecordRow[] = [];
  readonly addressees: SourceAddressee[] = [];
  readonly recommendations: Recommendation[] = [];
  readonly themes: RecommendationTheme[] = [];
  readonly groups: RecommendationGroup[] = [];
  readonly sdgs: RecommendationSdg[] = [];
  readonly states: RecommendingState[] = [];
  readonly positions: PositionStatement[] = [];
  readonly revisions: RecommendationRevision[] = [];
  readonly duplicates: PossibleDuplicate[] = [];
  readonly issues: ImportIssue[] = [];

  constructor(
    private readonly run: ImportRun,
    private readonly now: string,
  ) {}

  /** Keeps the record itself with the countries that it names. */
  source(record: SourceRecord): SourceRecordRow {
    const row: SourceRecordRow = {
      id: newId('src'),
      source: 'UHRI',
      sourceId: record.sourceId,
      fallbackId: record.fallback,
      symbol: record.symbol,
      contentHash: record.labelsHash,
      labelsLanguage: this.run.language,
      publishedOnUhriAt: record.publishedOnUhriAt,
      rawLabels: JSON.stringify(record.labels),
      firstSeenAt: this.now,
      lastRunId: this.run.id,
      withdrawnAt: null,
    };
    this.sources.push(row);
    record.countries.forEach(({ code: countryCode }, index) =>
      this.addressees.push({
        sourceRecordId: row.id,
        countryCode,
        state: index === 0 ? 'CONFIRMED' : 'PENDING',
        decidedAt: null,
        decidedById: null,
      }),
    );
    return row;
  }

  /** A recommendation of a record for one addressee, with its tags, States and position. */
  recommendation(
    { record, duplicateHash }: Incoming,
    sourceRecordId: string,
    document: Document,
    mechanismCode: string,
    tags: ResolvedTags,
  ): Recommendation {
    const row: Recommendation = {
      id: newId('rec'),
      countryCode: document.countryCode,
      documentId: document.id,
      sourceRecordId,
      mechanismCode,
      kind: record.kind,
      origin: 'IMPORT',
      reference: record.reference,
      referenceSort: referenceSort(record.reference),
      sectionHeading: record.sectionHeading,
      issuedOn: record.publishedOn,
      uprCycle: record.uprCycle,
      uprSession: record.uprSession,
      followUpRequested: false,
      followUpDueOn: null,
      textHash: duplicateHash,
      withdrawnAt: null,
      mergedIntoId: null,
      createdAt: this.now,
      updatedAt: this.now,
      version: 1,
    };
    this.recommendations.push(row);
    this.tags(row.id, tags);
    this.recommendingStates(row.id, record);
    if (record.position) this.position(row, record.position);
    return row;
  }

  tags(recommendationId: string, { themes, groups, sdgs }: ResolvedTags): void {
    const from = {
      recommendationId,
      origin: 'SOURCE' as const,
      taggedById: null,
      taggedAt: null,
      confidence: null,
      reviewedById: null,
    };
    for (const { code, suspect } of themes) this.themes.push({ ...from, themeCode: code, suspect });
    for (const groupCode of groups) this.groups.push({ ...from, groupCode });
    for (const { code, goalCode } of sdgs) this.sdgs.push({ ...from, sdgCode: code, goalCode });
  }

  recommendingStates(recommendationId: string, record: SourceRecord): void {
    record.recommendingStates.forEach(({ code, raw }, ordinal) =>
      this.states.push({ recommendationId, ordinal, countryCode: code, name: raw }),
    );
  }

  position(
    { id, countryCode }: Pick<Recommendation, 'id' | 'countryCode'>,
    position: PositionStatement['position'],
    supersededAt: string | null = null,
  ): void {
    this.positions.push({
      id: newId('pos'),
      recommendationId: id,
      partId: null,
      countryCode,
      position,
      stage: 'SOURCE',
      statedOn: null,
      source: 'UHRI',
      comment: null,
      claim: null,
      recordedAt: this.now,
      supersededAt,
      recordedById: null,
    });
  }

  revision(
    recommendationId: string,
    field: string,
    before: string | null,
    after: string | null,
    ofText = false,
  ): void {
    const language = ofText ? this.run.language : null;
    this.revisions.push({
      id: newId('rev'),
      recommendationId,
      at: this.now,
      field,
      language,
      before,
      after,
      runId: this.run.id,
      userId: null,
    });
  }

  duplicate(countryCode: string, recommendationId: string, otherId: string): void {
    this.duplicates.push({
      id: newId('dup'),
      countryCode,
      recommendationId,
      otherId,
      state: 'OPEN',
      foundAt: this.now,
      decidedAt: null,
      decidedById: null,
      version: 1,
    });
  }

  issue(ordinal: number, sourceId: string | null, code: ImportIssueCode, message: string): void {
    this.issues.push({ id: newId('iss'), runId: this.run.id, ordinal, sourceId, code, message });
  }

  /** Writes the documents noted so far, so that a row that is there can point to one of them. */
  async writeDocuments(writer: Writer): Promise<void> {
    await writer.addUnaudited(Document, this.documents.splice(0));
  }

  /** Writes everything; a dry run keeps its notes only. */
  async write(writer: Writer): Promise<void> {
    const add = <E extends object>(entity: EntityClass<E>, rows: E[]): Promise<void> =>
      writer.addUnaudited(entity, rows);
    await add(ImportIssue, this.issues);
    if (this.run.dryRun) return;
    await this.writeDocuments(writer);
    await add(SourceRecordRow, this.sources);
    await add(SourceAddressee, this.addressees);
    await add(Recommendation, this.recommendations);
    await add(RecommendationTheme, this.themes);
    await add(RecommendationGroup, this.groups);
    await add(RecommendationSdg, this.sdgs);
    await add(RecommendingState, this.states);
    await add(PositionStatement, this.positions);
    await add(RecommendationRevision, this.revisions);
    await add(PossibleDuplicate, this.duplicates);
  }
}
