import { assert, property, string } from 'fast-check';
import { parseSearch } from './search-query.js';

const word = (text: string) => ({ kind: 'word', text });
const prefix = (text: string) => ({ kind: 'prefix', text });
const phrase = (text: string) => ({ kind: 'phrase', text });

describe('parseSearch', () => {
  it.each([
    ['women rights', [[word('women')], [word('rights')]], []],
    ['"rule of law" judges', [[phrase('rule of law')], [word('judges')]], []],
    ['“rule of law” «état de droit»', [[phrase('rule of law')], [phrase('état de droit')]], []],
    ['「人权」', [[phrase('人权')]], []],
    ['"never closed', [[phrase('never closed')]], []],
    ['educ* 教育＊', [[prefix('educ*')], [prefix('教育＊')]], []],
    [
      'torture -police -"death penalty" -detent*',
      [[word('torture')]],
      [word('police'), phrase('death penalty'), prefix('detent*')],
    ],
    ['women OR girls education', [[word('women'), word('girls')], [word('education')]], []],
    ['a OR b OR "c d"', [[word('a'), word('b'), phrase('c d')]], []],
    ['OR a OR OR b OR', [[word('a'), word('b')]], []],
    ['a OR -b c', [[word('a')], [word('c')]], [word('b')]],
    ['women AND girls or boys', [[word('women')], [word('girls')], [word('or')], [word('boys')]], []],
    ['non-State co-operation', [[word('non-State')], [word('co-operation')]], []],
    ['AND (', undefined, undefined],
    ['NEAR/3 col:x', [[word('NEAR/3')], [word('col:x')]], []],
    ['a - b', [[word('a')], [word('b')]], []],
    ['--b a', [[word('a')]], [word('b')]],
    ['x"y z"w', [[word('x')], [phrase('y z')], [word('w')]], []],
  ])('%s', (text, all, none) => {
    expect(parseSearch(text)).toEqual(all ? { kind: 'query', all, none } : null);
  });

  it.each(['', '  ', '"', '""', '*', '-', '- "', '()', 'OR', '-torture', '-a -"b"', '\u0000', '😀', "'"])(
    'nothing to look for in %j',
    (text) => {
      expect(parseSearch(text)).toBeNull();
    },
  );

  it('says when it is too much, by terms or by length', () => {
    const tooLong = { kind: 'tooLong', mostTerms: 32, mostCharacters: 1_000 };
    expect(parseSearch('word '.repeat(32))).toMatchObject({ kind: 'query' });
    expect(parseSearch('word '.repeat(30) + '-x OR "y" z')).toEqual(tooLong);
    expect(parseSearch('w'.repeat(1_001))).toEqual(tooLong);
  });

  it('never throws', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 1_100 }), (text) => {
        expect([undefined, 'query', 'tooLong']).toContain(parseSearch(text)?.kind);
      }),
    );
  });
});
