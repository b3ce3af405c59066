import type { Block, Cell, Paragraph, Table } from '../../model/document.ts';
import { fold } from '../../rules/fold.ts';
import { cueOf } from './cue.ts';
import { isHeavy, type HeavyShare } from './lettering.ts';
import { cellText, gridOf, isEmptyCell, wholeText } from './table-grid.ts';

/** Longest text, in characters, that may be a label. */
export const LONGEST_LABEL = 110;

/** How often a short text stands in a document, and what stands beside, below or behind it. */
interface Seen {
  count: number;
  /** How many of its cells are set in heavy letters. */
  heavy: number;
  readonly beside: Map<string, number>;
  readonly below: Map<string, number>;
}

/**
 * What recurs in a document. People fill in forms: what recurs with something else beside it each time is a label, and
 * what stands there is its value.
 */
export class Census {
  private readonly cells = new Map<string, Seen>();
  private readonly rows = new Map<string, { readonly count: number; readonly below: Set<string> }>();
  private readonly counts = new Map<string, Set<string>>();
  private readonly leads = new Map<string, Map<string, number>>();
  private figures = { heavy: 0, of: 0 };

  constructor(blocks: readonly Block[]) {
    for (const block of blocks) this.block(block);
  }

  /** How often a text fills a cell. */
  count(text: string): number {
    return this.cells.get(cueOf(text))?.count ?? 0;
  }

  /** The share of a text's cells that is set in heavy letters; null where it fills none. */
  heavy(text: string): number | null {
    const seen = this.cells.get(cueOf(text));
    return seen === undefined ? null : seen.heavy / seen.count;
  }

  /** Cells that can be no labels, figures and long texts, and how many of them are set in heavy letters. */
  values(): HeavyShare {
    return this.figures;
  }

  /** Every short text that fills cells, folded as cues are, with how many it fills and how many of these are in heavy letters. */
  *shortCells(): Generator<{ readonly cue: string; readonly count: number; readonly heavy: number }> {
    for (const [cue, { count, heavy }] of this.cells) yield { cue, count, heavy };
  }

  /**
   * How surely a recurring cell is a label, 0 to 1: by the share of different texts beside or below it. Zero for what
   * stands once.
   */
  variety(text: string): number {
    const seen = this.cells.get(cueOf(text));
    if (seen === undefined || seen.count < 2) return 0;
    const most = Math.max(seen.beside.size, seen.below.size);
    return most === 1 ? 0 : most / seen.count;
  }

  /** The share of different texts below a text that fills cells; null for what stands once. */
  below(text: string): number | null {
    const seen = this.cells.get(cueOf(text));
    if (seen === undefined || seen.count < 2) return null;
    return seen.below.size === 1 ? 0 : seen.below.size / seen.count;
  }

  /**
   * How often the very same texts fill a row of two cells or more; once where the same row stands below each time, as in a sheet that
   * is printed again.
   */
  rowCount(texts: readonly string[]): number {
    const seen = this.rows.get(rowCue(texts));
    return seen === undefined ? 0 : seen.below.size > 1 ? seen.count : 1;
  }

  /** In how many lines the words stand before a colon with different texts behind it, or with nothing behind it. */
  led(words: string): number {
    const behind = this.leads.get(cueOf(words));
    return behind === undefined ? 0 : Math.max(behind.size, behind.get('') ?? 0);
  }

  /** How many lines are nothing but the words and a colon. */
  alone(words: string): number {
    return this.leads.get(cueOf(words))?.get('') ?? 0;
  }

  /** How many different numbers follow the words at the start of a line: "Objective 1", "Objective 2". */
  counted(words: string): number {
    return this.counts.get(fold(words))?.size ?? 0;
  }

  private block(block: Block): void {
    if (block.kind === 'paragraph') this.paragraph(block);
    else this.table(block);
  }

  private table(table: Table): void {
    const grid = gridOf(table);
    const rows = grid.at.map((cells, row) => [
      ...new Set(cells.filter((cell) => cell.row === row && !isEmptyCell(cell)).map(cellText)),
    ]);
    for (const [row, filled] of rows.entries())
      if (filled.length > 1 && filled.every((text) => text.length <= LONGEST_LABEL)) {
        const cue = rowCue(filled);
        const seen = this.rows.get(cue) ?? { count: 0, below: new Set() };
        this.rows.set(cue, { count: seen.count + 1, below: seen.below.add((rows[row + 1] ?? []).join('|')) });
      }
    for (const cell of table.cells) {
      this.cell(cell, grid.at[cell.row]![cell.columnEnd], grid.at[cell.rowEnd]?.[cell.column]);
      for (const paragraph of cell.paragraphs) this.paragraph(paragraph);
      for (const inner of cell.tables) this.table(inner);
    }
  }

