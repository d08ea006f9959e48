import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import type { DocumentDraft, DraftParagraph } from './document-draft.entities.js';

/** Space between two paragraphs, so that one can be divided many times. */
export const ORDINAL_STEP = 1_024;

/** A draft exists for those who write the source layer of its country, and for nobody else. `x` is a table's alias. */
export function draftedFor(actor: Actor, x: Sql): Sql {
  return actor.may('source:write') && actor.countryCode !== null
    ? sql`${x}.country_code = ${actor.countryCode}`
    : sql`1 = 0`;
}

/** The columns of a draft in the entity's names; its alias is `d`. */
export const draftColumns = sql`d.id, d.country_code as "countryCode", d.document_id as "documentId",
  d.new_document as "newDocument", d.mechanism_code as "mechanismCode", d.symbol, d.state, d.layout, d.language,
  d.file_id as "fileId", d.created_at as "createdAt", d.created_by_id as "createdById", d.applied_at as "appliedAt",
  d.version`;

/** The columns of a paragraph in the entity's names; its alias is `p`. */
export const paragraphColumns = sql`p.id, p.country_code as "countryCode", p.draft_id as "draftId", p.ordinal, p.form,
  p.reference, p.section_heading as "sectionHeading", p.text, p.kind, p.states, p.themes, p.groups, p.sdgs, p.position,
  p.position_source as "positionSource", p.position_comment as "positionComment",
  p.follow_up_requested as "followUpRequested", p.follow_up_due_on as "followUpDueOn", p.version`;

/** A row of `draftColumns` as an entity. */
export function toDraft(row: DocumentDraft): DocumentDraft {
  return { ...row, newDocument: read(row.newDocument) };
}

/** A row of `paragraphColumns` as an entity. */
export function toParagraph(row: DraftParagraph): DraftParagraph {
  return {
    ...row,
    states: read(row.states),
    themes: read(row.themes),
    groups: read(row.groups),
    sdgs: read(row.sdgs),
    followUpRequested: Number(row.followUpRequested) === 1,
  };
}

/** A JSON column comes as text where it is read without its entity. */
function read<T>(value: T): T {
  return typeof value === 'string' ? (JSON.parse(value) as T) : value;
}
