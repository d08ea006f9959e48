import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { DocumentEntry } from '../documents/document.entry.js';
import type { Document } from '../documents/document.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { RecommendationStore } from '../recommendations/recommendation.store.js';
import { referenceSort } from '../recommendations/reference-sort.js';
import { checkFollowUp } from '../recommendations/source-rules.js';
import { Revisions, type SourceChange } from '../source/revisions.js';
import { markedForFollowUp } from './follow-up-marks.events.js';
import type { MarkForFollowUpInput } from './follow-up-marks.inputs.js';
import type { MarkForFollowUpPayload } from './follow-up-marks.payload.js';

/** The paragraphs on which a mechanism asks an answer before the next report, marked in one act. */
@Injectable()
export class FollowUpMarksService {
  constructor(
    private readonly documents: DocumentEntry,
    private readonly recommendations: RecommendationStore,
    private readonly revisions: Revisions,
    private readonly writer: Writer,
    private readonly events: Events,
  ) {}

  async mark(actor: Actor, input: MarkForFollowUpInput): Promise<MarkForFollowUpPayload> {
    const document = await this.documents.resolve(actor, { documentId: input.documentId });
    const countryCode = actor.ownCountry;
    actor.must('source:write', { countryCode });
    const dueOn = input.dueOn ?? null;
    checkFollowUp(input.requested, dueOn);
    const rows = await this.named(document, input.references);
    const next = { followUpRequested: input.requested, followUpDueOn: dueOn };
    const changes = rows.flatMap((row) => differences(row, next));
    const changed = new Set(changes.map(({ recommendationId }) => recommendationId));
    await this.revisions.keep(changes, actor.userId);
    await this.writer.changeAll(Recommendation, rows, next);
    if (changed.size > 0) this.events.publish(markedForFollowUp(countryCode, document.id, changed.size));
    return {
      recommendations: rows,
      changedCount: changed.size,
      unchangedCount: rows.length - changed.size,
    };
  }

  /** What stands under these numbers, held. INVALID names the numbers under which nothing does. */
  private async named({ id, symbol }: Document, references: readonly string[]): Promise<Recommendation[]> {
    const places = new Map(references.map((reference) => [referenceSort(reference) ?? '', reference]));
    const found = await this.writer.rows<{ id: string; place: string }>(
      sql`select r.id, r.reference_sort as place from recommendation r
        where r.document_id = ${id} and r.reference_sort in (${join([...places.keys()])}) and r.merged_into_id is null
        order by r.reference_sort, r.id`,
    );
    const there = new Set(found.map(({ place }) => place));
    const missing = [...places].filter(([place]) => !there.has(place)).map(([, reference]) => reference);
    if (missing.length > 0)
      throw new UserError(
        'INVALID',
        `In ${symbol} nothing stands under ${missing.slice(0, 20).join(', ')}. Where only the paragraph is here, name it without its letter.`,
        ['input', 'references'],
      );
    const ids = found.map((row) => row.id);
    await this.recommendations.hold(ids);
    const rows = new Map((await this.writer.findMany(Recommendation, ids)).map((row) => [row.id, row]));
    return ids.flatMap((each) => rows.get(each) ?? []);
  }
}

function differences(
  row: Recommendation,
  next: Pick<Recommendation, 'followUpRequested' | 'followUpDueOn'>,
): (SourceChange & { recommendationId: string })[] {
  return (['followUpRequested', 'followUpDueOn'] as const)
    .filter((field) => row[field] !== next[field])
    .map((field) => ({
      recommendationId: row.id,
      field,
      before: row[field] === null ? null : String(row[field]),
      after: next[field] === null ? null : String(next[field]),
    }));
}
