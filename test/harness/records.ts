import { done, type Player } from './cast.js';

/** What a test says about a recommendation; the rest is made up. Fields as in `EnterRecommendationInput`. */
export type RecordInput = Record<string, unknown> & {
  /** Text in English, in the place of `texts`. */
  text?: string;
  /** Symbol of a new document; its other fields through `newDocument`. */
  symbol?: string;
};

/** What a test mostly needs of a recommendation. */
export interface EnteredRecord {
  id: string;
  version: number;
  documentId: string;
}

let entered = 0;

/** A recommendation entered by a coordinator through the API: of CEDAW, in a document of its own, unless told. */
export async function enterRecommendation(by: Player, input: RecordInput = {}): Promise<EnteredRecord> {
  const number = ++entered;
  const { text, symbol, documentId, newDocument, ...rest } = input;
  const document = documentId
    ? { documentId }
    : {
        newDocument: {
          symbol: symbol ?? `CEDAW/C/TST/CO/${number}`,
          mechanismCode: 'CEDAW',
          publishedOn: '2024-03-01',
          ...(newDocument as object | undefined),
        },
      };
  const answer = await by.ask(
    `mutation ($input: EnterRecommendationInput!) {
      enterRecommendation(input: $input) {
        recommendation { id version document { id } } userErrors { code message path }
      }
    }`,
    {
      input: {
        ...document,
        reference: String(number),
        texts: [
          {
            language: 'EN',
            text: text ?? `Recommendation ${number}: adopt a law and report on its effects.`,
          },
        ],
        ...rest,
      },
    },
  );
  const { id, version, document: stands } = done(answer, 'enterRecommendation').recommendation;
  return { id, version, documentId: stands.id };
}

/** A recommendation of the UPR's fourth cycle, with the State's position. */
export function enterUprRecommendation(by: Player, input: RecordInput = {}): Promise<EnteredRecord> {
  const number = entered + 1;
  const { newDocument, ...rest } = input;
  return enterRecommendation(by, {
    symbol: `A/HRC/${900 + number}/1`,
    position: 'SUPPORTED',
    recommendingStateCodes: ['FRA'],
    ...rest,
    newDocument: { mechanismCode: 'UPR', uprCycle: 4, ...(newDocument as object | undefined) },
  });
}

/** Several recommendations of one document, in order. */
export async function enterRecommendations(
  by: Player,
  count: number,
  input: RecordInput = {},
): Promise<EnteredRecord[]> {
  const records = [await enterRecommendation(by, input)];
  const documentId = (records[0] as EnteredRecord).documentId;
  const { symbol: _, newDocument: __, ...rest } = input;
  while (records.length < count) records.push(await enterRecommendation(by, { ...rest, documentId }));
  return records;
}

/** Sets what everybody may read of the coordinator's country. */
export async function publish(
  by: Player,
  publication: 'NONE' | 'SOURCE' | 'STATUS' | 'UPDATES',
  countryCode: string,
): Promise<void> {
  const country = await by.ask('query ($code: String!) { country(code: $code) { version } }', {
    code: countryCode,
  });
  const answer = await by.ask(
    'mutation ($input: ConfigureCountryInput!) { configureCountry(input: $input) { country { publication } userErrors { code message path } } }',
    { input: { publication, version: country.data.country.version } },
  );
  done(answer, 'configureCountry');
}
