import { type CutLine, isLeader, textOfChunk } from './chunks.ts';
import type { AlignedColumns } from './columns-of-lines.ts';
import { placed, type PlacedChunk, type PlacedLine } from './placed-lines.ts';

/** What tells a table from text, forms and lists that blanks part too. */
interface Likeness {
  readonly columns: number;
  /** Lines with words in two columns or more. */
  readonly rows: number;
  /** Lines with words in the first column alone. */
  readonly labels: number;
  /** Columns after the first that hold mostly numbers. */
  readonly numeric: number;
  /** Columns whose entries start, end or centre on one line. */
  readonly flush: number;
  /** Mean number of words of an entry. */
  readonly wordiness: number;
  /** Whether the first line with words in two columns is bold and what follows is not. */
  readonly boldHead: boolean;
}

/** The part of a column's entries that must be numbers, or share an edge. */
const MOST = 0.6;
const WORDY = 6;
/** Columns of a table of two lines. */
const FEWEST_PAIRED = 3;
/** Lines that a title over the heads may have. */
const MOST_TITLES = 3;
/** The part of the lines that must stand in several columns; the others go on a cell or head a group. */
const DENSE = 0.35;
/** How much of a line less one counts that goes on a label, as long ones have several. */
const LABEL = 0.5;

/** What a table of words alone has, if a caption names it: rows that stand in several columns, and short entries. */
const FEWEST_NAMED = 4;
const ALL = 0.9;

/** Whether lines without any drawn line are a table. `named`: a caption right above says that they are. */
export function isFreeTable(lines: readonly CutLine[], columns: AlignedColumns, named: boolean): boolean {
  const entries = lines.map((line) => placed(line, columns.separators, columns.rivers));
  if (isContents(entries) || isForm(entries) || isScale(entries)) return false;
  if (isPair(entries, columns) || isSheet(entries, columns)) return true;
  const shown = likeness(entries, columns);
  if (shown.rows < DENSE * (lines.length - LABEL * shown.labels)) return false;
  if (shown.flush < shown.columns - 1) return false;
  if (shown.columns === 2)
    return shown.rows >= 4 && shown.wordiness <= WORDY && (shown.numeric > 0 || shown.boldHead);
  if (shown.numeric > 0) return shown.rows >= 3 && shown.wordiness <= 2 * WORDY;
  const bare =
    named && shown.rows >= FEWEST_NAMED && shown.rows >= ALL * lines.length && shown.wordiness <= WORDY;
  return shown.rows >= 3 && (shown.boldHead || bare);
}

/** Whether lines between drawn ones of one width are a table. */
export function isRuledTable(lines: readonly CutLine[], columns: AlignedColumns, rules: number): boolean {
  const entries = lines.map((line) => placed(line, columns.separators, columns.rivers));
  if (isContents(entries) || isForm(entries)) return false;
  const shown = likeness(entries, columns);
  if (shown.rows < Math.max(2, DENSE * lines.length)) return false;
  if (shown.columns > 2) return true;
  return (
    shown.rows >= 3 && (rules > 2 || shown.numeric > 0 || shown.boldHead) && shown.wordiness <= 2 * WORDY
  );
}

/** Two lines that fill all columns but the corner: headings without values over values, or years over values. */
function isPair(lines: readonly PlacedLine[], columns: AlignedColumns): boolean {
  const [heads, values] = lines;
  const count = columns.separators.length + 1;
  if (lines.length !== 2 || count < FEWEST_PAIRED || !heads || !values) return false;
  const single = (line: PlacedLine): boolean =>
    line.pieces.every((piece) => piece.columnEnd - piece.column === 1);
  if (!single(heads) || !single(values) || values.pieces.length < count || heads.pieces.length < count - 1)
    return false;
  const isYear = (piece: PlacedChunk): boolean => /^(?:19|20)\d\d\b/u.test(textOfChunk(piece));
  const titled = heads.pieces.every((piece) => piece.column === 0 || !piece.numeric || isYear(piece));
  return titled && values.pieces.every((piece) => piece.column === 0 || (piece.numeric && !isYear(piece)));
}

/** Labels in bold, each line of them, with values beside them that are not and begin at one place: a sheet that no line draws. */
function isSheet(lines: readonly PlacedLine[], columns: AlignedColumns): boolean {
  if (columns.separators.length !== 1) return false;
  const [labels, values] = [0, 1].map((column) =>
    lines.flatMap(({ pieces }) =>
      pieces.filter((piece) => piece.column === column && piece.columnEnd === column + 1),
    ),
  ) as [PlacedChunk[], PlacedChunk[]];
  const filled = lines.filter((line) => line.pieces.length > 1).length;
  const bold = ({ words }: PlacedChunk): boolean => words.every((word) => word.font.bold);
  return (
    filled >= FEWEST_FILLED &&
    lines.every(({ pieces }) => pieces.every((piece) => piece.columnEnd - piece.column === 1)) &&
    labels.every(bold) &&
    !values.some(bold) &&
    isFlush(labels, lines[0]!.cut.size) &&
    isFlush(values, lines[0]!.cut.size)
  );
}

/** Labels with a value that a sheet has at least. */
const FEWEST_FILLED = 3;

