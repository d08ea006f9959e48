import Database from 'better-sqlite3';
import { array, assert, constantFrom, oneof, property, string, tuple } from 'fast-check';
import { analyse } from './analyse.js';
import { analyseQuery, type Unit } from './query-analysis.js';
import { fts5Document, renderFts5, renderTsquery, tsvectorDocument } from './search-index.js';
import { parseSearch } from './search-query.js';
import { unitSpans } from './unit-spans.js';
import { textLanguages, type TextLanguage } from './word-forms.js';

let database: Database.Database;

beforeAll(() => {
  database = new Database(':memory:');
  database.exec(`CREATE VIRTUAL TABLE text_search USING fts5(
    exact, stem, tokenize = 'ascii', content = '', contentless_delete = 1, prefix = '2 3 4')`);
});
afterAll(() => {
  database.close();
});

function finds(text: string, search: string, language: TextLanguage): boolean {
  const query = parseSearch(search);
  const match = query?.kind === 'query' ? renderFts5(query, language) : null;
  if (match === null) return false;
  database.prepare(`INSERT INTO text_search (text_search) VALUES ('delete-all')`).run();
  const { exact, stem } = fts5Document(text, language);
  database.prepare('INSERT INTO text_search (rowid, exact, stem) VALUES (1, ?, ?)').run(exact, stem);
  return database.prepare('SELECT rowid FROM text_search WHERE text_search MATCH ?').all(match).length === 1;
}

/** What a search means, read from the text itself. */
function holds(text: string, search: string, language: TextLanguage): boolean {
  const query = parseSearch(search);
  const analysed = query?.kind === 'query' ? analyseQuery(query, language) : null;
  if (analysed === null) return false;
  const tokens = analyse(text, language);
  const term = (units: readonly Unit[]) => units.every((unit) => unitSpans(tokens, unit).length > 0);
  return analysed.all.every((alternatives) => alternatives.some(term)) && !analysed.none.some(term);
}

describe('in each language', () => {
  it.each<[TextLanguage, string, string, string]>([
    [
      'en',
      "Implementing the recommendations on women's rights and non-discrimination of children (A/HRC/59/15)",
      `implementation | implemented | recommendation | WOMEN | women's | right | A/HRC/59/15 | HRC | "rights and non discrimination" | recommend* | discriminat* | rights -torture | torture OR children`,
      `"women rights non" | torture | ommend* | rights -women | "right and non" | A/HRC/59/1 | children -implement*`,
    ],
    [
      'fr',
      "L’État garantira l’accès à l'éducation et des élections libres dans l’œuvre nationale",
      `élection | election | ELECTIONS | état | etat | l'etat | accès | acces | oeuvre | œuvres | nationales | "elections libres" | “élections libres” | éduc* | educ* | d'éducation`,
      `électricité | "libres élections" | torture | état -libres`,
    ],
    [
      'es',
      'Garantizar la educación de las niñas y eliminar la discriminación contra la mujer y los pueblos indígenas',
      `educacion | EDUCACIÓN | mujeres | niña | ninas | pueblo | indigenas | discriminaciones | indíg* | "contra la mujer" | "la educacion de las ninas"`,
      `trabajo | "la mujer contra" | mujer -pueblos`,
    ],
    [
      'ru',
      'Ратифицировать Конвенцию о правах ребёнка и обеспечить всё для женщин',
      `права | прав | право | правам | ребенка | конвенция | конвенции | женщины | все | "о правах ребенка" | ратифиц*`,
      `пытки | "ребенка о правах" | права -женщина`,
    ],
    [
      'ar',
      'حماية حقوق الإنسان والمرأة وضمان التعليم للأطفال والحقوق المدنية على ١٦ مادة',
      `حقوق | الحقوق | إنسان | الانسان | انسان | المرأة | المراه | مرأة | تعليم | بالتعليم | المدنيه | علي | 16 | "حقوق الانسان" | حُقُوق | حقـوق | الأطفال | تعل* | التعل*`,
      `تعذيب | "الإنسان حقوق" | حقوق -تعليم`,
    ],
    [
      'zh',
      '保护妇女的权利和人权理事会2030年议程，消除一切形式的歧视UPR',
      `妇女 | 人权 | 权利 | 妇女权利 | 人权理事会 | 2030 | upr | "妇女的权利" | 理事* | 歧视 | 歧 | 议程 人权 | 妇女 -儿童 | 「人权理事会」`,
      `儿童 | "妇女权利" | "权人" | 妇女 -歧视 | 203`,
    ],
  ])('%s', (language, text, found, missed) => {
    expect(found.split(' | ').filter((search) => !finds(text, search, language))).toEqual([]);
    expect(missed.split(' | ').filter((search) => finds(text, search, language))).toEqual([]);
  });
});

