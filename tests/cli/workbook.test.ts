import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { reviewLink } from '../../src/analyse/review-link.ts';
import { ownFolder } from '../own-folder.ts';
import { FIXTURES, spoglio } from './spoglio.ts';

const folder = ownFolder();

it(
  'a workbook leads from its first sheet to review and document, in the language asked for',
  { timeout: 600_000 },
  async () => {
    const [acts, out, tables] = ['atti', 'out', 'tabelle'].map((name) => join(folder(), name)) as [
      string,
      string,
      string,
    ];
    mkdirSync(acts);
    const document = join(acts, 'atto.pdf');
    copyFileSync(join(FIXTURES, 'unione-terre-del-falco/rendiconto-2021/source.pdf'), document);
    await spoglio(['extract', acts, '-o', out]);
    const sheetOf = async (...flags: string[]): Promise<ExcelJS.Worksheet> => {
      await spoglio(['export', out, '--to', tables, '--format', 'xlsx', ...flags]);
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(join(tables, 'spoglio.xlsx'));
      return book.worksheets[0]!;
    };
    const formulas = (sheet: ExcelJS.Worksheet): string[] =>
      (sheet.getRow(2).values as ExcelJS.CellValue[]).flatMap((value) =>
        typeof value === 'object' && value !== null && 'formula' in value ? [value.formula ?? ''] : [],
      );
    const italian = await sheetOf('--lang', 'it');
    expect(italian.name).toBe('Obiettivi');
    expect(formulas(italian)).toEqual([
      `HYPERLINK("${reviewLink(resolve(out, 'atto.pdf.json'), 's1.1')}","apri")`,
      `HYPERLINK("${pathToFileURL(document).href}","apri")`,
    ]);
    // Another language is another workbook, made again.
    expect((await sheetOf('--lang', 'en')).name).toBe('At a glance');
    expect(formulas(await sheetOf('--drop', 'persons'))).toEqual([]);
  },
);