function likeness(lines: readonly PlacedLine[], columns: AlignedColumns): Likeness {
  const count = columns.separators.length + 1;
  const byColumn: PlacedChunk[][] = Array.from({ length: count }, () => []);
  let [words, pieces] = [0, 0];
  for (const line of lines) {
    for (const piece of line.pieces) {
      words += piece.words.length;
      pieces++;
      if (piece.columnEnd - piece.column === 1) byColumn[piece.column]!.push(piece);
    }
  }
  const size = lines[0]!.cut.size;
  return {
    columns: count,
    rows: lines.filter((line) => line.pieces.length > 1).length,
    labels: lines.filter(({ pieces }) => pieces.length === 1 && pieces[0]!.columnEnd === 1).length,
    numeric: byColumn.slice(1).filter(isNumericColumn).length,
    flush: byColumn.filter((own) => isFlush(own, size)).length,
    wordiness: words / Math.max(1, pieces),
    boldHead: hasBoldHead(lines),
  };
}

/** Whether a column holds mostly numbers, below a heading of several lines too. */
function isNumericColumn(pieces: readonly PlacedChunk[]): boolean {
  const numeric = pieces.filter((piece) => piece.numeric).length;
  if (numeric < 2) return pieces.length >= 2 && numeric >= MOST * pieces.length;
  const heads = Math.min(
    MOST_HEADS,
    pieces.findIndex((piece) => piece.numeric),
  );
  return numeric >= MOST * Math.max(2, pieces.length - (numeric > heads ? heads : 0));
}

/** Lines of a heading at most. */
const MOST_HEADS = 4;

function isFlush(pieces: readonly PlacedChunk[], size: number): boolean {
  if (pieces.length < 2) return true;
  const shared = (value: (piece: PlacedChunk) => number): boolean => {
    const values = pieces.map(value).sort((a, b) => a - b);
    let most = 0;
    for (let start = 0, end = 0; start < values.length; start++) {
      while (end < values.length && values[end]! - values[start]! <= 0.6 * size) end++;
      most = Math.max(most, end - start);
    }
    return most >= MOST * pieces.length;
  };
  return (
    shared((piece) => piece.x0) || shared((piece) => piece.x1) || shared((piece) => (piece.x0 + piece.x1) / 2)
  );
}

function hasBoldHead(lines: readonly PlacedLine[]): boolean {
  const bold = (line: PlacedLine): boolean =>
    line.pieces.every((piece) => piece.words.every((word) => word.font.bold));
  const head = lines.slice(0, MOST_TITLES).findIndex((line) => line.pieces.length > 1);
  const rest = lines.slice(head + 1);
  return head >= 0 && bold(lines[head]!) && rest.filter(bold).length < 0.5 * rest.length;
}

/** A table of contents: dots that lead to one number, or page numbers that only grow. */
function isContents(lines: readonly PlacedLine[]): boolean {
  const leading = lines.filter((line) =>
    line.cut.chunks.some((chunk) => isLeader(chunk) || /[.·…]{4,}$/u.test(textOfChunk(chunk))),
  );
  const single = lines.filter((line) => line.pieces.length <= 2).length;
  if (leading.length >= 0.5 * lines.length && single >= 0.7 * lines.length) return true;
  const pages = lines.flatMap((line) => {
    const last = line.pieces.at(-1)!;
    return line.pieces.length > 1 && /^\d{1,3}$/u.test(textOfChunk(last)) ? [Number(textOfChunk(last))] : [];
  });
  const grows = pages.every((page, index) => index === 0 || page >= pages[index - 1]!);
  return (
    pages.length >= 4 &&
    pages.length >= 0.8 * lines.length &&
    grows &&
    lines.every((line) => line.pieces.length <= 3) &&
    pages[0] !== pages.at(-1)
  );
}

/** Labels with a colon and what was filled in beside them. */
function isForm(lines: readonly PlacedLine[]): boolean {
  const filled = lines.filter((line) => line.pieces.length > 1);
  const labels = filled.filter((line) => /\p{L}[^:]*:(?:\s|$)/u.test(textOfChunk(line.pieces[0]!)));
  return labels.length >= 0.5 * filled.length;
}

/** The numbers at an axis of a chart: every column of numbers climbs or falls by one step. */
function isScale(lines: readonly PlacedLine[]): boolean {
  if (lines.some((line) => line.pieces.length > 0 && isAxis(line))) return true;
  const byColumn = new Map<number, number[]>();
  for (const piece of lines.flatMap((line) => line.pieces)) {
    if (!piece.numeric || piece.columnEnd - piece.column > 1) continue;
    const value = valueOf(textOfChunk(piece));
    const known = byColumn.get(piece.column);
    if (known) known.push(value);
    else byColumn.set(piece.column, [value]);
  }
  const columns = [...byColumn.values()].filter((values) => values.length >= 4);
  return columns.length > 0 && columns.every(isStepped);
}

/** A line of numbers that climb by one step, years aside. */
function isAxis(line: PlacedLine): boolean {
  const words = line.cut.line.words.map((word) => word.text);
  if (words.length < 5 || words.some((text) => /^(?:19|20)\d\d$/u.test(text))) return false;
  return isStepped(words.map(valueOf));
}

const valueOf = (text: string): number =>
  Number(text.replace(/[%\s]/gu, '').replace(/[−–]/gu, '-').replace(',', '.'));

function isStepped(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, index) => value - values[index]!);
  const [first] = steps;
  return (
    Math.abs(first!) > 0 && Math.abs(first!) !== 1 && steps.every((step) => Math.abs(step - first!) < 1e-6)
  );
}