  private cell(cell: Cell, right: Cell | undefined, under: Cell | undefined): void {
    const text = cellText(cell);
    if (text === '') return;
    const heavy = isHeavy(cell.paragraphs) ? 1 : 0;
    if (text.length > LONGEST_LABEL || !/\p{L}/u.test(text))
      this.figures = { heavy: this.figures.heavy + heavy, of: this.figures.of + 1 };
    if (text.length > LONGEST_LABEL) return;
    const cue = cueOf(text);
    const seen: Seen = this.cells.get(cue) ?? { count: 0, heavy: 0, beside: new Map(), below: new Map() };
    this.cells.set(cue, seen);
    seen.count++;
    seen.heavy += heavy;
    for (const [next, map] of [[right, seen.beside] as const, [under, seen.below] as const]) {
      const other = next === undefined ? '' : wholeText(next).slice(0, LONGEST_LABEL);
      const times = map.get(other) ?? 0;
      if (other !== '') map.set(other, times + 1);
    }
  }

  private paragraph({ text }: Paragraph): void {
    const counted = countedStart(text);
    if (counted !== null) {
      const numbers = this.counts.get(fold(counted.words)) ?? new Set();
      this.counts.set(fold(counted.words), numbers.add(counted.number));
    }
    for (const { words, value } of leadsIn(text)) {
      const cue = cueOf(words);
      if (cue === '') continue;
      const values = this.leads.get(cue) ?? new Map<string, number>();
      this.leads.set(cue, values);
      values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
}

/** Numbers tell rows of values apart: only the very same row comes again. */
const rowCue = (texts: readonly string[]): string => texts.map(fold).join('|');

const COUNTED =
  /^(?<words>\p{L}[\p{L}.’']*(?:\s\p{L}[\p{L}.’']*){0,2}?)(?<mark>\s*(?:n[.°º]{0,2}|nr\.?|num\.)?\s*)(?<number>(?!(?:19|20)\d\d\b)\d{1,3}(?:\.\d{1,3}){0,3}(?:\s?(?:bis|ter))?|\p{Lu}{1,4}[._/-]?\d{1,3}(?:[._/-]\d{1,3})*|[A-Z](?=\s*[-–—:.)\t]))(?![\d%\p{L}])(?<sign>\s*[-–—:.)]*\s*)(?=$|[\t(“"«\p{Lu}\d])/u;

/** A line that opens with words and a number or code, apart from what follows; null for other lines. */
export function countedStart(
  text: string,
): { readonly words: string; readonly number: string; readonly from: number; readonly end: number } | null {
  const hit = COUNTED.exec(text.slice(0, 200));
  const { words, mark, number } = hit?.groups ?? {};
  if (hit === null || words === undefined || number === undefined) return null;
  return { words, number, from: words.length + (mark?.length ?? 0), end: hit[0].length };
}

/** Words of a label at most. */
const MOST_WORDS = 9;

/** A short sentence at a line's start, as labels are printed before the text that they head: "What was done. The archive …". */
const RUN_IN = /^(?=\p{L}{5}|\S+\s)(?<words>\p{Lu}[\p{L}’']*(?:\s\p{L}[\p{L}’']*){0,5})\.\s+(?=\p{Lu})/u;

/**
 * Every run of words that ends at a colon, from the line's start, a tab or a capital on, and a short sentence that opens the
 * line, with what stands behind it.
 */
export function* leadsIn(
  text: string,
): Generator<{ start: number; words: string; value: string; colon: number }> {
  const runIn = RUN_IN.exec(text)?.groups!['words'];
  if (runIn !== undefined)
    yield {
      start: 0,
      words: runIn,
      value: text.slice(runIn.length + 1, runIn.length + 61).trim(),
      colon: runIn.length,
    };
  for (const hit of text.matchAll(/:(?=\s|$|\S)/gu)) {
    if (/\d:\d/.test(text.slice(hit.index - 1, hit.index + 2)) || /^:\/\//.test(text.slice(hit.index)))
      continue;
    const before = text.slice(0, hit.index);
    const from = Math.max(before.lastIndexOf('\t'), before.lastIndexOf(':'), before.lastIndexOf(';')) + 1;
    const value = text
      .slice(hit.index + 1, hit.index + 60)
      .trim()
      .split('\t')[0]!;
    const starts = [...before.slice(from).matchAll(/(?:^|(?<=[\s(–—-]))[\p{L}%]/gu)].map(
      (at) => from + at.index,
    );
    for (const start of starts.slice(-MOST_WORDS)) {
      const inner = start > from && /\S/u.test(before.slice(from, start));
      if (inner && !/[\p{Lu}%]/u.test(text[start]!)) continue;
      yield { start, words: before.slice(start), value, colon: hit.index };
    }
  }
}
