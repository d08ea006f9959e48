/** Kinds of package that are opened. */
export type PackageKind = 'DOCX' | 'XLSX';

/** What tells a kind from the others, and what it is called. */
export interface KindOfPackage {
  /** As in "wanted is a Word document (.docx)". */
  wanted: string;
  /** How to get one from another program's file. */
  remedy: string;
  /** Media type of its main part. */
  mainType: string;
}

/** The kinds, told apart by the media type of the main part: names and extensions say nothing. */
export const KINDS: Readonly<Record<PackageKind, KindOfPackage>> = {
  DOCX: {
    wanted: 'a Word document (.docx)',
    remedy: 'Open it in Word or LibreOffice and save it as "Word document (.docx)"',
    mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  },
  XLSX: {
    wanted: 'an Excel workbook (.xlsx)',
    remedy: 'Open it in Excel or LibreOffice and save it as "Excel workbook (.xlsx)"',
    mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  },
};

/** Main parts of packages that are not taken, and what they are. */
export const OTHERS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\.wordprocessingml\.template\./, 'a Word template (.dotx)'],
  [/\.spreadsheetml\.template\./, 'an Excel template (.xltx)'],
  [/\.presentationml\./, 'a PowerPoint presentation'],
  [/excel\.sheet\.binary/, 'a binary Excel workbook (.xlsb)'],
];