describe('long texts', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `w${index}`).join(' ');

  it('beyond the last position words are found, phrases are not', () => {
    expect(finds(many, '"w16380 w16381"', 'en')).toBe(true);
    expect(finds(many, 'w19999 w16382 w1999*', 'en')).toBe(true);
    expect(finds(many, '"w16382 w16383"', 'en')).toBe(false);
    expect(finds(many, '"w19998 w19999"', 'en')).toBe(false);
  });

  it('of a word that often repeats, the first positions count', () => {
    const text = `${'the law '.repeat(300)}the end`;
    expect(finds(text, '"law the"', 'en')).toBe(true);
    expect(finds(text, 'end the', 'en')).toBe(true);
    expect(finds(text, '"the end"', 'en')).toBe(false);
  });

  it('a vector stays within what PostgreSQL takes', () => {
    const strides = Array.from({ length: 13 }, (_, round) => 7_919 + 13 * round);
    const characters = strides.flatMap((stride) =>
      Array.from({ length: 20_000 }, (_, index) =>
        String.fromCodePoint(0x4e00 + ((index * stride) % 20_011)),
      ),
    );
    const lexemes = tsvectorDocument(characters.join(''), 'zh').replace(/'|:[\d,]+/g, '');
    expect(Buffer.byteLength(lexemes)).toBeLessThan(786_432);
    expect(lexemes.split(' ').length).toBeGreaterThan(70_000);
    expect(tsvectorDocument('a '.repeat(20_000), 'fr')).toMatch(/^'=a':1,2,[\d,]+,255$/);
  });
});

describe('rendered for PostgreSQL', () => {
  it('documents: both forms, positions, quoted', () => {
    expect(tsvectorDocument("Women's rights; 'quoted\\' rights", 'en')).toBe(
      "'=women':1 '=rights':2,4 '=quoted':3 '~right':2,4 '~quot':3",
    );
  });

  it.each<[string, TextLanguage, string | null]>([
    ['women rights', 'en', "(('=women' | '~women') & ('=rights' | '~rights' | '=right' | '~right'))"],
    ['"human rig" dut*', 'en', "(('=human' <-> '=rig') & ('=dut':* | '~dut':*))"],
    ['人权 OR x -y', 'zh', "('=人权' | ('=x' | '~x')) &! ('=y' | '~y')"],
    ['A/HRC/5* 人', 'fr', "(('=a' <-> '=hrc' <-> '=5':*) & '=人':*)"],
    ['ـ', 'ar', null],
  ])('%s', (search, language, expected) => {
    const query = parseSearch(search);
    expect(query?.kind === 'query' && renderTsquery(query, language)).toBe(expected);
  });
});

describe('any text and any query', () => {
  const pieces = constantFrom(
    'a',
    'b',
    'rights',
    'right',
    "women's",
    'élections',
    "l'eau",
    'права',
    'ребёнка',
    'الحقوق',
    'والإنسان',
    '人',
    '权',
    '人权理事会',
    ' ',
    ' ',
    ' ',
    '-',
    '"',
    '*',
    ' OR ',
    '\u0000',
    "'",
    '\\',
    ':',
    '(',
    ')',
    '😀',
    '\u0301',
    '\ud800',
    '·',
    'ﬁ',
    '16.3',
    '\n',
  );
  const anything = oneof(
    array(pieces, { maxLength: 24 }).map((parts) => parts.join('')),
    string({ unit: 'binary', maxLength: 60 }),
  );
  const language = constantFrom(...textLanguages);

  it('FTS5 takes it and finds what it means', () => {
    assert(
      property(tuple(anything, anything, language), ([text, search, spoken]) => {
        expect(finds(text, search, spoken)).toBe(holds(text, search, spoken));
      }),
      { numRuns: 2_000 },
    );
  });

  it('a text is found by each of its words, as a word, a beginning and a phrase', () => {
    assert(
      property(tuple(anything, language), ([text, spoken]) => {
        for (const { start, end } of analyse(text, spoken)) {
          const word = text.slice(start, end);
          const plain = word === 'OR' || word === 'AND' ? [] : [word, `${word}*`];
          for (const search of [...plain, `"${word}"`]) {
            expect([search, finds(text, search, spoken)]).toEqual([search, true]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
