import type { Cell, Paragraph } from '../../model/document.ts';
import { part } from '../sections/part.ts';
import { contentOf } from '../sections/sheet-piece.ts';
import { bareLabel, cueOf } from './cue.ts';
import type { CueScope } from './cue-scope.ts';
import type { Item, Pair } from './item.ts';
import { paragraphItems } from './line-items.ts';
import { RECURS } from './recurring-lines.ts';
import { cellText, isEmptyCell } from './table-grid.ts';

/** A label with its value, each in cells of a table. */
export const pairOf = (
  label: string,
  labelled: Cell,
  value: readonly Paragraph[],
  at: Cell['at'],
  labelAt: Cell['at'],
): Pair => ({
  kind: 'pair',
  cue: cueOf(label),
  label: label.replace(/\s*:\s*$/u, ''),
  value,
  at: value.length > 0 ? at : labelAt,
  whole: labelled.paragraphs.length === 1 ? labelled.paragraphs[0]! : null,
  colon: true,
  named: null,
});

/** A label with what stands in the cells beside it. */
export function beside(cell: Cell, values: readonly Cell[]): Pair {
  const filled = values.filter((value) => !isEmptyCell(value));
  const content = filled.flatMap((value) => value.paragraphs);
  const pair = pairOf(
    cellText(cell).replace(/\n/g, ' '),
    cell,
    content,
    filled.flatMap((value) => value.at),
    cell.at,
  );
  // An empty cell beside it is its place: it waits for no line below.
  return values.length > 0 ? { ...pair, whole: null } : pair;
}

/** A label with nothing but a number or a code behind it. */
export const NUMBERED = /^\p{L}[^:\d]{2,40}\s\d[\d.,/]*\s*%?$/u;

/** What stands beside a counted label, as the title of what it counts: "OBJECTIVE 3 | New archive". */
export const titleOf = ({ cue, named, whole }: Pair, cell: Cell): Pair => ({
  kind: 'pair',
  cue: cue.replace(/#$/, '~'),
  label: '',
  value: contentOf(cell),
  at: cell.at,
  whole,
  colon: true,
  named: named && { ...named, field: 'objective.title' },
});

/** Label and value in one cell, with a colon between or a number alone behind it; null for other cells. */
export function inlinePair(cell: Cell, scope: CueScope): Item[] | null {
  if (NUMBERED.test(cellText(cell)) && cell.paragraphs.length === 1) {
    const items = paragraphItems(cell.paragraphs[0]!, scope, false);
    if (items.every((item) => item.kind === 'pair' && item.value.length > 0)) return [...items];
    return scope.census.count(cellText(cell)) < RECURS ? null : numberedPair(cell);
  }
  if (!/^[^:]{2,110}:\s*\S/su.test(cellText(cell))) return null;
  const items = cell.paragraphs.flatMap((paragraph) => paragraphItems(paragraph, scope, false));
  const [first] = items;
  return first?.kind === 'pair' && first.colon ? foldedLines(items) : null;
}

/** Words that recur in cells with nothing but another number behind them each time: "Performance 92,8%". */
export function numberedPair(cell: Cell): Item[] | null {
  const [paragraph] = cell.paragraphs;
  // A day or a year belongs to the label before it.
  if (!/\d/.test(bareLabel(paragraph!.text))) return null;
  const from = paragraph!.text.search(/\d[\d.,/]*\s*%?$/u);
  const [label, value] = [paragraph!.text.slice(0, from).trim(), part(paragraph!, from)];
  return value === null ? null : [{ ...pairOf(label, cell, [value], value.at, cell.at), colon: false }];
}

/** Lines behind a pair go on with its value. */
function foldedLines(items: readonly Item[]): Item[] {
  const found: Item[] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (item.kind === 'line' && last?.kind === 'pair')
      found[found.length - 1] = {
        ...last,
        value: [...last.value, item.paragraph],
        at: [...last.at, ...item.paragraph.at],
      };
    else found.push(item);
  }
  return found;
}
