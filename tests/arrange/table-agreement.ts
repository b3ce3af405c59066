import { readFileSync } from 'node:fs';
import { readDocument } from '../../src/extract.ts';
import { tablesJson } from '../../src/write/tables-json.ts';

/** Cells that a PDF's tables share with those of the same document in Word, beside the cells of either. */
export interface Agreement {
  readonly equal: number;
  readonly docx: number;
  readonly pdf: number;
  /** The tables that differ: index among the Word tables (-1: none is like it) and how many cells agree. */
  readonly unlike: readonly string[];
}

/** The cells of a table, each by its rows, columns and text without blanks, which no two forms break alike. */
type Cells = readonly string[];

/** How far the tables of a PDF agree with those of the same document in Word. Paths of files. */
export async function agreement(pdf: string, docx: string): Promise<Agreement> {
  const [ours, theirs] = [await cellsOf(pdf), await cellsOf(docx)];
  const free = new Set(ours);
  const unlike: string[] = [];
  let equal = 0;
  theirs.forEach((table, index) => {
    let best: Cells = [];
    let most = 0;
    for (const other of free) {
      const same = sharedCells(table, other);
      if (same > most) [best, most] = [other, same];
    }
    free.delete(best);
    equal += most;
    if (most < table.length || most < best.length)
      unlike.push(`table ${index}: ${most} of ${table.length} cells agree`);
  });
  for (const { length } of free) unlike.push(`table -1: ${length} cells are only in the PDF`);
  return { equal, docx: total(theirs), pdf: total(ours), unlike };
}

const total = (tables: readonly Cells[]): number => tables.reduce((sum, table) => sum + table.length, 0);

async function cellsOf(path: string): Promise<readonly Cells[]> {
  const { document } = await readDocument(new Uint8Array(readFileSync(path)));
  return tablesJson(document.blocks).map(({ cells }) =>
    cells.map(({ r0, r1, c0, c1, text }) => `${r0}-${r1},${c0}-${c1}:${text.replace(/\s+/gu, '')}`),
  );
}

function sharedCells(table: Cells, other: Cells): number {
  const known = new Set(other);
  return table.filter((cell) => known.has(cell)).length;
}
