import { type CutLine, stretchCount } from './chunks.ts';

/** Words of a line of running text, and the part of the widest line's width that it fills. */
const WORDS = 3;
const FULL = 0.75;
/** In sizes: a narrower column of words is no running text. */
const NARROWEST = 10;
/** Lines of a text that runs on from one to the next; the label of a row hardly has as many. */
const FEWEST_LINES = 4;
/** In sizes: lines of one text are no further apart. */
const APART = 1.7;
/** The part of a text's lines that have rows beside them where the rows are not its own. */
const DENSE = 0.5;
const MOST = 0.6;

/** Lines that run on from one to the next; half-open. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether `lines` are running text beside a table's `rows`: its sentences run on over lines that have rows of their own
 * beside them, nearly one a line, as the long label of a row has not.
 */
export function runsBeside(lines: readonly CutLine[], rows: readonly CutLine[]): boolean {
  const own = rows.filter((row) => stretchCount(row) > 1);
  if (own.length < 3 || own.length < MOST * rows.length) return false;
  const [top, bottom] = [rows[0]!.top, rows.at(-1)!.bottom];
  const beside = lines.filter((line) => middle(line) > top && middle(line) < bottom);
  const widest = Math.max(...beside.map(({ line }) => line.box.x1 - line.box.x0));
  if (beside.length < FEWEST_LINES || widest < NARROWEST * beside[0]!.size) return false;
  const runs = runsOf(beside, widest).filter(({ start, end }) => end - start >= FEWEST_LINES);
  const count = runs.reduce((sum, { start, end }) => sum + end - start, 0);
  const among = own.filter((row) =>
    runs.some(({ start, end }) => middle(row) > beside[start]!.top && middle(row) < beside[end - 1]!.bottom),
  );
  return count >= MOST * beside.length && among.length >= DENSE * count;
}

const middle = (line: CutLine): number => (line.top + line.bottom) / 2;

function runsOf(lines: readonly CutLine[], widest: number): readonly Run[] {
  const runs: Run[] = [];
  let start = 0;
  lines.forEach((cut, index) => {
    const next = lines[index + 1];
    if (next && isFull(cut, widest) && goesOn(cut, next)) return;
    runs.push({ start, end: index + 1 });
    start = index + 1;
  });
  return runs;
}

const isFull = (cut: CutLine, widest: number): boolean =>
  cut.line.words.length >= WORDS &&
  cut.line.box.x1 - cut.line.box.x0 >= FULL * widest &&
  stretchCount(cut) === 1;

const goesOn = (above: CutLine, below: CutLine): boolean =>
  below.bottom - above.bottom <= APART * above.size && !/[.;:]$/u.test(above.line.words.at(-1)!.text);
