import { load } from 'cheerio';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/model/document.ts';
import { blocksOf, gridOf, p, tableOf, tbl, tc, text, tr, wordDocument } from './word-document.ts';

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const restart = '<w:vMerge w:val="restart"/>';
const go = '<w:vMerge/>';

describe('tables of Word documents', () => {
  it('give each cell its span', () => {
    const table = tableOf(
      tbl(
        tr([tc('Codice', restart), tc('Anno 2023', span(2)), 'Note']),
        tr([tc('', go), 'Atteso', 'Conseguito', '']),
      ),
    );
    expect(gridOf(table)).toEqual([
      '0,0/1: Codice',
      '0,1-2: Anno 2023',
      '0,3: Note',
      '1,1: Atteso',
      '1,2: Conseguito',
    ]);
    expect(table).toMatchObject({ rows: 2, columns: 4 });
  });

  it('leave free what gridBefore and gridAfter skip, which mammoth does not', async () => {
    const body = tbl(tr(['A', 'B', 'C']), tr(['due'], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'));
    const table = tableOf(body);
    expect(gridOf(table)).toContain('1,1: due');
    expect(table.cells.filter((cell) => cell.at.length === 0)).toHaveLength(2);
    expect(await mammothCells(body)).toContain('1,0: due');
  });

  it('join cells of the old horizontal merge, which mammoth does not', async () => {
    const merge = (value: string): string => `<w:hMerge w:val="${value}"/>`;
    const body = tbl(
      tr([tc('Totale', merge('restart')), tc('', merge('continue')), '100']),
      tr(['a', 'b', 'c']),
    );
    expect(gridOf(tableOf(body))).toEqual(['0,0-1: Totale', '0,2: 100', '1,0: a', '1,1: b', '1,2: c']);
    expect(await mammothCells(body)).toContain('0,2: 100');
    expect(load((await mammothHtml(body)).value)('td[colspan]')).toHaveLength(0);
  });

  it('see rows and cells inside content controls', () => {
    const wrap = (inner: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const body = wrap(tbl(wrap(tr(['N.', 'Peso'])), tr([wrap(tc('1')), `<w:tc>${wrap(p('30'))}</w:tc>`])));
    expect(gridOf(tableOf(body))).toEqual(['0,0: N.', '0,1: Peso', '1,0: 1', '1,1: 30']);
  });

  it('count rows that Word repeats on each page as heads', () => {
    const table = tableOf(tbl(tr(['N.', 'Obiettivo'], '<w:tblHeader/>'), tr(['1', 'Sportello'])));
    expect(table.headerRows).toBe(1);
    expect(table.cells.filter((cell) => cell.header)).toHaveLength(2);
  });

  it('drop deleted rows and keep inserted ones', () => {
    const table = tableOf(tbl(tr(['vecchia'], '<w:del w:id="1"/>'), tr(['nuova'], '<w:ins w:id="2"/>')));
    expect(gridOf(table)).toEqual(['0,0: nuova']);
  });

  it('hold nested tables in their cell and number all tables in document order', () => {
    const body = tbl(tr([tc(`<w:p/>${tbl(tr(['dentro']))}<w:p/>`), 'accanto'])) + tbl(tr(['dopo']));
    const tables = blocksOf(body).filter((block): block is Table => block.kind === 'table');
    const nested = tables[0]!.cells[0]!.tables[0]!;
    expect(nested.at).toEqual([{ table: 1, row: 0, col: 0 }]);
    expect(nested.cells[0]!.paragraphs[0]!.at).toEqual([{ table: 1, row: 0, col: 0 }]);
    expect(tables[1]!.at).toEqual([{ table: 2, row: 0, col: 0 }]);
  });

  it('make a paragraph of each line of a cell, and one of a phrase that a break cuts', () => {
    const lines = (...parts: readonly string[]): string =>
      p(parts.map((part) => text(part)).join('<w:r><w:br/></w:r>'));
    const table = tableOf(
      tbl(tr([tc(lines('20', '10', '5')), tc(lines('Approvazione del', 'regolamento'))])),
    );
    expect(gridOf(table)).toEqual(['0,0: 20 ¶ 10 ¶ 5', '0,1: Approvazione del regolamento']);
  });

  it('fill the grid whatever the spans claim', () => {
    const table = tableOf(
      tbl(tr([tc('a', restart), 'b']), tr([tc('c', span(2) + go)]), tr([tc('d', span(5))])),
    );
    const positions = table.cells.reduce(
      (sum, cell) => sum + (cell.rowEnd - cell.row) * (cell.columnEnd - cell.column),
      0,
    );
    expect(positions).toBe(table.rows * table.columns);
  });
});

const mammothHtml = (body: string): Promise<{ value: string }> =>
  mammoth.convertToHtml({ buffer: Buffer.from(wordDocument(body)) });

/** The same lines as `gridOf`, of mammoth's table, columns counted by what stands before. */
async function mammothCells(body: string): Promise<readonly string[]> {
  const $ = load((await mammothHtml(body)).value);
  return $('tr')
    .toArray()
    .flatMap((row, index) =>
      $(row)
        .children('td, th')
        .toArray()
        .map((cell, column) => `${index},${column}: ${$(cell).text()}`),
    );
}
