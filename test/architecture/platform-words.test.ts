import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words of human-rights follow-up: code that knows one belongs to a layer above. */
const DOMAIN =
  /\b(recommendations?|institutions?|clusters?|mechanisms?|ministr(y|ies)|indicators?|treat(y|ies)|themes?|UPR|UHRI|SDG)\b/i;

const comment = /^\s*(\/?\*|\/\/)/;

it('platform knows no word of the domain', () => {
  const found = readdirSync('src/platform', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) =>
      readFileSync(join('src/platform', file), 'utf8')
        .split('\n')
        .map((text, index) => ({ place: `${file}:${index + 1}`, text: text.trim() })),
    )
    .filter(({ text }) => DOMAIN.test(text) && !comment.test(text));
  expect(found).toEqual([]);
});
