import type { Item, Pair } from '../cues/item.ts';
import { isOfUnit } from './single-rows.ts';

/** Share of the places of a cue that must have a line of their own right above. */
const MOST = 0.7;

/**
 * The items with the line right above a recurring cue as the value of a label of its own, where most places of that cue have
 * one and they differ or count: the title over a sheet or over the rows of its indicators.
 */
export function withHeads(items: readonly Item[], mayHead: (cue: string) => boolean): readonly Item[] {
  const places = new Map<string, { all: number; lines: Set<string>; headed: number; titled: number }>();
  items.forEach((item, index) => {
    const cue = cueUnder(item);
    if (cue === null || !mayHead(cue)) return;
    const known = places.get(cue) ?? { all: 0, lines: new Set(), headed: 0, titled: 0 };
    places.set(cue, known);
    known.all++;
    const above = items[index - 1];
    if (above?.kind !== 'line' || above.closes || goesOn(items, index - 1)) return;
    if (above.title) known.titled++;
    else {
      known.headed++;
      known.lines.add(above.paragraph.text);
    }
  });
  const heads = new Map(
    [...places].flatMap(([cue, { all, lines, headed, titled }]) => {
      // Among plain lines a title of a plan is one by its words alone: "Review of the plan of sales".
      const mixed = headed > titled && headed + titled === all;
      const most = headed >= all * MOST || mixed;
      return all > 1 && most && (lines.size >= headed * MOST || counts(lines)) ? [[cue, mixed] as const] : [];
    }),
  );
  if (heads.size === 0) return items;
  return items.map((item, index) => {
    const next = items[index + 1];
    const cue = next === undefined ? null : cueUnder(next);
    if (item.kind !== 'line' || item.closes || cue === null || !heads.has(cue)) return item;
    if ((item.title && !heads.get(cue)!) || goesOn(items, index)) return item;
    const head: Pair = {
      kind: 'pair',
      cue: `above ${cue}`,
      label: '',
      value: [item.paragraph],
      at: item.paragraph.at,
      whole: item.paragraph,
      colon: false,
      named: null,
    };
    return head;
  });
}

/** What opens an item of a list that isn't counted. */
const BULLET = /^[-–—•▪·●◦■□➢✓*]\s/u;

/** Whether a line is one more item of the list that stands before it: it ends that and heads nothing. */
function goesOn(items: readonly Item[], index: number): boolean {
  const listed = (item: Item | undefined): boolean =>
    item?.kind === 'line'
      ? BULLET.test(item.paragraph.text)
      : item?.kind === 'pair' && BULLET.test(item.value.at(-1)?.text ?? '');
  return listed(items[index]) && listed(items[index - 1]);
}

/** Whether lines are nothing but numbers or letters that count, which start again for each unit. */
const counts = (lines: ReadonlySet<string>): boolean =>
  lines.size > 1 && [...lines].every((line) => /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|\p{L})[.)]?$/u.test(line));

const cueUnder = (item: Item): string | null =>
  item.kind === 'line' ||
  (item.kind === 'pair' && isOfUnit(item)) ||
  (item.kind === 'grid' && !item.headed && item.header === null)
    ? null
    : item.cue;
