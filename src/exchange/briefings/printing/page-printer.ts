import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { Printer } from '../../../platform/printing/printer.js';
import { WORD_MEDIA_TYPE } from '../../../platform/word/word-file.js';
import type { Language } from '../../../reference/languages/language.js';
import { wholeFile, type MadeFile } from '../../exports/export-kinds.js';
import type { BriefingPage } from '../briefing.types.js';
import { BriefingWording } from '../words/wording.js';
import { chartsOf } from './charts.js';
import { pageDocx } from './page.docx.js';
import { PAGE_SOURCE } from './page.typst.js';
import { printedPage, type Occasion, type PrintedPage } from './printed-page.js';

export type PageFormat = 'DOCX' | 'PDF';
export const PageFormatEnum = graphqlEnum<PageFormat>('PageFormat', 'What kind of file a page is.', {
  DOCX: 'A document, for Word or LibreOffice Writer: to be changed before it is given on.',
  PDF: 'One page as it is printed, tagged for screen readers.',
});

const MEDIA_TYPES: Record<PageFormat, string> = {
  DOCX: WORD_MEDIA_TYPE,
  PDF: 'application/pdf',
};

/** Pixels across a chart’s picture, for those whose Word cannot draw SVG: sharp when printed. */
const PICTURE_WIDTH = 1_400;

/** Makes files of a page. */
@Injectable()
export class PagePrinter {
  constructor(
    private readonly printer: Printer,
    private readonly clock: Clock,
  ) {}

  async print(
    page: BriefingPage,
    occasion: Occasion,
    language: Language,
    format: PageFormat,
  ): Promise<MadeFile> {
    const wording = new BriefingWording(language);
    const charts = chartsOf(page, wording);
    const svgs = await Promise.all(charts.map(({ drawing }) => this.printer.chart(drawing)));
    const printed = printedPage(page, occasion, wording, charts, svgs);
    const bytes = format === 'PDF' ? await this.pdf(printed) : await this.docx(printed);
    return {
      name: `briefing-${page.asOf}.${format.toLowerCase()}`,
      mediaType: MEDIA_TYPES[format],
      bytes: wholeFile(bytes),
    };
  }

  private pdf(page: PrintedPage): Promise<Buffer> {
    const { charts, ...words } = page;
    const told = { ...words, charts: charts.map(({ title, alt }) => ({ title, alt })) };
    const drawn = charts.map(({ svg }, index) => [`chart-${index}.svg`, svg] as const);
    return this.printer.pdf({
      source: PAGE_SOURCE,
      files: { 'page.json': JSON.stringify(told), ...Object.fromEntries(drawn) },
      at: this.clock.now(),
    });
  }

  private async docx(page: PrintedPage): Promise<Buffer> {
    const pictures = page.charts.map(async ({ svg }) => ({
      svg,
      png: await this.printer.picture(svg, PICTURE_WIDTH),
    }));
    return pageDocx(page, await Promise.all(pictures));
  }
}
