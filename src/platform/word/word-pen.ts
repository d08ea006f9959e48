import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { printable } from './printable.js';
import { ROOM } from './word-style.js';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/** Some text of a paragraph; line ends in it are kept. */
export interface Words {
  text: string;
  bold?: boolean;
  italics?: boolean;
}

/** What a document is made of, one after the other. */
export type Block = Paragraph | Table;

/** A column: its share of the room between the margins, and its head. */
export interface WordColumn {
  share: number;
  head: string;
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '999999' };
const HEAD = { fill: 'E7E6E6' };

/** Writes the blocks of a document in one language: in its direction, and with its rules of spelling. */
export class WordPen {
  readonly rightToLeft: boolean;

  /** A BCP 47 code: `en`, `ar`. */
  constructor(readonly language: string) {
    this.rightToLeft = RIGHT_TO_LEFT.has(language.split('-')[0] as string);
  }

  title(text: string): Block {
    return this.set([{ text }], { heading: HeadingLevel.TITLE });
  }

  heading(text: string, level: 1 | 2 = 1): Block {
    return this.set([{ text }], {
      heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    });
  }

  paragraph(...words: readonly (string | Words)[]): Block {
    return this.set(words, {});
  }

  /** As many paragraphs as the text has, divided by empty lines. */
  paragraphs(text: string): Block[] {
    return printable(text)
      .split(/\n\s*\n/)
      .filter((one) => one.trim() !== '')
      .map((one) => this.paragraph(one.trim()));
  }

  /** A table whose head stands on every page, and whose rows are not divided where they fit on one. */
  table(columns: readonly WordColumn[], rows: readonly (string | Words)[][]): Block {
    const whole = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => Math.floor((ROOM * share) / whole));
    const cells = (texts: readonly (string | Words)[], shading?: typeof HEAD): TableCell[] =>
      texts.map(
        (text, index) =>
          new TableCell({
            children: [this.set([text], { spacing: { before: 40, after: 40 } })],
            width: { size: widths[index] as number, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 90, right: 90 },
            ...(shading ? { shading } : {}),
          }),
      );
    const heads = columns.map(({ head }) => ({ text: head, bold: true }));
    return new Table({
      rows: [
        new TableRow({ children: cells(heads, HEAD), tableHeader: true, cantSplit: true }),
        ...rows.map((row) => new TableRow({ children: cells(row), cantSplit: true })),
      ],
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      visuallyRightToLeft: this.rightToLeft,
      borders: {
        top: LINE,
        bottom: LINE,
        left: LINE,
        right: LINE,
        insideHorizontal: LINE,
        insideVertical: LINE,
      },
    });
  }

  /** Runs in the language's direction. */
  runs(words: readonly (string | Words)[]): TextRun[] {
    return words.flatMap((given) => {
      const { text, ...how } = typeof given === 'string' ? { text: given } : given;
      return printable(text)
        .split('\n')
        .map(
          (line, index) =>
            new TextRun({
              text: line,
              ...weight(how),
              rightToLeft: this.rightToLeft,
              ...(index > 0 ? { break: 1 } : {}),
            }),
        );
    });
  }

  private set(words: readonly (string | Words)[], how: object): Paragraph {
    return new Paragraph({
      children: this.runs(words),
      bidirectional: this.rightToLeft,
      alignment: AlignmentType.START,
      ...how,
    });
  }
}

/** What is not told is the style's: a heading stays bold. */
function weight({ bold, italics }: Omit<Words, 'text'>): object {
  return {
    ...(bold ? { bold, boldComplexScript: bold } : {}),
    ...(italics ? { italics, italicsComplexScript: italics } : {}),
  };
}
