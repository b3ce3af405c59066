import type { Word } from '../../model/page.ts';
import { linesOf } from '../lines.ts';
import { cutLine, type CutLine, isNumeric, stretchCount } from './chunks.ts';
import { slotOf } from './grid.ts';
import { middleOf, type River, riversOf } from './rivers.ts';
import { runsBeside } from './running-text.ts';
import { areTwoTables } from './two-tables.ts';

/** In sizes: the narrowest blank between what stands side by side. */
const NARROWEST = 1;
/** Lines on either side, at the least. */
const FEWEST_LINES = 3;
/** Words of a line of running text, and the part of the whole width that it fills. */
const WORDS = 4;
const FULL = 0.75;
/** The part of a column's entries that make it one of numbers, or of words. */
const MOST = 0.6;
/** Blanks that are tried: beyond the widest hardly any parts a page. */
const MOST_PLACES = 4;
/** The part of the lines that may stand in a blank that parts others. */
const CROSSED = 0.1;

/** A blank that runs down. */
type Blank = Pick<River, 'from' | 'to'>;

/** Whether lines are a table by themselves. */
type IsTable = (lines: readonly CutLine[]) => boolean;

/**
 * Lines of a flow as one list for each of what stands side by side without a caption to say so: two tables, or running
 * text beside a table, with the lists of what stands above and below. One list where all is one.
 */
export function partedSides(
  lines: readonly CutLine[],
  em: number,
  isTable: IsTable,
): readonly (readonly CutLine[])[] {
  const left = Math.min(...lines.map(({ line }) => line.box.x0));
  const right = Math.max(...lines.map(({ line }) => line.box.x1));
  const flows: CutLine[][] = [[]];
  for (const segment of segmentsOf(lines, right - left)) {
    const parts = partedSegment(segment, em, isTable);
    if (parts.length === 1) {
      flows.at(-1)!.push(...segment);
      continue;
    }
    flows.push(...parts.map((part) => [...part]), []);
  }
  return flows.filter((flow) => flow.length > 0);
}

/** Lines parted where running text fills the whole width. */
function segmentsOf(lines: readonly CutLine[], width: number): readonly (readonly CutLine[])[] {
  const segments: CutLine[][] = [];
  let wasFull: boolean | null = null;
  for (const cut of lines) {
    const { box, words } = cut.line;
    const full = words.length >= WORDS && box.x1 - box.x0 >= FULL * width && stretchCount(cut) === 1;
    if (full !== wasFull) segments.push([]);
    segments.at(-1)!.push(cut);
    wasFull = full;
  }
  return segments;
}

function partedSegment(
  lines: readonly CutLine[],
  em: number,
  isTable: IsTable,
): readonly (readonly CutLine[])[] {
  if (lines.length < FEWEST_LINES || !mayPart(lines)) return [lines];
  let whole: boolean | null = null;
  const isWhole = (): boolean => (whole ??= isTable(lines));
  for (const { x, range } of places(lines, em)) {
    const [start, end] = range;
    const [first, second] = sides(lines.slice(start, end), x);
    if (first.length < FEWEST_LINES || second.length < FEWEST_LINES) continue;
    const apart =
      runsBeside(first, second) ||
      runsBeside(second, first) ||
      (areTwoTables(first, second, em) && isTable(first) && isTable(second)) ||
      (!isWhole() &&
        isTable(first) !== isTable(second) &&
        !(isTable(first) ? areItsRows(second, first, em) : areItsRows(first, second, em)));
    if (!apart) continue;
    return [
      lines.slice(0, start),
      ...partedSegment(first, em, isTable),
      ...partedSegment(second, em, isTable),
      ...partedSegment(lines.slice(end), em, isTable),
    ].filter((part) => part.length > 0);
  }
  return [lines];
}

/**
 * Whether one side is a column of the table on the other: a number level with its rows, or texts that begin level with them and go on
 * over several lines, as those of its cells do.
 */
function areItsRows(side: readonly CutLine[], table: readonly CutLine[], em: number): boolean {
  const isLevel = (a: CutLine, b: CutLine): boolean => Math.abs(a.top - b.top) <= LEVEL * em;
  const counts = side.every(
    (line, index) =>
      line.line.words.length <= COUNT_WORDS &&
      (index === 0 || /\d/u.test(line.line.words[0]!.text)) &&
      table.some((row) => isLevel(row, line)),
  );
  if (counts) return true;
  const most = Math.max(...table.map(stretchCount));
  const rows = table.filter((row) => stretchCount(row) >= Math.max(FEWEST_CELLS, FULLEST * most));
  const level = rows.filter((row) => side.some((line) => isLevel(row, line)));
  return rows.length >= FEWEST_ROWS && level.length === rows.length && side.length >= WRAPPED * rows.length;
}

/** Words of a row's number at most; in text sizes, how far it stands over or under its row's line. */
const COUNT_WORDS = 2;
const LEVEL = 0.3;
/** Cells of a full row, the part of the fullest one's, rows at the least, and how many lines a cell's text then has. */
const FEWEST_CELLS = 3;
const FULLEST = 0.8;
const FEWEST_ROWS = 2;
const WRAPPED = 1.3;

