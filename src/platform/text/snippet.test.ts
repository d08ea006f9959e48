import { assert, integer, property, string, tuple, constantFrom } from 'fast-check';
import { parseSearch } from './search-query.js';
import { snippet, type SnippetOptions } from './snippet.js';
import type { TextLanguage } from './word-forms.js';

function shown(
  text: string,
  search: string,
  language: TextLanguage = 'en',
  options: SnippetOptions = {},
): string {
  const query = parseSearch(search);
  return snippet(text, query?.kind === 'query' ? query : null, language, {
    open: '[',
    close: ']',
    ...options,
  });
}

describe('snippet', () => {
  it.each<[TextLanguage, string, string, string]>([
    ['en', 'Implement the rights of women.', 'implementation right', '[Implement] the [rights] of women.'],
    ['en', 'Human rights and rights of humans', '"human rights"', '[Human rights] and rights of humans'],
    ['en', 'Educate the educated', 'educ* -torture', '[Educate] the [educated]'],
    ['fr', 'À l’État, des ÉLECTIONS', 'etat election', 'À [l’État], des [ÉLECTIONS]'],
    ['ar', 'حماية حُقوق الإنسان', 'الحقوق انسان', 'حماية [حُقوق] [الإنسان]'],
    ['zh', '保护妇女的权利', '妇女权利', '保护[妇女]的[权利]'],
    ['zh', '保护妇女的权利', '护', '保[护]妇女的权利'],
    ['zh', '人权理事会', '人权理事会', '[人权理事会]'],
    ['en', 'Nothing of it', 'torture', 'Nothing of it'],
    ['en', 'Nothing asked', '', 'Nothing asked'],
  ])('%s: %s, %s', (language, text, search, expected) => {
    expect(shown(text, search, language)).toBe(expected);
  });

  it('shows the part that has most of what was asked for', () => {
    const filler = 'and so on and so forth '.repeat(20);
    const text = `women women women ${filler} violence against women in detention ${filler} detention`;
    const result = shown(text, 'women violence detention', 'en', { length: 60 });
    expect(result).toContain('[violence] against [women] in [detention]');
    expect(result).toMatch(/^…[\w ].*[\w ]…$/);
    expect(result.replace(/[[\]…]/g, '').length).toBeLessThanOrEqual(60);
  });

  it('cuts between words', () => {
    expect(shown('one two three four five six seven', 'four', 'en', { length: 18 })).toBe(
      '…three [four] five…',
    );
  });

  it('escapes what stands around the marks, unless plain text is asked for', () => {
    const text = '<b>rights</b> & "duties"';
    expect(shown(text, 'rights', 'en', { open: '<mark>', close: '</mark>' })).toBe(
      '&lt;b&gt;<mark>rights</mark>&lt;/b&gt; &amp; &quot;duties&quot;',
    );
    expect(shown(text, 'rights', 'en', { html: false })).toBe('<b>[rights]</b> & "duties"');
  });

  it('never cuts a character in two', () => {
    const family = '👩‍👩‍👧';
    const text = `${family.repeat(40)} right ${'🇫🇷'.repeat(40)}`;
    for (let length = 8; length < 60; length += 1) {
      const parts = shown(text, 'right', 'en', { length })
        .replace(/[[\]…]|right/g, '')
        .split(' ');
      expect(parts.join('').replaceAll(family, '').replaceAll('🇫🇷', '')).toBe('');
    }
  });

  it('stays short whatever the text', () => {
    expect(shown('a' + '\u0300'.repeat(100_000), 'a').length).toBeLessThan(400);
    expect(shown('人'.repeat(100_000), '人').length).toBeLessThan(800);
  });

  it('is a part of the text, with findings marked', () => {
    const text = string({
      unit: constantFrom('a', 'b ', ' ', 'é', '人', '权', '😀', '\u0301', '.', 'ab'),
      maxLength: 80,
    });
    assert(
      property(
        tuple(text, constantFrom('a', 'b*', '人', '"a b"', '人权', 'é OR 权'), integer({ min: 1, max: 60 })),
        ([whole, search, length]) => {
          const cut = shown(whole, search, 'zh', { length, html: false }).replace(/[[\]…]/g, '');
          expect(whole).toContain(cut);
          expect(Buffer.from(cut).toString()).toBe(cut);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
