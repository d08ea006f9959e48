import { DocumentDraft, DraftParagraph } from '../../src/exchange/texts/document-draft.entities.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { INSTANTS, oneOf, type PagedList } from './paged-list.js';

/** Drafts of documents, and their paragraphs. */
export async function textLists(world: World, { coordinator: by }: Cast): Promise<PagedList[]> {
  const draft = (given: Partial<DocumentDraft> = {}): Promise<DocumentDraft> =>
    insert(world, DocumentDraft, { mechanismCode: 'CEDAW', state: 'DISCARDED', ...given });
  const drafts = [await draft(), await draft()] as const;
  const none = { states: [], themes: [], groups: [], sdgs: [] };
  return [
    {
      field: 'Query.documentDrafts',
      by,
      args: 'states: [DRAFT]',
      otherArgs: 'states: [APPLIED]',
      orders: { '': ['-createdAt'] },
      add: async (n) => {
        const createdAt = oneOf(INSTANTS, n);
        const { id } = await draft({ state: 'DRAFT', createdAt });
        return { id, createdAt };
      },
      remove: ({ id }) => takeAway(world, 'document_draft', id),
    },
    {
      field: 'DocumentDraft.paragraphs',
      by,
      parents: [drafts[0].id, drafts[1].id],
      otherArgs: 'only: LEFT_OUT',
      orders: { '': ['ordinal'] },
      add: async (n) => {
        const ordinal = ((n * 7) % 100) + Math.floor(n / 100) * 100;
        const { id } = await insert(world, DraftParagraph, {
          draftId: drafts[0].id,
          ordinal,
          kind: 'RECOMMENDATION',
          ...none,
        });
        return { id, ordinal };
      },
      remove: ({ id }) => takeAway(world, 'draft_paragraph', id),
    },
  ];
}
