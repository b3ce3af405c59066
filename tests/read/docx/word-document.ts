import { strToU8, zipSync } from 'fflate';
import { textOf, type Block, type Paragraph, type Table } from '../../../src/model/document.ts';
import { readDocx } from '../../../src/read/docx/read-docx.ts';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts besides the document, as the inside of their root element. */
export interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly header?: string;
}

/** The bytes of a .docx whose body holds that XML. */
export function wordDocument(body: string, parts: Parts = {}): Uint8Array {
  const root = (name: string, inner: string): string =>
    `<?xml version="1.0"?><w:${name} ${NAMESPACES}>${inner}</w:${name}>`;
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': strToU8(relations([['rId1', 'officeDocument', 'word/document.xml']])),
    'word/document.xml': strToU8(root('document', `<w:body>${body}</w:body>`)),
  };
  const found: (readonly [string, string, string])[] = [];
  for (const [name, element] of [
    ['styles', 'styles'],
    ['numbering', 'numbering'],
    ['footnotes', 'footnotes'],
    ['header', 'hdr'],
  ] as const) {
    const inner = parts[name];
    if (inner === undefined) continue;
    files[`word/${name}.xml`] = strToU8(root(element, inner));
    found.push([`r-${name}`, name, `${name}.xml`]);
  }
  files['word/_rels/document.xml.rels'] = strToU8(relations(found));
  return zipSync(files);
}

const relations = (list: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export const text = (value: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${value}</w:t></w:r>`;
export const p = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : text(content)}</w:p>`;
export const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:p') || content.startsWith('<w:tbl') ? content : p(content)}</w:tc>`;
export const tr = (cells: readonly string[], properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => (cell.startsWith('<') ? cell : tc(cell))).join('')}</w:tr>`;
export const tbl = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

/** The blocks that the reader makes of that body. */
export function blocksOf(body: string, parts: Parts = {}): readonly Block[] {
  const { value } = readDocx(wordDocument(body, parts));
  if (value.kind !== 'flowing') throw new Error('a Word document has no pages');
  return value.blocks;
}

export const paragraphsOf = (body: string, parts: Parts = {}): readonly Paragraph[] =>
  blocksOf(body, parts).filter((block): block is Paragraph => block.kind === 'paragraph');
export const textsOf = (body: string, parts: Parts = {}): readonly string[] =>
  paragraphsOf(body, parts).map((paragraph) => paragraph.text);
export const tableOf = (body: string, parts: Parts = {}): Table =>
  blocksOf(body, parts).find((block): block is Table => block.kind === 'table')!;

/** A table as lines of `row,column[-lastColumn][/lastRow]: text`, empty cells left out. */
export const gridOf = (table: Table): readonly string[] =>
  table.cells
    .filter((cell) => cell.paragraphs.length > 0)
    .map((cell) => {
      const across = cell.columnEnd - cell.column > 1 ? `-${cell.columnEnd - 1}` : '';
      const down = cell.rowEnd - cell.row > 1 ? `/${cell.rowEnd - 1}` : '';
      return `${cell.row},${cell.column}${across}${down}: ${textOf(cell.paragraphs).replaceAll('\n', ' ¶ ')}`;
    });
