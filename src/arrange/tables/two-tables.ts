import { type CutLine, isNumeric, stretchCount, textOfChunk } from './chunks.ts';
import { riversOf } from './rivers.ts';

const FEWEST_ROWS = 3;
/** The part of a table's rows with values that begin with words. */
const LABELLED = 0.8;
/** In sizes: rows of one table stand on one height. */
const SAME_HEIGHT = 0.12;
/** How much wider than any blank inside either a blank between two tables is, and in sizes how wide. */
const WIDER = 1.4;
const ROOMY = 2.5;
/** The part of its lines that are rows where hardly any cell has two lines. */
const TERSE = 0.85;
/** The part of the labels that two lists of the same things have in common. */
const SAME_LABELS = 0.3;
/** Lines that may be heads. */
const MOST_HEADS = 3;

/**
 * Whether two stretches of lines side by side, each of which could be a table, are two and no halves of one: rows with values
 * begin with words in both, and they have other heights, the same labels, the same headings, or a wide blank between them.
 */
export function areTwoTables(first: readonly CutLine[], second: readonly CutLine[], em: number): boolean {
  if (!isLabelled(first) || !isLabelled(second)) return false;
  if (differInHeight(first, second) || shareLabels(first, second)) return true;
  const [heads, others] = [headsOf(first), headsOf(second)];
  if (heads[0] !== undefined && heads[0] === others[0]) return true;
  // A row that is told in two halves, as an aim beside its measure, hardly ever has room on one line.
  const same = heads.length > 2 && heads.slice(1).join('|') === others.slice(1).join('|');
  return isTerse(first) && isTerse(second) && (same || isWidest(first, second, em));
}

/** Whether nearly every line is a row. */
const isTerse = (lines: readonly CutLine[]): boolean =>
  lines.filter((line) => stretchCount(line) > 1).length >= TERSE * lines.length;

/** Whether rows with values begin with words, as those of a table of its own do. */
function isLabelled(lines: readonly CutLine[]): boolean {
  const valued = lines.filter(({ chunks }) => chunks.slice(1).some(isNumeric));
  return (
    valued.length >= FEWEST_ROWS &&
    valued.filter(({ chunks }) => !isNumeric(chunks[0]!)).length >= LABELLED * valued.length
  );
}

/** Whether most rows of one have none of the other on their height. */
function differInHeight(first: readonly CutLine[], second: readonly CutLine[]): boolean {
  const [top, bottom] = [
    Math.max(first[0]!.top, second[0]!.top),
    Math.min(first.at(-1)!.bottom, second.at(-1)!.bottom),
  ];
  const rows = (lines: readonly CutLine[]): readonly CutLine[] =>
    lines.filter(
      (line) => line.top >= top - line.size && line.bottom <= bottom + line.size && stretchCount(line) > 1,
    );
  const [own, others] = [rows(first), rows(second)];
  if (own.length < FEWEST_ROWS || others.length < FEWEST_ROWS) return false;
  let next = 0;
  const same = own.filter((line) => {
    const reach = SAME_HEIGHT * line.size;
    while (next < others.length && others[next]!.bottom < line.bottom - reach) next++;
    return next < others.length && others[next]!.bottom <= line.bottom + reach;
  });
  return same.length < 0.5 * Math.min(own.length, others.length);
}

/** The headings of a table, its labels' own first; none where its first row has values. */
function headsOf(lines: readonly CutLine[]): readonly string[] {
  const row = lines.slice(0, MOST_HEADS).find((line) => line.chunks.length > 1);
  return row && !row.chunks.some(isNumeric) ? row.chunks.map(textOfChunk) : [];
}

/** Whether both are lists of the same things. */
function shareLabels(first: readonly CutLine[], second: readonly CutLine[]): boolean {
  const labelsOf = (lines: readonly CutLine[]): readonly string[] =>
    lines.filter((line) => line.chunks.length > 1).map((line) => textOfChunk(line.chunks[0]!));
  const known = new Set(labelsOf(first));
  const labels = labelsOf(second);
  return labels.filter((text) => known.has(text)).length >= Math.max(2, SAME_LABELS * labels.length);
}

/** Whether the blank between them is clearly wider than any inside. */
function isWidest(first: readonly CutLine[], second: readonly CutLine[], em: number): boolean {
  const from = Math.max(...first.map(({ line }) => line.box.x1));
  const to = Math.min(...second.map(({ line }) => line.box.x0));
  const inner = [first, second].flatMap((lines) => riversOf(lines, em)).map((river) => river.to - river.from);
  return to - from > Math.max(ROOMY * em, WIDER * Math.max(...inner));
}
