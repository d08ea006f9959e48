import type { Answer } from '../harness/world.js';
import type { Player } from '../harness/cast.js';
import { askAt, type Server } from './two-servers.js';

/** What a mutation shall do, marked by a word that stands nowhere else. */
interface Act {
  field: string;
  input: (mark: string) => object;
}

/** In all texts entered by `ENTER` and `ENTER_WRONGLY`, and in no other. */
export const WORD = 'zeppelins';

const enter = (mark: string): object => ({
  newDocument: { symbol: `RACE/${mark}`, mechanismCode: 'CEDAW', publishedOn: '2024-03-01' },
  texts: [{ language: 'EN', text: `Keep ${WORD} on the ground: ${mark}.` }],
  themeCodes: ['right-to-education'],
});

const ENTER: Act = { field: 'enterRecommendation', input: enter };

/** Refused at the very end, when document, text, index and tags are written: no committee asks for a position. */
const ENTER_WRONGLY: Act = {
  field: 'enterRecommendation',
  input: (mark) => ({ ...enter(mark), position: 'SUPPORTED' }),
};

const CLUSTER: Act = { field: 'createCluster', input: (mark) => ({ name: `Race ${mark}` }) };

const INSTITUTION: Act = {
  field: 'createInstitution',
  input: (mark) => ({ names: [{ language: 'EN', text: `Race ${mark}` }] }),
};

/** All decide about the same recommendations: who comes too close to another may be told CONFLICT. */
const decideAbout = (ids: string[]): Act => ({
  field: 'decideFollowUp',
  input: (mark) => ({ targets: { ids }, decision: 'MONITOR', reason: `Race ${mark}` }),
});

/** What became of a mutation: `refused` holds the codes of its refusal. */
export interface Outcome {
  field: string;
  mark: string;
  refused: string[];
}

/** As many mutations of all kinds as `count`, all under way at once; a mark is also the request's id. */
export function storm(
  server: Server,
  by: readonly Player[],
  shared: string[],
  name: string,
  count: number,
): Promise<Outcome>[] {
  const acts = [ENTER, ENTER_WRONGLY, CLUSTER, decideAbout(shared), INSTITUTION];
  return Array.from({ length: count }, async (_, n) => {
    const { field, input } = acts[n % acts.length] as Act;
    const mark = `${name}-${String(n).padStart(4, '0')}`;
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const answer = await askAt(
      server,
      by[n % by.length] as Player,
      `mutation($input: ${type}!) { ${field}(input: $input) { userErrors { code } } }`,
      { input: input(mark) },
      mark,
    );
    return { field, mark, refused: codesOf(answer, field) };
  });
}

function codesOf({ data, errors }: Omit<Answer, 'status'>, field: string): string[] {
  if (errors) throw new Error(`${field}: ${JSON.stringify(errors)}`);
  return data[field].userErrors.map(({ code }: { code: string }) => code);
}
