import { attachmentNamed } from './attachment-header.js';

describe('the name of a download', () => {
  it.each([
    ['law.pdf', 'law.pdf', 'law.pdf'],
    ['Zákon č. 5.pdf', 'Z_kon _. 5.pdf', 'Z%C3%A1kon%20%C4%8D.%205.pdf'],
    ['a"; x="b.pdf', 'a_; x=_b.pdf', 'a%22%3B%20x%3D%22b.pdf'],
    ['a\r\nset-cookie: b', 'a__set-cookie: b', 'a%0D%0Aset-cookie%3A%20b'],
    ["it's (new).pdf", "it's (new).pdf", 'it%27s%20%28new%29.pdf'],
    ['half \ud83d.pdf', 'half _.pdf', 'half%20%EF%BF%BD.pdf'],
  ])('%j cannot break out of its header', (name, plain, whole) => {
    expect(attachmentNamed(name)).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${whole}`);
  });
});
