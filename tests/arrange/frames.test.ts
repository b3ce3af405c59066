import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/arrange/arrange.ts';
import type { Block, Cell, Paragraph, Table } from '../../src/model/document.ts';
import type { Page } from '../../src/model/page.ts';
import { gridLines, line, page } from './page-builder.ts';

const paged = (...pages: readonly Page[]): readonly Block[] => arrange({ kind: 'paged', pages }).value.blocks;
const textOf = (block: Block): string =>
  block.kind === 'paragraph'
    ? block.text
    : block.cells.map((cell) => cell.paragraphs.map((paragraph) => paragraph.text).join(' / ')).join(' | ');

const paragraph = (text: string): Paragraph => ({
  kind: 'paragraph',
  text,
  runs: [{ text, bold: false, italic: false, underline: false }],
  heading: null,
  gapBefore: false,
  indent: 0,
  align: null,
  size: null,
  ocr: null,
  at: [{ paragraph: 0 }],
  flags: [],
});
const cell = (parts: Partial<Cell>): Cell => ({
  row: 0,
  rowEnd: 1,
  column: 0,
  columnEnd: 1,
  paragraphs: [],
  tables: [],
  header: false,
  at: [],
  ...parts,
});
const table = (cells: readonly Cell[], columns: number): Table => ({
  kind: 'table',
  rows: 1,
  columns,
  cells,
  found: 'declared',
  headerRows: 0,
  breaks: [],
  flags: [],
  at: [],
});

describe('frames around text', () => {
  it('are paragraphs in every format', () => {
    const framed = page({
      words: [...line('Titolo in un riquadro', 52, 12), ...line('testo che segue', 50, 60)],
      rulings: gridLines([50, 300], [10, 30]),
    });
    const declared = table([cell({ paragraphs: [paragraph('Titolo'), paragraph('Sottotitolo')] })], 1);
    const flowing = arrange({ kind: 'flowing', blocks: [declared], furniture: [], pages: null }).value.blocks;
    expect(paged(framed).map(textOf)).toEqual(['Titolo in un riquadro', 'testo che segue']);
    expect(flowing.map(textOf)).toEqual(['Titolo', 'Sottotitolo']);
  });

  it('are opened around tables, but stay whole where they hold text too, whose place is not known', () => {
    const inner = table([cell({ paragraphs: [paragraph('a')] }), cell({ column: 1, columnEnd: 2 })], 2);
    const read = (outer: Table): readonly string[] =>
      arrange({ kind: 'flowing', blocks: [outer], furniture: [], pages: null }).value.blocks.map(
        (block) => `${block.kind} ${block.kind === 'table' ? block.columns : ''}`,
      );
    expect(read(table([cell({ tables: [inner] })], 1))).toEqual(['table 2']);
    expect(read(table([cell({ tables: [inner], paragraphs: [paragraph('b')] })], 1))).toEqual(['table 1']);
  });
});

describe('a cell over all columns that a page break cut', () => {
  const upper = (last: string): Page =>
    page({
      number: 1,
      words: [
        ...line('NOME', 12, 702),
        ...line('PESO', 162, 702),
        ...line('Sportello', 12, 722),
        ...line('70%', 162, 722),
        ...line(last, 12, 742),
      ],
      rulings: [...gridLines([10, 160, 400], [700, 720, 740]), ...gridLines([10, 400], [740, 755])],
    });
  const lower = (x1: number, before = ''): Page =>
    page({
      number: 2,
      words: [
        ...(before === '' ? [] : line(before, 10, 10)),
        ...line('Da maggio a settembre: lavori consegnati.', 12, 32),
        ...line('Scheda seguente', 10, 80),
      ],
      rulings: gridLines([10, x1], [30, 48]),
    });
  const prose = 'Da gennaio ad aprile: progetto approvato e pubblicato.';

  it('goes on in the frame that opens the next page', () => {
    const [whole, next] = paged(upper(prose), lower(400));
    expect(textOf(whole!)).toBe(
      `NOME | PESO | Sportello | 70% | ${prose} / Da maggio a settembre: lavori consegnati.`,
    );
    expect([(whole as Table).flags, textOf(next!)]).toEqual([['row_joined'], 'Scheda seguente']);
  });

  it('ends where what it holds is a label', () => {
    expect(textOf(paged(upper('RENDICONTAZIONE'), lower(400))[0]!)).toBe(
      'NOME | PESO | Sportello | 70% | RENDICONTAZIONE | Da maggio a settembre: lavori consegnati.',
    );
  });

  it('ends where the frame is of another width, or other text opens the page', () => {
    const apart = 'Da maggio a settembre: lavori consegnati.';
    expect(paged(upper(prose), lower(300)).map(textOf)).toContain(apart);
    expect(paged(upper(prose), lower(400, 'Altro titolo')).map(textOf)).toContain(apart);
  });
});
