import type { Item, Line, Pair } from '../cues/item.ts';
import { isHeadingLike } from '../sections/heading-form.ts';
import { isOfUnit } from './single-rows.ts';

/** Share of the places of a cue that must have lines of their own right below. */
const MOST = 0.7;

/**
 * The items with the lines below a recurring cue as values of their own, where most places of that cue have some: the first
 * line under "Objective 3" is one place of the form, what follows it another.
 */
export function withLinesBelow(items: readonly Item[]): readonly Item[] {
  const places = new Map<string, { all: number; below: number }>();
  const counts = new Map<string, number>();
  for (const item of items) if (item.kind === 'pair') counts.set(item.cue, (counts.get(item.cue) ?? 0) + 1);
  // A line between two labels is a place of the one that recurs more often.
  const isBelow = (index: number): boolean => {
    const [own, next] = [items[index]!, items[index + 2]];
    if (!isLoose(items[index + 1])) return false;
    if (own.kind !== 'pair' || next?.kind !== 'pair' || isOfUnit(next)) return true;
    return counts.get(next.cue)! <= counts.get(own.cue)!;
  };
  items.forEach((item, index) => {
    if (item.kind !== 'pair' || isOfUnit(item) || !bare(item)) return;
    const known = places.get(item.cue) ?? { all: 0, below: 0 };
    places.set(item.cue, known);
    known.all++;
    if (isBelow(index)) known.below++;
  });
  const found: Item[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    found.push(item);
    const place = item.kind === 'pair' ? places.get(item.cue) : undefined;
    if (item.kind !== 'pair' || place === undefined || place.below < 2 || place.below < place.all * MOST)
      continue;
    let line = 0;
    for (let next = items[index + 1]; isLoose(next); next = items[index + 1]) {
      if (line > 0 && headsUnit(next, items[index + 2])) break;
      const own: Pair = {
        kind: 'pair',
        cue: `below ${item.cue} ${line === 0 && !item.cue.endsWith('~') ? 1 : 2}`,
        label: '',
        value: [next.paragraph],
        at: next.paragraph.at,
        whole: next.paragraph,
        colon: false,
        named: null,
      };
      const last = found.at(-1);
      if (last?.kind === 'pair' && last.cue === own.cue)
        found[found.length - 1] = {
          ...last,
          value: [...last.value, ...own.value],
          at: [...last.at, ...own.at],
        };
      else found.push(own);
      line++;
      index++;
    }
  }
  return found;
}

/** Whether a label is one of a heading that counts, and so has nothing but a number or a title of its own. */
const bare = (pair: Pair): boolean => /[#~]$/.test(pair.cue);

/** Whether a line right above whoever answers for a unit names that unit and goes on with nothing. */
const headsUnit = (line: Line, next: Item | undefined): boolean =>
  next?.kind === 'pair' && isOfUnit(next) && isHeadingLike(line.paragraph);

const isLoose = (item: Item | undefined): item is Extract<Item, { kind: 'line' }> =>
  item?.kind === 'line' && !item.title && (!item.closes || /[.;]$/.test(item.paragraph.text));
