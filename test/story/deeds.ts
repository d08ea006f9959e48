import { done, type Player } from '../harness/cast.js';
import { schema } from '../harness/schema.js';
import type { Answer } from '../harness/world.js';
import { refusal } from '../progress/reporting.js';

/** Asks for a verb of the domain; the schema says what its input is called. */
function ask(by: Player, name: string, fields: string, input?: object): Promise<Answer> {
  const [argument] = schema.getMutationType()?.getFields()[name]?.args ?? [];
  const [declared, given] = argument ? [`($input: ${String(argument.type)})`, '(input: $input)'] : ['', ''];
  return by.ask(
    `mutation${declared} { ${name}${given} { ${fields} userErrors { code message path } } }`,
    argument ? { input } : {},
  );
}

/** Does a verb that must succeed, and answers its payload. */
export async function did(by: Player, name: string, fields: string, input?: object): Promise<any> {
  return done(await ask(by, name, fields, input), name);
}

/** Asks for a verb that must be refused: the first reason why. Throws where it was done. */
export async function refused(
  by: Player,
  name: string,
  input: object,
): Promise<{ code: string; message: string; path: string[] } | null> {
  const answer = await ask(by, name, '__typename', input);
  const reason = refusal(answer);
  if (!reason) throw new Error(`${name} was not refused: ${JSON.stringify(answer)}`);
  return reason as never;
}
