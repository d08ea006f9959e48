import { closingStates } from './closing-states.js';
import { smallVocabulary } from '../../../../test/uhri/small-vocabulary.js';

describe('the States that close a UPR recommendation', () => {
  it.each<[string, (string | null)[]]>([
    ['1.1 Act (Chile);', ['CHL']],
    ['1.1 Act (Chile) (France) (Iran (Islamic Republic of));', ['CHL', 'FRA', 'IRN']],
    ['1.1 Act ( Côte d ’ Ivoire ) .', ['CIV']],
    ['1.1 Act (Chile, Iran (Islamic Republic of), Peru)', ['CHL', 'IRN', 'PER']],
    ['1.1 Act (Chile), (Peru) and (France)', ['CHL', 'PER', 'FRA']],
    ['1.1 Act (Chile and Peru)', ['CHL', 'PER']],
    ['1.1 Act (United Kingdom of Great Britain and Northern Ireland)', ['GBR']],
    ['1.1 Act (France on behalf of the European Union)', ['FRA']],
    ['1.1 اعتماد قانون (إيطاليا)؛', ['ITA']],
    ['1.1 行动（France）；', ['FRA']],
    ['1.1 Ratify the treaty (ICRMW) (Peru);', ['PER']],
    ['1.1 Act (Peru); act again (Chile);', ['CHL']],
    ['1.1 Act (Atlantis);', [null]],
    ['1.1 Ratify the treaty (ICRMW);', []],
    ['1.1 Act in part (see paragraph 3);', []],
    ['1.1 Act (Chile, and others)', [null]],
    ['1.1 Act (PER)', []],
    ['1.1 Act Chile);', []],
    ['1.1 Act (Chile', []],
    ['()', []],
    ['', []],
  ])('%j → %j', (text, codes) => {
    expect(closingStates(text, smallVocabulary).map(({ code }) => code)).toEqual(codes);
  });

  it('keeps the names as they stand', () => {
    expect(closingStates('Act (Atlantis);', smallVocabulary)).toEqual([{ code: null, raw: 'Atlantis' }]);
    expect(closingStates('Act (Turkey) (Türkiye)', smallVocabulary)).toEqual([
      { code: 'TUR', raw: 'Turkey' },
      { code: 'TUR', raw: 'Türkiye' },
    ]);
  });

  it.each([
    '('.repeat(100_000) + ')'.repeat(100_000),
    '(Chile)'.repeat(100_000),
    ')'.repeat(200_000),
    ';,'.repeat(200_000),
  ])('is not slowed down by parentheses without end', (text) => {
    const start = performance.now();
    closingStates(text, smallVocabulary);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
