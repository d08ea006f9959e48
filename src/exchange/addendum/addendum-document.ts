import { wordFile } from '../../platform/word/word-file.js';
import { WordPen, type Words } from '../../platform/word/word-pen.js';
import type { AddendumContent, AddendumLine } from './addendum-content.js';

/** Prints an addendum as a Word document. */
export function addendumDocument(content: AddendumContent): Promise<Buffer> {
  const { words, symbol, introduction, overview, lines } = content;
  const pen = new WordPen(content.language);
  return wordFile(pen, {
    title: `${symbol} ${words.addendum}`,
    footer: symbol,
    ...(content.draft ? { header: words.draft } : {}),
    blocks: [
      pen.paragraph({ text: symbol, bold: true }),
      pen.title(words.addendum),
      pen.heading(words.title, 2),
      ...(introduction === null ? [] : pen.paragraphs(introduction)),
      pen.heading(words.overview),
      pen.table(
        [
          { share: 3, head: words.position },
          { share: 1, head: words.number },
        ],
        overview.map(({ position, count }) => [position, String(count)]),
      ),
      pen.heading(words.positions),
      pen.table(
        [
          { share: content.layout === 'REFERENCES' ? 2 : 6, head: words.recommendation },
          { share: 3, head: words.position },
          { share: 6, head: words.comment },
        ],
        lines.map(rowOf),
      ),
    ],
  });
}

function rowOf({ reference, text, position, comment }: AddendumLine): (string | Words)[] {
  return [text === null ? { text: reference, bold: true } : `${reference}  ${text}`, position, comment];
}
