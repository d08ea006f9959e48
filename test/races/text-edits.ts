import type { Cast, Player } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { drafted, draftOf, type Draft } from '../texts/drafting.js';

const coordinators = (cast: Cast): [Player, Player] => [cast.coordinator, cast.secondCoordinator];

const WORDS =
  '1. The Committee is concerned.\n2. The State party should act. It should report.\n3. It thanks.';

let documents = 0;
async function draft({ coordinator }: Cast): Promise<Draft> {
  documents += 1;
  const newDocument = { symbol: `CRC/C/XSA/CO/${documents}`, mechanismCode: 'CRC' };
  return drafted(coordinator, WORDS, { newDocument });
}

async function draftAtVersion(cast: Cast): Promise<object> {
  const { id: draftId, version } = await draft(cast);
  return { draftId, version };
}

async function paragraph(cast: Cast): Promise<object> {
  const { paragraphs } = await draftOf(cast.coordinator, (await draft(cast)).id);
  const { id: paragraphId, version } = paragraphs[1]!;
  return { paragraphId, version };
}

async function document({ coordinator }: Cast): Promise<object> {
  const { documentId } = await enterRecommendation(coordinator, {});
  const answer = await coordinator.ask('query ($id: ID!) { document(id: $id) { version } }', {
    id: documentId,
  });
  return { documentId, version: answer.data.document.version };
}

const another = (symbol: string): object => ({ newDocument: { symbol, mechanismCode: 'CRC' } });

/** Texts of documents, and two who change or apply them at once. */
export const textEdits = [
  {
    verb: 'correctDocument',
    noun: 'document',
    people: coordinators,
    make: document,
    changes: [{ title: 'One title' }, { title: 'Another' }] as [object, object],
  },
  {
    verb: 'correctDocumentDraft',
    noun: 'draft',
    people: coordinators,
    make: draftAtVersion,
    changes: [another('CRC/C/XSA/CO/901'), another('CRC/C/XSA/CO/902')] as [object, object],
  },
  {
    verb: 'applyDocumentDraft',
    noun: 'draft',
    people: coordinators,
    make: draftAtVersion,
    changes: [{}, {}] as [object, object],
  },
  {
    verb: 'discardDocumentDraft',
    noun: 'draft',
    people: coordinators,
    make: draftAtVersion,
    changes: [{}, {}] as [object, object],
  },
  {
    verb: 'correctDraftParagraph',
    noun: 'paragraph',
    people: coordinators,
    make: paragraph,
    changes: [{ kind: 'CONCERN' }, { kind: 'OTHER' }] as [object, object],
  },
  {
    verb: 'splitDraftParagraph',
    noun: 'paragraph',
    people: coordinators,
    make: paragraph,
    changes: [{ at: 5 }, { at: 12 }] as [object, object],
  },
];
