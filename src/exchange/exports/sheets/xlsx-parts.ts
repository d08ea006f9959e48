import { attribute } from './xlsx-text.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Styles of cells, by their place in `xl/styles.xml`. */
export const STYLE = { TEXT: 1, DAY: 2, HEADER: 3 } as const;

/** The sheet's own opening: nothing in it depends on the workbook. */
export const WORKSHEET = `${HEAD}<worksheet xmlns="${MAIN}">`;

/** What Excel does not allow in the name of a sheet, and how long it may be. */
const NOT_IN_NAMES = /[[\]:*?/\\]/g;
const LONGEST_NAME = 31;

/** Every part but the sheet itself. */
export function fixedParts(title: string): [name: string, content: string][] {
  const name = title.replace(NOT_IN_NAMES, ' ').slice(0, LONGEST_NAME);
  const quoted = `'${name.replaceAll("'", "''")}'`;
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETML}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETML}.styles+xml"/></Types>`,
    ],
    ['_rels/.rels', relations(['officeDocument', 'xl/workbook.xml'])],
    [
      'xl/_rels/workbook.xml.rels',
      relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    ],
    [
      'xl/workbook.xml',
      // The headers stand on every printed page.
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${attribute(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${attribute(quoted)}!$1:$1</definedName></definedNames></workbook>`,
    ],
    ['xl/styles.xml', STYLES],
  ];
}

function relations(...targets: [type: string, target: string][]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

const TOP = '<alignment vertical="top" wrapText="1"/>';
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EDF3"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf applyAlignment="1">${TOP}</xf><xf numFmtId="164" applyNumberFormat="1" applyAlignment="1">${TOP}</xf><xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1">${TOP}</xf></cellXfs></styleSheet>`;
