import type { Diagnostic, Outcome } from '../../model/diagnostic.ts';
import type { Block, Furniture, Source, Table } from '../../model/document.ts';
import { fillGrid, type RawCell } from '../flowing/grid.ts';
import { isWrapped } from '../flowing/wrapped.ts';
import { decode } from './decode.ts';
import { lines, type Line } from './lines.ts';
import { markedParagraphs } from './marked-paragraphs.ts';

type Row = Extract<Line, { kind: 'row' }>;
type Prose = Extract<Line, { kind: 'prose' }>;

/**
 * Reads a plain-text transcript. Tab-separated lines are table rows, a blank line ends a physical part of a table;
 * separator rows (`--⇥--`) become furniture. Places are lines from 1 and cells from 0.
 */
export function readText(bytes: Uint8Array): Outcome<Source> {
  const { text, encoding } = decode(bytes);
  const blocks: Block[] = [];
  const furniture: Furniture[] = [];
  let rows: Row[] = [];
  let prose: Prose[] = [];
  let gap = true;

  const close = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows));
    if (prose.length > 0) for (const one of paragraphsOf(prose, gap)) blocks.push(one);
    if (rows.length > 0 || prose.length > 0) gap = rows.length > 0;
    rows = [];
    prose = [];
  };
  for (const line of lines(text)) {
    if (line.kind === 'row') {
      if (prose.length > 0) close();
      rows.push(line);
    } else if (line.kind === 'prose') {
      if (rows.length > 0) close();
      prose.push(line);
    } else if (line.kind === 'separator') {
      // A separator under a row belongs to the table: it ends no part.
      if (prose.length > 0) close();
      furniture.push({ role: 'separator', text: line.text.trim(), at: [{ line: line.number }] });
    } else {
      close();
      gap = true;
    }
  }
  close();
  const guessed: readonly Diagnostic[] =
    encoding === 'windows-1252'
      ? [{ code: 'encoding_guessed', message: 'Read as windows-1252: not valid UTF-8.', at: [], path: null }]
      : [];
  return { value: { kind: 'flowing', blocks, furniture, pages: null }, diagnostics: guessed };
}

/** Two stretches of words with a wide blank between: signatures side by side, and no line that goes on below. */
const COLUMNS = /\S {12,}\S/;

function paragraphsOf(prose: readonly Prose[], gap: boolean): readonly Block[] {
  const headings = prose.map((line) => /^\s*(#{1,6})\s+/.exec(line.text));
  const texts = prose.map((line, index) => line.text.slice(headings[index]?.[0].length ?? 0));
  return markedParagraphs(
    texts.join('\n'),
    (line) => ({ line: prose[line]!.number }),
    (line) => ({
      gapBefore: gap && line === 0,
      depth: /^\s/.test(texts[line]!) ? 1 : 0,
      keepTabs: true,
      heading: headings[line]?.[1]?.length ?? null,
    }),
    (lineEnd, bold) =>
      headings[lineEnd] === null &&
      !COLUMNS.test(texts[lineEnd]!) &&
      isWrapped(texts[lineEnd]!, texts[lineEnd + 1]!, bold),
  );
}

function tableOf(rows: readonly Row[]): Table {
  const raw: RawCell[] = rows.flatMap((line, row) =>
    line.cells.map((text, column) => {
      const place = { line: line.number, col: column };
      return {
        row,
        rowEnd: row + 1,
        column,
        columnEnd: column + 1,
        paragraphs: markedParagraphs(
          text,
          () => place,
          () => ({}),
        ),
        tables: [],
        header: false,
        at: [place],
      };
    }),
  );
  const { columns, cells } = fillGrid(raw, rows.length);
  return {
    kind: 'table',
    rows: rows.length,
    columns,
    cells,
    found: 'declared',
    headerRows: 0,
    breaks: [],
    flags: [],
    at: [{ line: rows[0]!.number }],
  };
}
