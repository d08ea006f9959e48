import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { DocumentDraft, DraftParagraph } from './document-draft.entities.js';
import { draftedFor, ORDINAL_STEP, paragraphColumns, toParagraph } from './draft.rows.js';

/** Drafts as a unit of work changes them: held, so that nobody applies what somebody corrects at the same moment. */
@Injectable()
export class DraftKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** A draft that is still one. NOT_FOUND for what the actor does not see, CONFLICT for what was applied or discarded. */
  async hold(actor: Actor, draftId: string, path: readonly string[]): Promise<DocumentDraft> {
    const [seen] = await this.writer.rows<{ id: string }>(
      sql`select d.id from document_draft d where d.id = ${draftId} and ${draftedFor(actor, sql`d`)} ${locked(this.reader.dialectName)}`,
    );
    const draft = seen ? await this.writer.find(DocumentDraft, draftId) : null;
    if (!draft) throw notFound('draft of a document', draftId, path);
    actor.must('source:write', { countryCode: draft.countryCode });
    if (draft.state === 'DRAFT') return draft;
    throw new UserError(
      'CONFLICT',
      draft.state === 'APPLIED'
        ? 'This draft was applied: correct the recommendations themselves, or draft the text again.'
        : 'This draft was discarded: draft the text again.',
      path,
    );
  }

  /** As `hold`, at the version that the person looked through. */
  async holdVersion(
    actor: Actor,
    { draftId, version }: { draftId: string; version: number },
  ): Promise<DocumentDraft> {
    const draft = await this.hold(actor, draftId, ['input', 'draftId']);
    mustStandAt(draft, version);
    return draft;
  }

  /** Paragraphs of one draft, which is held, in the order of the document. */
  async holdParagraphs(
    actor: Actor,
    ids: readonly string[],
    path: readonly string[],
  ): Promise<{ draft: DocumentDraft; paragraphs: DraftParagraph[] }> {
    const wanted = [...new Set(ids)];
    const seen = await this.writer.rows<{ id: string; draftId: string }>(
      sql`select p.id, p.draft_id as "draftId" from draft_paragraph p
        where p.id in (${join(wanted)}) and ${draftedFor(actor, sql`p`)} order by p.ordinal`,
    );
    const found = new Set(seen.map(({ id }) => id));
    const missing = wanted.find((id) => !found.has(id));
    if (missing !== undefined) throw notFound('paragraph of a draft', missing, path);
    const draftIds = new Set(seen.map(({ draftId }) => draftId));
    if (draftIds.size > 1)
      throw new UserError('INVALID', 'The paragraphs are of several drafts: name those of one.', path);
    const draft = await this.hold(actor, seen[0]?.draftId ?? '', path);
    const rows = new Map((await this.writer.findMany(DraftParagraph, wanted)).map((row) => [row.id, row]));
    // Somebody may have joined one to another while the draft was waited for.
    const gone = wanted.find((id) => !rows.has(id));
    if (gone !== undefined) throw notFound('paragraph of a draft', gone, path);
    return { draft, paragraphs: seen.flatMap(({ id }) => rows.get(id) ?? []) };
  }

  /** All paragraphs of a draft, or those that are taken, in the order of the document. */
  async paragraphs(draftId: string, only: 'ALL' | 'TAKEN'): Promise<DraftParagraph[]> {
    const rows = await this.writer.rows<DraftParagraph>(
      sql`select ${paragraphColumns} from draft_paragraph p where p.draft_id = ${draftId}
        ${only === 'TAKEN' ? sql`and p.kind is not null` : sql``} order by p.ordinal`,
    );
    return rows.map(toParagraph);
  }

  /** The paragraph or heading that stands before another in its draft; null for the first. */
  async paragraphBefore({ draftId, ordinal }: DraftParagraph): Promise<DraftParagraph | null> {
    const [row] = await this.writer.rows<{ id: string }>(
      sql`select id from draft_paragraph where draft_id = ${draftId} and ordinal < ${ordinal} order by ordinal desc limit 1`,
    );
    return row ? this.writer.find(DraftParagraph, row.id) : null;
  }

  /** A place right after a paragraph; the rest moves up where there is no room left. */
  async ordinalAfter({ draftId, ordinal }: DraftParagraph): Promise<number> {
    const [next] = await this.writer.rows<{ ordinal: number }>(
      sql`select ordinal from draft_paragraph where draft_id = ${draftId} and ordinal > ${ordinal} order by ordinal limit 1`,
    );
    const between = next ? Math.floor((ordinal + next.ordinal) / 2) : ordinal + ORDINAL_STEP;
    if (between > ordinal) return between;
    // Up and down again: at no moment do two stand at one place.
    await this.writer.execute(
      sql`update draft_paragraph set ordinal = -(ordinal + ${ORDINAL_STEP}) where draft_id = ${draftId} and ordinal > ${ordinal}`,
    );
    await this.writer.execute(
      sql`update draft_paragraph set ordinal = -ordinal where draft_id = ${draftId} and ordinal < 0`,
    );
    return ordinal + ORDINAL_STEP / 2;
  }

  /** Whoever looked through the draft before a correction looked through another one. */
  async touch(draft: DocumentDraft): Promise<void> {
    await this.writer.execute(sql`update document_draft set version = version + 1 where id = ${draft.id}`);
    draft.version += 1;
  }
}
