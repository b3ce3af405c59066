import type { Cell, Column, FlatTable, Row, SheetLook } from '../../model/flat-table.ts';

/** Characters that a cell can hold. A longer text is cut, and says so at its end. */
const CELL_CHARACTERS = 32_767;
const CUT = ' […] (longer than a cell: see the other formats)';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Positions of the formats in STYLES. */
const STYLE = {
  plain: 0,
  header: 1,
  integer: 2,
  percent: 3,
  share: 4,
  date: 5,
  text: 6,
  wrapped: 7,
  link: 8,
  top: 9,
  topPercent: 10,
} as const;

export const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot; %&quot;"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0B4F9E"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3EBF3"/></patternFill></fill></fills><borders count="2"><border/><border><left/><right/><top/><bottom style="hair"><color rgb="FF8A99A8"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="11">${[
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>',
  '<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  ...[
    'numFmtId="49" fontId="0"',
    'numFmtId="0" fontId="2"',
    'numFmtId="0" fontId="0"',
    'numFmtId="164" fontId="0"',
  ].map(
    (font) =>
      `<xf ${font} fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
  ),
].join('')}</cellXfs></styleSheet>`;

export const CONTENT_TYPES = (sheets: number): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${counted(sheets, (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}</Types>`;

export const ROOT_RELATIONSHIPS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIP}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const relationships = (sheets: number): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${counted(sheets, (n) => `<Relationship Id="rId${n}" Type="${RELATIONSHIP}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${sheets + 1}" Type="${RELATIONSHIP}/styles" Target="styles.xml"/></Relationships>`;

/** A sheet of the workbook by its name; those for people have columns that go on paper, with their headers on each page. */
export interface NamedSheet {
  readonly name: string;
  readonly printed?: number;
}

export const workbookXml = (sheets: readonly NamedSheet[]): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIP}"><sheets>${sheets
    .map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets>${printedXml(sheets)}</workbook>`;

function printedXml(sheets: readonly NamedSheet[]): string {
  const names = sheets.flatMap(({ name, printed }, i) => {
    if (printed === undefined) return [];
    const sheet = `'${name.replaceAll("'", "''")}'`;
    return [
      `<definedName name="_xlnm.Print_Area" localSheetId="${i}">${escaped(`${sheet}!$A:$${letters(printed - 1)}`)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escaped(`${sheet}!$1:$1`)}</definedName>`,
    ];
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

const counted = (n: number, xml: (n: number) => string): string =>
  Array.from({ length: n }, (_, i) => xml(i + 1)).join('');

const column = (name: string, description: string): Column => ({
  name,
  type: 'string',
  description,
  unit: null,
  values: null,
});

/** The sheet that explains the others. */
export const COLUMNS_TABLE: FlatTable = {
  name: 'columns',
  description: 'What each column of the other sheets means',
  columns: [
    column('table', 'Name of the sheet'),
    column('column', 'Name of the column'),
    column('type', 'Kind of value'),
    column('unit', 'What a number counts'),
    column('key', 'Whether it is part of what tells a row from all others'),
    column('meaning', 'What the column holds'),
  ],
  key: ['table', 'column'],
  references: [],
};

/** The rows of COLUMNS_TABLE. */
export const explained = (tables: readonly FlatTable[]): Row[] =>
  tables.flatMap((table) =>
    table.columns.map(({ name, type, unit, description }) => [
      table.name,
      name,
      type,
      unit,
      table.key.includes(name) ? 'yes' : null,
      description,
    ]),
  );

/** A sheet up to its first row of data: headers in a row that stays in view. */
export function sheetStart(table: FlatTable, look?: SheetLook): string {
  const widths = table.columns
    .map(({ type, name }, i) => {
      const width =
        look?.widths[i] ??
        (type === 'string' && !/_(id|flags|no)$/.test(name) ? 40 : Math.max(12, name.length + 4));
      return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
    })
    .join('');
  const header = table.columns.map(({ name }, i) => textCell(name, i, 1, STYLE.header)).join('');
  return `${HEAD}<worksheet xmlns="${MAIN}">${look === undefined ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData><row r="1">${header}</row>`;
}

/** A sheet from its last row on: filters over all columns. */
export const sheetEnd = (table: FlatTable, rows: number, look?: SheetLook): string =>
  `</sheetData><autoFilter ref="A1:${letters(table.columns.length - 1)}${rows + 1}"/>${look === undefined ? '' : onPaper(look)}</worksheet>`;

/** A4, landscape, all printed columns on the width of a page. */
const onPaper = ({ footer }: SheetLook): string =>
  `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R${escaped(footer)}</oddFooter></headerFooter>`;

/** One row; `number` counts from 1 and the headers are row 1. */
export const rowXml = (row: Row, table: FlatTable, number: number, look?: SheetLook): string =>
  `<row r="${number}">${row
    .map((cell, i) =>
      look === undefined
        ? cellXml(cell, table.columns[i]!, i, number)
        : lookedXml(cell, table.columns[i]!, look, i, number),
    )
    .join('')}</row>`;

/** A cell of a sheet for people: wrapped, at the top of its row, addresses as links. */
function lookedXml(
  cell: Cell,
  { name, unit }: Column,
  { links }: SheetLook,
  index: number,
  row: number,
): string {
  const at = `${letters(index)}${row}`;
  if (cell === null || cell === '') return `<c r="${at}" s="${STYLE.top}"/>`;
  if (typeof cell === 'number')
    return `<c r="${at}" s="${unit === '%' ? STYLE.topPercent : STYLE.top}"><v>${cell}</v></c>`;
  const text = typeof cell === 'string' ? cell : JSON.stringify(cell);
  const word = links.get(name);
  if (word === undefined) return textCell(text, index, row, STYLE.wrapped);
  // As a formula: of real links a sheet can hold some 65,000 only.
  return `<c r="${at}" s="${STYLE.link}" t="str"><f>${escaped(`HYPERLINK(${literal(text)},${literal(word)})`)}</f><v>${escaped(word)}</v></c>`;
}

/** Characters that a text in a formula can have. */
const LITERAL_CHARACTERS = 250;

const literal = (text: string): string =>
  (text.match(new RegExp(`[\\s\\S]{1,${LITERAL_CHARACTERS}}`, 'g')) ?? [''])
    .map((piece) => `"${piece.replaceAll('"', '""')}"`)
    .join('&');

function cellXml(cell: Cell, { type, unit, name }: Column, index: number, row: number): string {
  // A spreadsheet knows no empty text beside the empty cell.
  if (cell === null || cell === '') return '';
  const at = `${letters(index)}${row}`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') {
    const style =
      unit === '%'
        ? STYLE.percent
        : type === 'integer'
          ? STYLE.integer
          : name.endsWith('_confidence')
            ? STYLE.share
            : STYLE.plain;
    return `<c r="${at}" s="${style}"><v>${cell}</v></c>`;
  }
  if (type === 'date' && typeof cell === 'string')
    return `<c r="${at}" s="${STYLE.date}"><v>${dayNumber(cell)}</v></c>`;
  return textCell(typeof cell === 'string' ? cell : JSON.stringify(cell), index, row, STYLE.text);
}

function textCell(text: string, index: number, row: number, style: number): string {
  const kept = text.length > CELL_CHARACTERS ? text.slice(0, CELL_CHARACTERS - CUT.length) + CUT : text;
  return `<c r="${letters(index)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(kept)}</t></is></c>`;
}

/** Days since 30 December 1899, which spreadsheets count by. */
const dayNumber = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + 25_569;

/** The name of a column, A for 0. */
export function letters(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : letters((index - rest) / 26 - 1) + letter;
}

/** Text as XML; characters that XML can't hold in the form that spreadsheets read back, `_x0001_`. */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

    .replace(
      /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
