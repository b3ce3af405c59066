import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textOf, type Paragraph, type Source, type Table } from '../../../src/model/document.ts';
import { readOdt } from '../../../src/read/odt/read-odt.ts';

const NAMESPACES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  )
  .join(' ');

function odt(body: string, automatic = '', styles = ''): Uint8Array {
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content ${NAMESPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(`<office:document-styles ${NAMESPACES}>${styles}</office:document-styles>`),
  });
}

const read = (...given: Parameters<typeof odt>): Extract<Source, { kind: 'flowing' }> =>
  readOdt(odt(...given)).value as Extract<Source, { kind: 'flowing' }>;
const texts = (...given: Parameters<typeof odt>): readonly string[] =>
  read(...given).blocks.map((block) => (block as Paragraph).text);
const p = (inner: string, style = ''): string => `<text:p text:style-name="${style}">${inner}</text:p>`;
const cell = (inner: string, more = ''): string => `<table:table-cell ${more}>${p(inner)}</table:table-cell>`;
const row = (inner: string, more = ''): string => `<table:table-row ${more}>${inner}</table:table-row>`;
const grid = (table: Table): readonly string[] =>
  table.cells
    .filter((found) => found.paragraphs.length > 0)
    .map(
      (found) =>
        `${found.row}-${found.rowEnd},${found.column}-${found.columnEnd}: ${textOf(found.paragraphs)}`,
    );

describe('OpenDocument tables', () => {
  it('have spans, covered cells and header rows', () => {
    const covered = '<table:covered-table-cell/>';
    const table = read(
      `<table:table><table:table-header-rows>${row(cell('Codice', 'table:number-rows-spanned="2"') + cell('Anno', 'table:number-columns-spanned="2"') + covered)}${row(covered + cell('atteso') + cell('esito'))}</table:table-header-rows>${row(cell('A1') + cell('10') + cell('12'))}</table:table>`,
    ).blocks[0] as Table;
    expect(grid(table)).toEqual([
      '0-2,0-1: Codice',
      '0-1,1-3: Anno',
      '1-2,1-2: atteso',
      '1-2,2-3: esito',
      '2-3,0-1: A1',
      '2-3,1-2: 10',
      '2-3,2-3: 12',
    ]);
    expect(table.headerRows).toBe(2);
  });

  it('repeat rows and cells as often as the file says, within reason', () => {
    const table = read(
      `<table:table>${row(cell('x', 'table:number-columns-repeated="3"'))}${row('<table:table-cell table:number-columns-repeated="3"/>', 'table:number-rows-repeated="1000000"')}</table:table>`,
    ).blocks[0] as Table;
    expect(grid(table)).toHaveLength(3);
    expect(table.rows).toBe(201);
  });
});

describe('OpenDocument text', () => {
  const list =
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>';
  const item = (inner: string): string => `<text:list-item>${inner}</text:list-item>`;

  it('prints list numbers, nested and continued', () => {
    const body = `<text:list text:style-name="L1">${item(p('uno') + `<text:list>${item(p('sotto'))}</text:list>`)}${item(p('due'))}</text:list>${p('fra')}<text:list text:style-name="L1" text:continue-numbering="true">${item(p('tre'))}</text:list>`;
    expect(texts(body, list)).toEqual(['1. uno', 'a) sotto', '2. due', 'fra', '3. tre']);
  });

  it('resolves styles, spaces, tabs and breaks', () => {
    const automatic =
      '<style:style style:name="B" style:family="paragraph"><style:text-properties fo:font-weight="bold"/><style:paragraph-properties fo:text-align="center"/></style:style>' +
      '<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>';
    const [first, second] = read(
      p(
        'tutto<text:s text:c="3"/><text:span text:style-name="I">forte</text:span><text:line-break/>Il Sindaco<text:tab/>Il Segretario',
        'B',
      ),
      automatic,
    ).blocks as readonly Paragraph[];
    expect(first!.runs.map((run) => [run.text, run.bold, run.italic])).toEqual([
      ['tutto', true, false],
      [' forte', true, true],
    ]);
    expect(first!.align).toBe('centre');
    expect(second!.text).toBe('Il Sindaco\tIl Segretario');
  });

  it('leaves out deleted, hidden and commented text and says so', () => {
    const automatic =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const deleted = `<text:tracked-changes><text:changed-region><text:deletion>${p('via')}</text:deletion></text:changed-region></text:tracked-changes>`;
    const { value, diagnostics } = readOdt(
      odt(
        `${deleted}${p('resta<text:span text:style-name="H"> segreto</text:span><office:annotation><text:p>nota a margine</text:p></office:annotation>')}`,
        automatic,
      ),
    );
    expect(value.kind === 'flowing' && value.blocks.map((block) => (block as Paragraph).text)).toEqual([
      'resta',
    ]);
    expect(diagnostics.map((found) => found.code)).toEqual(['tracked_changes', 'hidden_text']);
  });

  it('puts headers among the furniture and notes after their paragraph', () => {
    const styles = `<office:master-styles><style:master-page style:name="S"><style:header>${p('Comune di Vattelappesca')}</style:header></style:master-page></office:master-styles>`;
    const body = p(
      `testo<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('la nota')}</text:note-body></text:note>`,
    );
    expect(texts(body, '', styles)).toEqual(['testo', 'la nota']);
    expect(read(body, '', styles).furniture).toEqual([
      { role: 'header', text: 'Comune di Vattelappesca', at: [{ running: 'header' }] },
    ]);
  });
});

it('a damaged file fails by name', () => {
  expect(() => readOdt(odt('').slice(0, 100))).toThrow(expect.objectContaining({ code: 'odt_damaged' }));
  expect(() => readOdt(zipSync({ 'content.xml': strToU8('<a/>') }))).toThrow(
    expect.objectContaining({ code: 'odt_damaged' }),
  );
});

it('says that a document is locked by a password', () => {
  const locked = zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'META-INF/manifest.xml': strToU8(
      '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>',
    ),
    'content.xml': Uint8Array.of(7, 1, 130, 9),
  });
  expect(() => readOdt(locked)).toThrow(expect.objectContaining({ code: 'document_password_missing' }));
});
