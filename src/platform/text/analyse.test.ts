import { analyse, LONGEST_TEXT } from './analyse.js';
import { textLanguages, type TextLanguage } from './word-forms.js';

const exact = (text: string, language: TextLanguage) => analyse(text, language).map((token) => token.exact);

describe('the words of a text', () => {
  it.each<[TextLanguage, string, string[]]>([
    ['en', "Women's rights: don't delay!", ['women', 'rights', 'dont', 'delay']],
    ['en', 'A/HRC/59/15, para. 16.3 (a)', ['a', 'hrc', '59', '15', 'para', '16', '3', 'a']],
    ['en', 'dis\u00adcrimi\u200dnation', ['discrimination']],
    ['en', 'Law 人权 act', ['law', '人权', '权', 'act']],
    ['fr', "L’État s'engage, aujourd'hui, à l'œuvre", ['etat', 'engage', 'aujourdhui', 'a', 'oeuvre']],
    ['fr', "qu'elle jusqu’ici lʼeau", ['elle', 'ici', 'eau']],
    ['es', '¿Niñas y niños? ¡Sí!', ['ninas', 'y', 'ninos', 'si']],
    ['ar', 'حُقوق ـ الإنسان، ١٩٤٨', ['حقوق', 'الانسان', '1948']],
    ['ru', 'Всё — ещё мой', ['все', 'еще', 'мой']],
    ['zh', '人权理事会', ['人权', '权理', '理事', '事会', '会']],
    ['zh', '第3次UPR审议。', ['第', '3', '次', 'upr', '审议', '议']],
    ['zh', '人\n 权', ['人权', '权']],
    ['zh', '人。权', ['人', '权']],
  ])('%s: %s', (language, text, words) => {
    expect(exact(text, language)).toEqual(words);
  });

  it('point into the original text', () => {
    const text = '  L’«État» 😀 e\u0301lu: 人 权!';
    expect(analyse(text, 'fr').map(({ start, end }) => text.slice(start, end))).toEqual([
      'L',
      'État',
      'e\u0301lu',
      '人 权',
      '权',
    ]);
  });
});

describe('hostile texts', () => {
  it.each([
    ['one word of a million letters', 'a'.repeat(1_000_000)],
    ['a letter under a million marks', 'a' + '\u0300\u0316'.repeat(500_000)],
    ['apostrophes', "a'".repeat(500_000)],
    ['the character that is eighteen', '\ufdfa '.repeat(100_000)],
    ['half surrogates and NULs', '\ud800a\u0000\udc00'.repeat(100_000)],
    ['Chinese characters far apart', `人${' '.repeat(999)}`.repeat(500)],
  ])('%s: bounded words, in linear time', (_, text) => {
    for (const language of textLanguages) {
      const tokens = analyse(text, language);
      expect(tokens.length).toBeLessThanOrEqual(LONGEST_TEXT);
      for (const { exact: word, stems } of tokens.slice(0, 100)) {
        for (const form of [word, ...stems]) expect(form).toMatch(/^[\p{L}\p{N}]{1,64}$/u);
      }
    }
  });

  it('a word under many marks is the word', () => {
    expect(exact([...'Torture'].map((letter) => letter + '\u0335\u0301'.repeat(300)).join(''), 'en')).toEqual(
      ['torture'],
    );
  });
});
