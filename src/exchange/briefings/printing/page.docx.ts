import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PrintedPage } from './printed-page.js';
import type { PrintedTable } from './tables.js';

/** A4 in twentieths of a point, its margins, and what is left between them. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = { top: 680, right: 850, bottom: 500, left: 850 };
const WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

/** Sizes in half-points. */
const SIZE = { title: 30, heading: 19, text: 16, head: 14, definitions: 12 };
const ACCENT = '1F6F50';
const GREY = '505050';

/** Pixels of Word (96 an inch) that a chart of half the width, and of the whole, has. */
const PICTURE = { half: { width: 325, height: 196 }, whole: { width: 660, height: 205 } };

/** With more rows than this in all tables the charts are drawn smaller: it is one page. */
const ROOMY = 11;

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };

const NO_LINES = {
  top: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  bottom: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};

/** A chart with the picture that stands for it where SVG cannot be drawn. */
export interface Picture {
  svg: string;
  png: Buffer;
}

/** The page as a Word document: the same tables, charts and words as its PDF. */
export async function pageDocx(page: PrintedPage, pictures: readonly Picture[]): Promise<Buffer> {
  const rtl = page.direction === 'rtl';
  const writer = new PageWriter(page, pictures, rtl);
  const document = new Document({
    title: page.title,
    creator: page.country,
    styles: {
      default: {
        document: {
          run: {
            // What every office suite has, or has a stand-in for, in all six languages.
            font: { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' },
            size: SIZE.text,
            sizeComplexScript: SIZE.text,
            language: { value: page.language, eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
          },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: PAGE, margin: { ...MARGIN, footer: 400 } } },
        footers: { default: new Footer({ children: writer.footer() }) },
        children: writer.body(),
      },
    ],
  });
  return Packer.toBuffer(document);
}

class PageWriter {
  private readonly chartScale: number;

  constructor(
    private readonly page: PrintedPage,
    private readonly pictures: readonly Picture[],
    private readonly rtl: boolean,
  ) {
    const rows = [page.headline, page.changes, page.behind].flatMap((table) => table.rows).length;
    this.chartScale = rows > ROOMY ? 0.72 : 1;
  }

  body(): (Paragraph | Table)[] {
    const { page } = this;
    return [
      this.line(page.country, { size: SIZE.text, color: GREY }),
      this.heading(page.title, HeadingLevel.HEADING_1),
      this.line(page.period, { size: SIZE.text }),
      ...this.table(page.headline),
      ...this.table(page.changes),
      this.sideBySide(),
      ...this.chart(2, PICTURE.whole),
      ...this.table(page.behind),
    ];
  }

  footer(): Paragraph[] {
    const { definitions, closing } = this.page;
    const words = { size: SIZE.definitions, color: GREY };
    return [
      this.line(definitions.join(' '), words),
      ...closing.map((sentence) => this.line(sentence, { ...words, bold: true })),
    ];
  }

  private heading(text: string, heading: (typeof HeadingLevel)['HEADING_1' | 'HEADING_2']): Paragraph {
    const size = heading === HeadingLevel.HEADING_1 ? SIZE.title : SIZE.heading;
    return new Paragraph({
      heading,
      bidirectional: this.rtl,
      keepNext: true,
      spacing: { before: 110, after: 50 },
      children: [this.run(text, { size, bold: true, color: ACCENT })],
    });
  }

  private line(text: string, style: RunStyle): Paragraph {
    return new Paragraph({ bidirectional: this.rtl, children: [this.run(text, style)] });
  }

  private run(text: string, style: RunStyle): TextRun {
    const { size, bold = false, color = '000000', italics = false } = style;
    return new TextRun({
      text,
      size,
      sizeComplexScript: size,
      bold,
      boldComplexScript: bold,
      italics,
      color,
      rightToLeft: this.rtl,
    });
  }

  private table({ title, columns, rows, none }: PrintedTable): (Paragraph | Table)[] {
    const heading = this.heading(title, HeadingLevel.HEADING_2);
    if (rows.length === 0) return [heading, this.line(none, { size: SIZE.text, italics: true })];
    const widths = widthsOf(columns.length);
    const head = columns.map((column, index) => this.cell(column, index, widths, true));
    return [
      heading,
      new Table({
        layout: TableLayoutType.FIXED,
        width: { size: WIDTH, type: WidthType.DXA },
        columnWidths: widths,
        visuallyRightToLeft: this.rtl,
        borders: NO_LINES,
        rows: [
          new TableRow({ tableHeader: true, cantSplit: true, children: head }),
          ...rows.map(
            (row) =>
              new TableRow({
                cantSplit: true,
                children: row.map((text, index) => this.cell(text, index, widths, false)),
              }),
          ),
        ],
      }),
    ];
  }

  private cell(text: string, index: number, widths: readonly number[], head: boolean): TableCell {
    return new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 20, bottom: 20, left: 50, right: 50 },
      borders: {
        bottom: { style: BorderStyle.SINGLE, size: head ? 8 : 2, color: head ? ACCENT : 'C8C8C8' },
      },
      children: [
        new Paragraph({
          bidirectional: this.rtl,
          alignment: index === 0 ? AlignmentType.START : AlignmentType.CENTER,
          children: [this.run(text, { size: head ? SIZE.head : SIZE.text, bold: head })],
        }),
      ],
    });
  }

  /** The first two charts: a table without lines is what keeps them beside each other everywhere. */
  private sideBySide(): Table {
    const half = Math.floor(WIDTH / 2);
    return new Table({
      layout: TableLayoutType.FIXED,
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: [half, half],
      visuallyRightToLeft: this.rtl,
      borders: NO_LINES,
      rows: [
        new TableRow({
          cantSplit: true,
          children: [0, 1].map(
            (index) =>
              new TableCell({
                width: { size: half, type: WidthType.DXA },
                children: this.chart(index, PICTURE.half),
              }),
          ),
        }),
      ],
    });
  }

  private chart(index: number, full: { width: number; height: number }): Paragraph[] {
    const transformation = {
      width: Math.round(full.width * this.chartScale),
      height: Math.round(full.height * this.chartScale),
    };
    const { title = '', alt = '' } = this.page.charts[index] ?? {};
    const picture = this.pictures[index];
    const drawn = picture
      ? [
          new ImageRun({
            type: 'svg',
            data: Buffer.from(picture.svg),
            fallback: { type: 'png', data: picture.png },
            transformation,
            altText: { name: title, title, description: alt },
          }),
        ]
      : [];
    return [
      this.heading(title, HeadingLevel.HEADING_2),
      new Paragraph({ bidirectional: this.rtl, alignment: AlignmentType.CENTER, children: drawn }),
    ];
  }
}

interface RunStyle {
  size: number;
  bold?: boolean;
  italics?: boolean;
  color?: string;
}

/** The first column is as wide as two and a half of the others. */
function widthsOf(columns: number): number[] {
  const unit = Math.floor(WIDTH / (columns - 1 + 2.5));
  return [WIDTH - unit * (columns - 1), ...Array<number>(columns - 1).fill(unit)];
}
