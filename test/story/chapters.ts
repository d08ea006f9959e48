import { done, type Player } from '../harness/cast.js';
import { verb } from '../progress/reporting.js';

/** Does a verb that must succeed, and answers its payload. */
export async function act(by: Player, name: string, fields: string, input: object): Promise<any> {
  return done(await verb(by, name, fields, input), name);
}

/** Asks what must be answered without an error; `who` is a person, or the world for an anonymous reader. */
export async function read(
  who: Pick<Player, 'ask'>,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<any> {
  const { data, errors } = await who.ask(query, variables);
  if (errors) throw new Error(`${query} was refused: ${JSON.stringify(errors)}`);
  return data;
}

/** Expects the answer that every database gives; ids differ each time, so only their kind is kept. */
export function tells(answer: unknown, what: string): void {
  const text = JSON.stringify(answer).replaceAll(/\b([a-z]{3})_[0-9a-z]{26}\b/gi, '$1_…');
  expect(JSON.parse(text)).toMatchSnapshot(what);
}
