import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { printable } from './printable.js';
import type { Block, WordPen } from './word-pen.js';
import { PAGE, ROOM, stylesIn } from './word-style.js';

/** The media type of a Word document. */
export const WORD_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a document says of itself, and what it holds. */
export interface WordContent {
  /** What programs show as its title. */
  title: string;
  /** At the top of every page; left out where nothing is to be said there. */
  header?: string;
  /** At the bottom of every page, before its number. */
  footer: string;
  blocks: readonly Block[];
}

/** A Word document: A4, styles of the project, page numbers at the foot, in the pen's language and direction. */
export function wordFile(pen: WordPen, { title, header, footer, blocks }: WordContent): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      title: printable(title),
      creator: 'Rectrack',
      styles: stylesIn(pen.language),
      sections: [
        {
          properties: {
            page: {
              size: { width: PAGE.width, height: PAGE.height },
              margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
            },
          },
          headers: header === undefined ? {} : { default: new Header({ children: [running(pen, header)] }) },
          footers: { default: new Footer({ children: [numbered(pen, footer)] }) },
          children: [...blocks],
        },
      ],
    }),
  );
}

function running(pen: WordPen, text: string): Paragraph {
  return new Paragraph({
    children: pen.runs([{ text, italics: true }]),
    bidirectional: pen.rightToLeft,
    alignment: AlignmentType.START,
  });
}

/** The page's number and how many there are, at the end of the line. */
function numbered(pen: WordPen, text: string): Paragraph {
  return new Paragraph({
    children: [
      ...pen.runs([text]),
      new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
    bidirectional: pen.rightToLeft,
    tabStops: [{ type: TabStopType.RIGHT, position: ROOM }],
  });
}
