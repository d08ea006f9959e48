import type { IStylesOptions } from 'docx';

/** Fonts that documents of the United Nations are set in; other offices have their like of each. */
const FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'SimSun',
};

/** Sizes in half points. */
const TEXT = 20;
const HEADINGS = [28, 24];
const TITLE = 34;

/** Spaces in twentieths of a point. */
export const TWIPS_PER_CM = 567;

/** A4, in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838, margin: 2 * TWIPS_PER_CM };

/** Room between the margins. */
export const ROOM = PAGE.width - 2 * PAGE.margin;

/** What every document of the project looks like, in one language. */
export function stylesIn(language: string): IStylesOptions {
  const heading = (size: number) => ({
    run: { size, sizeComplexScript: size, bold: true, boldComplexScript: true, color: '000000', font: FONT },
    paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: {
          size: TEXT,
          sizeComplexScript: TEXT,
          font: FONT,
          language: { value: language, bidirectional: language, eastAsia: language },
        },
        paragraph: { spacing: { after: 120, line: 260 } },
      },
      title: { ...heading(TITLE), paragraph: { spacing: { before: 0, after: 160 } } },
      heading1: heading(HEADINGS[0] as number),
      heading2: heading(HEADINGS[1] as number),
    },
  };
}
