import { printable } from './printable.js';

it.each([
  ['A law\r\nand a plan\rand\u2028a day', 'A law\nand a plan\nand\na day'],
  ['tab\tstays', 'tab\tstays'],
  ['bell\u0007, null\u0000, page\u000C', 'bell, null, page'],
  ['half \uD83D of a pair, other half \uDE00', 'half  of a pair, other half '],
  ['a whole pair 😀', 'a whole pair 😀'],
  ['no character \uFFFE\uFFFF', 'no character '],
  ['حقوق الإنسان', 'حقوق الإنسان'],
])('%j becomes %j', (text, wanted) => {
  expect(printable(text)).toBe(wanted);
});
