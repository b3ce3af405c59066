import type { Block, Paragraph, Table } from '../../model/document.ts';
import { fold } from '../../rules/fold.ts';
import { digitsValue } from '../../values/number.ts';

/** What words, letters or signs weigh, by the folded word; those that the document explains in two ways are left out. */
export type Legend = ReadonlyMap<string, number>;

interface Meaning {
  readonly word: string;
  readonly percent: number;
  readonly signed: boolean;
}

/** A word or sign, a sign between, a number: `Alta = 30%`, `*** : 40 %`. */
const PAIR = /((?:[\p{L}\d]+[ ’']){0,2}(?:[\p{L}\d]+|[*+●•★✓]+))\s*[=:→–(-]\s*(\d{1,3}(?:[.,]\d+)?)\s*(%)?/gu;
/** Least number of meanings that make a legend. */
const FEWEST = 2;
/** Numbers without a sign are percents where none is smaller: grades from one to five weigh nothing. */
const LEAST_PERCENT = 10;

/** The legend of a document for words that stand in the place of weights; it may stand anywhere. */
export function legendIn(blocks: readonly Block[]): Legend {
  const found = new Map<string, number | null>();
  for (const { word, percent } of meaningsIn(blocks)) {
    const known = found.get(word);
    found.set(word, known === undefined || known === percent ? percent : null);
  }
  return new Map([...found].filter((one): one is [string, number] => one[1] !== null));
}

/** What a weight's words mean by a legend; null where it says nothing of them. */
export const meant = (legend: Legend, raw: string): number | null => legend.get(key(raw)) ?? null;

const key = (word: string): string => fold(word).replace(/^[("'.]+|[)"'.,;]+$/gu, '');

function meaningsIn(blocks: readonly Block[]): Meaning[] {
  const found: Meaning[] = [];
  let lone: Meaning[] = [];
  const close = (): void => {
    if (lone.length >= FEWEST) found.push(...whole(lone));
    lone = [];
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      close();
      found.push(...ofTable(block));
      continue;
    }
    const own = pairsIn(block.text);
    if (own.length >= FEWEST) found.push(...whole(own));
    // A meaning a line: the lines follow each other.
    if (own.length === 1) lone.push(own[0]!);
    else close();
  }
  close();
  return found;
}

/** A legend in a cell, or one whose rows are a word and its percent. */
function ofTable(table: Table): Meaning[] {
  const inCells = table.cells.flatMap((cell) => [
    ...meaningsIn(cell.paragraphs),
    ...cell.tables.flatMap(ofTable),
  ]);
  const rows = new Map<number, string[]>();
  for (const cell of table.cells) {
    const text = textOf(cell.paragraphs);
    if (text !== '') rows.set(cell.row, [...(rows.get(cell.row) ?? []), text]);
  }
  const pairs = [...rows.values()].map((texts) => (texts.length === 2 ? pairsIn(texts.join(' = ')) : []));
  const paired = pairs.filter((pair) => pair.length === 1);
  // All rows but a header.
  const isLegend = paired.length >= FEWEST && paired.length >= rows.size - 1;
  return [...inCells, ...(isLegend ? whole(paired.flat()) : [])];
}

const textOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .map(({ text }) => text.trim())
    .join(' ')
    .trim();

/** The meanings of one legend, each also by the last of its words: "Peso alto = 30%" explains "alto". */
function whole(pairs: readonly Meaning[]): Meaning[] {
  if (pairs.some(({ percent, signed }) => percent > 100 || (!signed && percent < LEAST_PERCENT))) return [];
  return pairs.flatMap((pair) => {
    const last = pair.word.split(/[ '’]/).at(-1)!;
    return last === pair.word || last.length === 0 ? [pair] : [pair, { ...pair, word: last }];
  });
}

const pairsIn = (text: string): Meaning[] =>
  [...text.matchAll(PAIR)].map((hit) => ({
    word: key(hit[1]!),
    percent: digitsValue(hit[2]!),
    signed: hit[3] !== undefined,
  }));