/** Whether any line has a blank, or begins where another has ended: else nothing stands side by side. */
function mayPart(lines: readonly CutLine[]): boolean {
  const lastStart = Math.max(...lines.map(({ line }) => line.box.x0));
  const firstEnd = Math.min(...lines.map(({ line }) => line.box.x1));
  return lastStart > firstEnd || lines.some(({ chunks }) => chunks.length > 1);
}

/** Where lines may be parted: an x, and the lines that leave it free. */
interface PartingPlace {
  readonly x: number;
  readonly range: readonly [number, number];
}

/**
 * The blanks with words on their right, and with numbers or running text on their left or the other way round, the widest
 * first, and of those alike the one nearest to the middle: between no others two things stand side by side.
 */
function places(lines: readonly CutLine[], em: number): readonly PartingPlace[] {
  const blanks = blanksDown(lines, em).filter(({ from, to }) => to - from >= NARROWEST * em);
  if (blanks.length === 0) return [];
  const kinds = kindsOf(lines, blanks);
  const ems = ({ from, to }: Blank): number => Math.round((to - from) / em);
  const middle = (blanks[0]!.from + blanks.at(-1)!.to) / 2;
  return blanks
    .map((blank, index) => ({ blank, before: kinds[index]!, after: kinds[index + 1]! }))
    .filter(
      ({ before, after }) =>
        after !== 'numbers' && (before === 'numbers' || before === 'text' || after === 'text'),
    )
    .sort(
      (a, b) =>
        ems(b.blank) - ems(a.blank) ||
        Math.abs(middleOf(a.blank) - middle) - Math.abs(middleOf(b.blank) - middle),
    )
    .flatMap(({ blank }) => {
      const x = middleOf(blank);
      return longestFree(lines, x).map((range) => ({ x, range }));
    })
    .slice(0, MOST_PLACES);
}

/** The rivers, and the blanks between lines that share no height, as those of two texts rarely do. */
function blanksDown(lines: readonly CutLine[], em: number): readonly Blank[] {
  const rivers = riversOf(lines, em);
  const most = Math.max(1, CROSSED * lines.length);
  const ends = lines
    .flatMap(({ chunks }) => chunks.flatMap(({ x0, x1 }) => [[x0, 1] as const, [x1, -1] as const]))
    .sort((a, b) => a[0] - b[0]);
  const found: Blank[] = [...rivers];
  let [crossing, from] = [0, Infinity];
  for (const [x, change] of ends) {
    if (change > 0 && crossing <= most && crossing + 1 > most) {
      const blank = { from, to: x };
      if (!rivers.some((river) => river.from < blank.to && river.to > blank.from)) found.push(blank);
    }
    if (change < 0 && crossing > most && crossing - 1 <= most) from = x;
    crossing += change;
  }
  return found.sort((a, b) => a.from - b.from);
}

type Kind = 'numbers' | 'words' | 'text';

/** What stands in each column. */
function kindsOf(lines: readonly CutLine[], blanks: readonly Blank[]): readonly Kind[] {
  const separators = blanks.map(middleOf);
  const counts = Array.from({ length: blanks.length + 1 }, () => ({ all: 0, numeric: 0, long: 0 }));
  for (const { chunks } of lines) {
    let words: Word[] = [];
    chunks.forEach((chunk, index) => {
      const column = slotOf(separators, chunk.x0) + 1;
      if (slotOf(separators, chunk.x1) + 1 > column) return;
      words.push(...chunk.words);
      const next = chunks[index + 1];
      if (next && slotOf(separators, next.x0) + 1 === column) return;
      const own = counts[column]!;
      own.all++;
      if (words.length >= WORDS) own.long++;
      else if (isNumeric({ ...chunk, words })) own.numeric++;
      words = [];
    });
  }
  return counts.map(({ all, numeric, long }): Kind => {
    if (numeric >= MOST * all) return 'numbers';
    return long >= MOST * all ? 'text' : 'words';
  });
}

/** The longest run of lines in which no words stand over x, as a half-open range; none where it is too short. */
function longestFree(lines: readonly CutLine[], x: number): readonly (readonly [number, number])[] {
  let best: readonly [number, number] = [0, 0];
  let start = 0;
  for (let index = 0; index <= lines.length; index++) {
    const free = index < lines.length && !lines[index]!.chunks.some((chunk) => chunk.x0 < x && chunk.x1 > x);
    if (free) continue;
    if (index - start > best[1] - best[0]) best = [start, index];
    start = index + 1;
  }
  return best[1] - best[0] >= FEWEST_LINES ? [best] : [];
}

/** What of the lines stands left and right of x, in lines of their own: those of either side may have other heights. */
function sides(lines: readonly CutLine[], x: number): readonly [readonly CutLine[], readonly CutLine[]] {
  const [{ line, space }] = lines as [CutLine];
  const words = lines.flatMap((cut) => cut.line.words);
  const cut = (keep: (word: Word) => boolean): readonly CutLine[] =>
    linesOf(words.filter(keep), line.page).map((own) => cutLine(own, [], space));
  return [cut((word) => word.box.x1 <= x), cut((word) => word.box.x1 > x)];
}
