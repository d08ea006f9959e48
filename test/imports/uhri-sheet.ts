import { writeXlsx, type CellValue } from 'hucre/xlsx';

/** The headers of UHRI's workbook, in their order and spelling. */
export const HEADERS = [
  'Text',
  'Countries Concerned',
  'Reccomending Body',
  'Document Symbol',
  'Themes',
  'Affected Persons',
  'Sdgs',
  'Document Publication Date',
  'UPR Reccomending States',
  'UPR Position',
  'Type',
  'OHCHR Annotation Id',
  'UPR Session',
  'Regions Concerned',
  'Recommending Regions',
  'Date of publication on UHRI',
];

type Raw = Record<string, unknown>;

/** Records of the JSON export as the rows of the workbook: every value marked, days as serial numbers. */
export function sheetRowsOf(records: readonly object[]): CellValue[][] {
  return records.map((record) => {
    const raw = record as Raw;
    const marked = (field: string): string => `- ${((raw[field] as string | null) ?? '').replace(/^- /, '')}`;
    const several = (field: string): string =>
      ((raw[field] as string[] | null) ?? []).map((label) => `- ${label}`).join('\r\n');
    return [
      marked('Text').slice(0, 32_767),
      several('Countries'),
      marked('Body'),
      marked('Symbol'),
      several('Themes'),
      several('AffectedPersons'),
      several('Sdgs'),
      serial(raw['PublicationDate'] as string),
      several('UprRecommendingCountry'),
      several('UprPositions'),
      marked('AnnotationType'),
      marked('AnnotationId'),
      several('UprSession'),
      several('Regions'),
      several('UprRecommendingRegions'),
      `- ${serial(raw['PublicationDateOnUhri'] as string)}`,
    ];
  });
}

/** The workbook itself. */
export async function uhriSheet(
  records: readonly object[],
  { headers = HEADERS, rows = sheetRowsOf(records) }: { headers?: string[]; rows?: CellValue[][] } = {},
): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [headers, ...rows] }] }));
}

function serial(instant: string | undefined): number {
  return instant ? Date.parse(`${instant}Z`) / 86_400_000 + 25_569 : 0;
}
