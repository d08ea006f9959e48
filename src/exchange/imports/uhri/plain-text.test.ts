import { hasMarkup } from './markup.js';
import { plainText } from './plain-text.js';

describe('the plain text of a source text', () => {
  it.each<[string, string, string]>([
    ['plain', '12. The State should act.', '12. The State should act.'],
    ['outer and repeated blanks', '  12.  The\t State \u00a0 acts ', '12. The State acts'],
    [
      'paragraphs',
      '<p>9. It should:</p><p>(a)&nbsp;Act;</p><P class="x">(b) Plan.</P>',
      '9. It should:\n(a) Act;\n(b) Plan.',
    ],
    ['a table', '<table><tr><th>A</th><td>B</td></tr>\n<tr><td>C</td></tr></table>', 'A B\nC'],
    ['a list without closing tags', 'Should:<ul><li>act<li>plan</ul>', 'Should:\nact\nplan'],
    ['line breaks of layout between blocks', '<div>One\n  two</div>\n\n<div>three</div>', 'One two\nthree'],
    ['line breaks of the text beside inline tags', 'First <b>bold</b>\nsecond', 'First bold\nsecond'],
    ['breaks', 'a<br>b<br/>c', 'a\nb\nc'],
    [
      'scripts and pictures',
      'x <script>steal()</script><img src=x onerror=steal()> y<style>p{}</style>',
      'x y',
    ],
    ['comments', 'x<!-- <p>hidden</p> -->y', 'xy'],
    ['a link', '<a href="javascript:steal()">the law</a>', 'the law'],
    ['an unclosed tag', 'the law <p', 'the law <p'],
    ['a tag that entities spell', '&lt;script&gt;steal()&lt;/script&gt;', '<script>steal()</script>'],
    ['entities', 'the State&rsquo;s non&#8209;law &ndash; &amp;c.', 'the State’s non‑law – &c.'],
    ['an entity encoded twice stays once encoded', '&amp;nbsp;', '&nbsp;'],
    ['what only looks like an entity', 'R&D at AT&T &notanentity;', 'R&D at AT&T &notanentity;'],
    ['signs that are no tags', 'if 3 < 5 and 7 > 2, <5 years, a<b', 'if 3 < 5 and 7 > 2, <5 years, a<b'],
    ['indented lines', '\r\n        132-90\r\n        نص التوصية\r\n      ', '132-90 نص التوصية'],
    ['lines that are not indented', 'Heading\r\n7. Text\n\n(a) More', 'Heading\n7. Text\n(a) More'],
    ['composed letters', 'e\u0301tat', 'état'],
    ['NUL and control characters', 'a\u0000b\u0007c\u001f', 'abc'],
    ['half a surrogate pair', 'a\ud83db', 'a\ufffdb'],
    ['a whole surrogate pair', 'a😀b', 'a😀b'],
    ['invisible characters', 'dis\u00adcrimi\u200bnation\ufeff', 'discrimination'],
    ['marks of direction stay', '\u200fنص\u200e', '\u200fنص\u200e'],
    ['only blanks', ' \r\n\t ', ''],
    ['nothing', '', ''],
    [
      'the clipboard of Word',
      '\n \n  Normal\n  0\n  \n  false\n  false\n  EN-GB\n  X-NONE\n  AR-SA\n \n <w:LatentStyles Count="2">\n <w:LsdException Name="List"/>\n \n /* Style Definitions */\n table.MsoNormalTable\n\t{mso-style-name:"Table";}\n p.x\n\t{a:b;}\n\nOlder persons\n35. The State should act.',
      'Older persons\n35. The State should act.',
    ],
  ])('%s', (_, source, text) => {
    expect(plainText(source)).toBe(text);
    expect(plainText(text).length).toBeLessThanOrEqual(text.length);
  });

  it('tells markup from signs', () => {
    expect(hasMarkup('<P CLASS="a">x')).toBe(true);
    expect(hasMarkup('5 < 6 <pre-school> x>')).toBe(false);
  });

  it.each<[string, string]>([
    ['deeply nested tags', '<div>'.repeat(300_000) + 'deep'],
    ['many tags', '<p>x'.repeat(300_000)],
    ['scripts that do not end', '<script>'.repeat(200_000)],
    ['opening signs', '<'.repeat(1_000_000) + '<p>'],
    ['ampersands', '&'.repeat(1_000_000)],
    ['blanks and lines', '\n   '.repeat(500_000) + 'x'],
    ['style sheets', '<w:x>' + '/* Style Definitions */ {'.repeat(50_000)],
  ])('takes time in proportion to the length: %s', (_, source) => {
    const start = performance.now();
    plainText(source);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
