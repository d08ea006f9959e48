import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import type { DocumentDraft, DraftParagraph } from './document-draft.entities.js';
import { draftColumns, draftedFor, paragraphColumns, toDraft, toParagraph } from './draft.rows.js';
import { referenceSort } from '../../recommendations/recommendations/reference-sort.js';
import type { DocumentDraftsArgs } from './draft.views.js';
import { DraftStanding, type Verdict } from './draft-standing.js';

/** Drafts by id; null for what does not exist or may not be seen. */
@Injectable()
export class DraftLoader extends BatchLoader<string, DocumentDraft | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(DocumentDraft | null)[]> {
    const rows = await this.reader.rows<DocumentDraft>(
      sql`select ${draftColumns} from document_draft d where d.id in (${join(ids)}) and ${draftedFor(actor, sql`d`)}`,
    );
    return inOrder(ids, rows.map(toDraft), ({ id }) => id);
  }
}

/** Paragraphs by id; null for what does not exist or may not be seen. */
@Injectable()
export class DraftParagraphLoader extends BatchLoader<string, DraftParagraph | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(DraftParagraph | null)[]> {
    const rows = await this.reader.rows<DraftParagraph>(
      sql`select ${paragraphColumns} from draft_paragraph p where p.id in (${join(ids)}) and ${draftedFor(actor, sql`p`)}`,
    );
    return inOrder(ids, rows.map(toParagraph), ({ id }) => id);
  }
}

/** The taken paragraphs of drafts with what would become of them. */
@Injectable()
export class DraftVerdictsLoader extends BatchLoader<string, Map<string, Verdict>, ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly drafts: DraftLoader,
    private readonly standing: DraftStanding,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], context: ActorContext): Promise<Map<string, Verdict>[]> {
    const drafts = (await Promise.all(ids.map((id) => this.drafts.load(context, id)))).filter(
      (draft) => draft !== null,
    );
    const rows = await this.reader.rows<DraftParagraph>(
      sql`select ${paragraphColumns} from draft_paragraph p
        where p.draft_id in (${join(ids)}) and p.kind is not null and ${draftedFor(context.actor, sql`p`)}
        order by p.ordinal`,
    );
    const paragraphs = rows.map(toParagraph);
    const verdicts = await this.standing.verdicts(drafts, paragraphs);
    return grouped(ids, paragraphs, ({ draftId }) => draftId).map(
      (own) =>
        new Map(own.flatMap(({ id }) => (verdicts.has(id) ? [[id, verdicts.get(id) as Verdict]] : []))),
    );
  }
}

/** Pages of the paragraphs of drafts, in the order of the document. */
@Injectable()
export class DraftParagraphPages extends NestedPages<DraftParagraph, DraftParagraph, ActorContext> {
  protected list({ actor }: ActorContext, asked: string | null): NestedList {
    const taken =
      asked === 'TAKEN' ? sql`p.kind is not null` : asked === 'LEFT_OUT' ? sql`p.kind is null` : sql`1 = 1`;
    return {
      columns: paragraphColumns,
      from: () => sql`draft_paragraph p`,
      parent: sql`p.draft_id`,
      where: sql`${draftedFor(actor, sql`p`)} and ${taken}`,
      order: [{ by: sql`p.ordinal`, direction: 'ASC', required: true }],
      id: sql`p.id`,
    };
  }

  protected node(row: DraftParagraph): DraftParagraph {
    return toParagraph(row);
  }
}

/** The drafts of a country, the latest first. */
@Injectable()
export class DraftQuery {
  constructor(private readonly reader: Reader) {}

  async page(
    actor: Actor,
    { states, ...page }: DocumentDraftsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<DocumentDraft>> {
    const keyset = new Keyset(
      page,
      [{ by: sql`d.created_at`, direction: 'DESC', required: true }],
      sql`d.id`,
      ['documentDrafts', states],
    );
    const standing = states ? sql`d.state in (${join(states)})` : sql`1 = 1`;
    const matching = sql`from document_draft d where ${draftedFor(actor, sql`d`)} and ${standing}`;
    const rows = await this.reader.rows<DocumentDraft>(
      sql`select ${draftColumns}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, toDraft, total?.count ?? 0);
  }
}

/** The numbers, as they sort, that several taken paragraphs of a draft have. */
@Injectable()
export class RepeatedReferencesLoader extends BatchLoader<string, ReadonlySet<string>, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<ReadonlySet<string>[]> {
    const rows = await this.reader.rows<{ draftId: string; reference: string }>(
      sql`select p.draft_id as "draftId", p.reference from draft_paragraph p
        where p.draft_id in (${join(ids)}) and p.kind is not null and p.reference is not null and ${draftedFor(actor, sql`p`)}`,
    );
    return grouped(ids, rows, ({ draftId }) => draftId).map((all) => {
      const places = all.map(({ reference }) => referenceSort(reference) ?? '');
      return new Set(places.filter((place, index) => places.indexOf(place) !== index));
    });
  }
}
