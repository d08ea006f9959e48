import type { Answer, World } from '../harness/world.js';
import { done, type Player } from '../harness/cast.js';
import { verb } from '../progress/reporting.js';

/** What the tests read of a paragraph. */
export const PARAGRAPH = `id version form reference sectionHeading text kind position positionSource positionComment
  recommendingStates { code } unknownStates themeCodes affectedGroupCodes sdgCodes unknownTerms
  followUpRequested followUpDueOn doubts change standing { id }`;
const DRAFT = `id version state symbol layout language document { id symbol } appliedAt
  preview { entered same corrected renumbered kept }`;

/** A paragraph as the tests read it. */
export interface Paragraph {
  id: string;
  version: number;
  [field: string]: any;
}

/** A draft with all its paragraphs. */
export interface Draft {
  id: string;
  version: number;
  paragraphs: Paragraph[];
  [field: string]: any;
}

/** A report of the UPR's Working Group of the home country, in our own words. */
export const REVIEW = {
  symbol: 'A/HRC/WG.6/49/L.7',
  mechanismCode: 'UPR',
  uprSession: 49,
  publishedOn: '2025-05-09',
};

/** Concluding observations of a committee. */
export const OBSERVATIONS = { symbol: 'CEDAW/C/XSA/CO/5', mechanismCode: 'CEDAW', publishedOn: '2025-02-28' };

/** Asks to draft a text; of the review unless told. */
export const draftingText = (by: Player, text: string, input: object = {}): Promise<Answer> =>
  verb(by, 'draftDocument', 'draft { id }', {
    ...('fileId' in input ? {} : { text }),
    ...('documentId' in input ? {} : { newDocument: REVIEW }),
    ...input,
  });

/** A text that must have been drafted, with all that was read of it. */
export async function drafted(by: Player, text: string, input: object = {}): Promise<Draft> {
  return draftOf(by, done(await draftingText(by, text, input), 'draftDocument').draft.id);
}

/** A draft as it stands, with all its paragraphs. */
export async function draftOf(by: Player, id: string): Promise<Draft> {
  const paragraphs: Paragraph[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: Answer = await by.ask(
      `query ($id: ID!, $after: String) { documentDraft(id: $id) { ${DRAFT}
        paragraphs(first: 100, after: $after) { nodes { ${PARAGRAPH} } pageInfo { hasNextPage endCursor } } } }`,
      { id, after },
    );
    const draft = answer.data?.documentDraft;
    if (!draft) throw new Error(`there is no draft: ${JSON.stringify(answer)}`);
    paragraphs.push(...draft.paragraphs.nodes);
    if (!draft.paragraphs.pageInfo.hasNextPage) return { ...draft, paragraphs };
    after = draft.paragraphs.pageInfo.endCursor;
  }
}

/** Asks to apply a draft. */
export const applying = (by: Player, { id, version }: Pick<Draft, 'id' | 'version'>): Promise<Answer> =>
  verb(
    by,
    'applyDocumentDraft',
    'draft { id state version } document { id symbol } counts { entered same corrected renumbered kept }',
    { draftId: id, version },
  );

/** A draft that must have been applied. */
export async function applied(by: Player, draft: Pick<Draft, 'id' | 'version'>): Promise<any> {
  return done(await applying(by, draft), 'applyDocumentDraft');
}

/** The recommendations of a document, by reference. */
export async function recommendationsOf(by: Player, documentId: string): Promise<any[]> {
  const nodes: any[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: Answer = await by.ask(
      `query ($id: ID!, $after: String) { document(id: $id) { recommendations(first: 100, after: $after) {
        nodes { id version kind origin reference sectionHeading annotationId position issuedOn
          followUpRequested followUpDueOn text { text } recommendingStates { country { code } }
          positions { position stage source comment supersededAt } themes { theme { code } origin }
          revisions { field before after } }
        pageInfo { hasNextPage endCursor } } } }`,
      { id: documentId, after },
    );
    const page = answer.data?.document?.recommendations;
    if (!page) throw new Error(`there is no document: ${JSON.stringify(answer)}`);
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

/** Uploads a file and answers its id, or what was said against it. */
export async function uploaded(
  world: World,
  by: Player,
  bytes: Buffer | string,
  name: string,
): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(Buffer.from(bytes))]), name);
  const response = await fetch(`${world.url}/files`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${by.token}` },
  });
  const body = (await response.json()) as { id?: string };
  if (!body.id) throw new Error(`the upload was refused: ${JSON.stringify(body)}`);
  return body.id;
}
