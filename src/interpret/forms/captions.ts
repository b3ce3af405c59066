import { lineOf, type Item } from '../cues/item.ts';

/** Share of the places of a caption that must stand right above a table. */
const MOST = 0.6;

/**
 * The items with the labels that never have a value and stand above tables as lines: "Measures" over the table of measures is
 * its caption.
 */
export function withCaptionsAsLines(items: readonly Item[]): readonly Item[] {
  const places = new Map<string, { all: number; empty: number; above: number }>();
  items.forEach((item, index) => {
    if (item.kind !== 'pair') return;
    const known = places.get(item.cue) ?? { all: 0, empty: 0, above: 0 };
    places.set(item.cue, known);
    known.all++;
    if (item.value.length === 0) known.empty++;
    if (items[index + 1]?.kind === 'grid') known.above++;
  });
  return items.map((item) => {
    if (item.kind !== 'pair' || item.whole === null || item.named !== null) return item;
    const { all, empty, above } = places.get(item.cue)!;
    if (all < 2 || empty < all || above < all * MOST) return item;
    return lineOf(item.whole, false);
  });
}
