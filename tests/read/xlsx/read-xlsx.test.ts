import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { sniff } from '../../../src/intake/sniff.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { Block, Source } from '../../../src/model/document.ts';
import type { Outcome } from '../../../src/model/diagnostic.ts';
import { readXlsx } from '../../../src/read/xlsx/read-xlsx.ts';
import { gridOf } from '../docx/word-document.ts';

async function bytesOf(fill: (book: exceljs.Workbook) => void): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const read = async (fill: (book: exceljs.Workbook) => void): Promise<Outcome<Source>> =>
  readXlsx(await bytesOf(fill));

async function blocksOf(
  fill: (book: exceljs.Workbook) => void,
): Promise<readonly (string | readonly string[])[]> {
  const { value } = await read(fill);
  const blocks: readonly Block[] = value.kind === 'flowing' ? value.blocks : [];
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text : gridOf(block)));
}

describe('a workbook', () => {
  it('is told by its content', async () => {
    expect(sniff(await bytesOf((book) => void book.addWorksheet('Piano')))).toBe('xlsx');
  });

  it('is read as the lines and tables of its sheets, numbers as they are shown', async () => {
    const blocks = await blocksOf((book) => {
      const sheet = book.addWorksheet('Foglio1');
      sheet.addRow(['Piano degli obiettivi 2022']);
      sheet.addRow([]);
      sheet.addRow(['N.', 'Obiettivo', 'Peso', 'Atteso', 'Entro']);
      const row = sheet.addRow([1, 'Riordino del magazzino', 0.35, 12_500, new Date(Date.UTC(2022, 5, 30))]);
      row.getCell(3).numFmt = '0%';
      row.getCell(4).numFmt = '#,##0';
      row.getCell(5).numFmt = 'dd/mm/yyyy';
      sheet.addRow([]);
      sheet.addRow(['Approvato in giunta']);
    });
    expect(blocks).toEqual([
      'Piano degli obiettivi 2022',
      [
        '0,0: N.',
        '0,1: Obiettivo',
        '0,2: Peso',
        '0,3: Atteso',
        '0,4: Entro',
        '1,0: 1',
        '1,1: Riordino del magazzino',
        '1,2: 35%',
        '1,3: 12.500',
        '1,4: 30/06/2022',
      ],
      'Approvato in giunta',
    ]);
  });

  it('keeps merged cells and drops blank rows, and columns in which nothing stands', async () => {
    const [table] = await blocksOf((book) => {
      const sheet = book.addWorksheet('Piano');
      sheet.addRow(['Area', '', 'Obiettivo', 'Peso']);
      sheet.addRow(['Tributi', '', 'Sportello', 10]);
      sheet.addRow([]);
      sheet.addRow(['Tributi', '', 'Archivio', 20]);
      sheet.mergeCells('A2:A4');
    });
    expect(table).toEqual([
      '0,0: Area',
      '0,1: Obiettivo',
      '0,2: Peso',
      '1,0/2: Tributi',
      '1,1: Sportello',
      '1,2: 10',
      '2,1: Archivio',
      '2,2: 20',
    ]);
  });

  it('has its sheets in order, each under its name', async () => {
    const blocks = await blocksOf((book) => {
      for (const name of ['Biblioteca', 'Verde pubblico'])
        book.addWorksheet(name).addRow(['Obiettivo', 'Peso']);
    });
    expect(blocks.filter((block) => typeof block === 'string')).toEqual(['Biblioteca', 'Verde pubblico']);
  });

  it('shows nothing of what is hidden or struck out, and tells of it', async () => {
    const { value, diagnostics } = await read((book) => {
      const sheet = book.addWorksheet('Piano');
      sheet.addRow(['Obiettivo', 'Peso', 'Bozza']);
      sheet.addRow(['Sportello', 10, 'interno']);
      sheet.addRow(['Vecchio', 5]).hidden = true;
      sheet.addRow(['Archivio', 20]).getCell(2).font = { strike: true };
      sheet.getColumn(3).hidden = true;
      book.addWorksheet('Prove', { state: 'hidden' }).addRow(['a', 'b']);
    });
    expect(JSON.stringify(value)).not.toMatch(/Vecchio|interno|Bozza|"20"/);
    expect(diagnostics.map(({ code }) => code)).toEqual(['struck_out', 'hidden_text']);
  });

  it('that is cut short fails with its code', async () => {
    const whole = await bytesOf((book) => void book.addWorksheet('Piano'));
    expect(() => readXlsx(whole.subarray(0, whole.length >> 1))).toThrow(Failure);
  });
});
