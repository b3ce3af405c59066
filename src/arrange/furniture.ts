import { union, type Box } from '../model/box.ts';
import type { Furniture } from '../model/document.ts';
import type { Page, Word } from '../model/page.ts';
import type { Line } from './lines.ts';
import { type PageLayout, stretchesOf, wordsOf } from './page-layout.ts';
import { placeOf } from './paragraphs.ts';
import type { TableCandidate } from './tables/candidate.ts';

/** Something on a page that may be furniture: a stretch of a line, or a small table such as a letterhead's. */
interface Item {
  readonly layout: PageLayout;
  readonly box: Box;
  readonly text: string;
  readonly words: readonly Word[];
  readonly table: TableCandidate | null;
}

/** The same item at the same place of several pages. */
interface Repeated {
  readonly items: readonly Item[];
  readonly edge: 'top' | 'bottom';
  readonly numbered: boolean;
}

export interface FurnitureFound {
  readonly furniture: readonly Furniture[];
  readonly words: ReadonlySet<Word>;
  readonly tables: ReadonlySet<TableCandidate>;
}

/** The part of a page's height, from either edge, in which furniture is looked for. */
const ZONE = 0.3;
/** In text sizes: how much the same item's height may differ from page to page. */
const SAME_PLACE = 0.6;

/**
 * Text that belongs to the pages and not to the document: what comes back at the same distance from the top or bottom
 * edge, word for word or counting the pages, with nothing else between it and the edge, and where no other page of that
 * size has text of its own. A title that opens every sheet fails by the last: other pages begin with text there.
 */
export function furnitureOf(layouts: readonly PageLayout[]): FurnitureFound {
  const items = new Map(layouts.map((layout) => [layout, itemsOf(layout)]));
  const groups = (['top', 'bottom'] as const).flatMap((edge) => {
    const near = [...items.values()]
      .flat()
      .filter((item) => distance(item, edge) < ZONE * item.layout.page.height);
    return settled(repeatedOf(near, edge), items, edge);
  });
  const words = new Set<Word>();
  const tables = new Set<TableCandidate>();
  const byText = new Map<string, Furniture>();
  const add = (role: Furniture['role'], text: string, page: Page, box: Box): void => {
    const known = byText.get(`${role} ${text}`);
    byText.set(`${role} ${text}`, { role, text, at: [...(known?.at ?? []), placeOf(page.number, box)] });
  };
  for (const group of groups) {
    for (const item of group.items) {
      if (words.has(item.words[0]!)) continue;
      for (const word of item.words) words.add(word);
      if (item.table) tables.add(item.table);
      add(roleOf(group), item.text, item.layout.page, item.box);
    }
  }
  for (const { page, askew, stamps } of layouts) {
    for (const stamp of stamps) {
      for (const word of stamp) words.add(word);
      const text = stamp.map((word) => word.text).join(' ');
      add('stamp', text, page, union(stamp.map((word) => word.box))!);
    }
    for (const word of askew) {
      words.add(word);
      add('watermark', word.text, page, word.box);
    }
  }
  return { furniture: [...byText.values()], words, tables };
}

function roleOf(group: Repeated): Furniture['role'] {
  const letters = group.items[0]!.text.replace(/[^\p{L}]/gu, '').length;
  if (group.numbered && letters <= 10) return 'page-number';
  if (group.edge === 'bottom') return 'footer';
  return group.items[0]!.table ? 'letterhead' : 'header';
}

function itemsOf(layout: PageLayout): readonly Item[] {
  const fromLine = (line: Line): Item => ({
    layout,
    box: line.box,
    text: line.words.map((word) => word.text).join(' '),
    words: line.words,
    table: null,
  });
  const fromTable = (table: TableCandidate): Item => {
    const words = wordsOf(table);
    return { layout, box: table.box, text: words.map((word) => word.text).join(' '), words, table };
  };
  return [
    ...layout.lines.flatMap((line) => stretchesOf(line, 2)).map(fromLine),
    ...layout.tables.filter((table) => table.cells.some((cell) => cell.words.length > 0)).map(fromTable),
  ];
}

/** From the page's edge to the item's far side. */
const distance = (item: Item, edge: 'top' | 'bottom'): number =>
  edge === 'top' ? item.box.bottom : item.layout.page.height - item.box.top;

/** From the page's edge to the item's middle. */
const depth = (item: Item, edge: 'top' | 'bottom'): number => {
  const middle = (item.box.top + item.box.bottom) / 2;
  return edge === 'top' ? middle : item.layout.page.height - middle;
};

function repeatedOf(items: readonly Item[], edge: 'top' | 'bottom'): readonly Repeated[] {
  const byMask = new Map<string, Item[]>();
  for (const item of items) {
    const mask = item.text.replace(/\d+/g, '#');
    const found = byMask.get(mask);
    if (found) found.push(item);
    else byMask.set(mask, [item]);
  }
  return [...byMask.values()].flatMap((same) => {
    const sorted = [...same].sort((a, b) => depth(a, edge) - depth(b, edge));
    const places: Item[][] = [];
    for (const item of sorted) {
      const last = places.at(-1)?.at(-1);
      if (last && depth(item, edge) - depth(last, edge) <= SAME_PLACE * item.layout.em)
        places.at(-1)!.push(item);
      else places.push([item]);
    }
    return places.flatMap((place) => counted(place, edge));
  });
}

/** One group where the numbers stay or count the pages; else one for each wording. */
function counted(items: readonly Item[], edge: 'top' | 'bottom'): readonly Repeated[] {
  const numbers = items.map((item) => (item.text.match(/\d+/g) ?? []).map(Number));
  const constant = (value: (item: number) => number): boolean =>
    items.every((_, index) => value(index) === value(0));
  let numbered = false;
  const fits = (numbers[0] ?? []).every((_, position) => {
    if (constant((index) => numbers[index]![position]!)) return true;
    numbered = true;
    return constant((index) => numbers[index]![position]! - items[index]!.layout.page.number);
  });
  if (fits) return pagesOf(items) > 1 ? [{ items, edge, numbered }] : [];
  const byText = new Map<string, Item[]>();
  for (const item of items) byText.set(item.text, [...(byText.get(item.text) ?? []), item]);
  return [...byText.values()]
    .filter((same) => pagesOf(same) > 1)
    .map((same) => ({ items: same, edge, numbered: false }));
}

const pagesOf = (items: readonly Item[]): number => new Set(items.map((item) => item.layout)).size;

/** The groups that hold: those resting on others that don't hold fall with them. */
function settled(
  groups: readonly Repeated[],
  items: ReadonlyMap<PageLayout, readonly Item[]>,
  edge: 'top' | 'bottom',
): readonly Repeated[] {
  let held = groups;
  for (;;) {
    const furniture = new Set(held.flatMap((group) => group.items));
    const own = new Map<PageLayout, Item | null>();
    for (const [layout, all] of items) {
      let nearest: Item | null = null;
      for (const item of all)
        if (!furniture.has(item) && (nearest === null || nearSide(item, edge) < nearSide(nearest, edge)))
          nearest = item;
      own.set(layout, nearest);
    }
    const next = held.filter((group) => holds(group, own));
    if (next.length === held.length) return held;
    held = next;
  }
}

/** From the page's edge to the item's near side. */
const nearSide = (item: Item, edge: 'top' | 'bottom'): number =>
  edge === 'top' ? item.box.top : item.layout.page.height - item.box.bottom;

/** `own`: for each page, what of its own text stands nearest to the edge. */
function holds(group: Repeated, own: ReadonlyMap<PageLayout, Item | null>): boolean {
  const carrying = new Set(group.items.map((item) => item.layout));
  if (group.items[0]!.table && carrying.size < 3) return false;
  const reach = Math.max(...group.items.map((item) => distance(item, group.edge)));
  const slack = 0.3 * group.items[0]!.layout.em;
  const intrudes = (layout: PageLayout): boolean => {
    const nearest = own.get(layout);
    return nearest != null && nearSide(nearest, group.edge) < reach - slack;
  };
  const sameSize = [...own.keys()].filter((layout) =>
    [...carrying].some((other) => alike(layout.page, other.page)),
  );
  const numbers = [...carrying].map((layout) => layout.page.number);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const isBetween = ({ page }: PageLayout): boolean => page.number >= first && page.number <= last;
  if (sameSize.filter(isBetween).some(intrudes)) return false;
  if (group.edge === 'bottom' || standsOff(group, own, reach)) return true;
  const outside = sameSize.filter((layout) => !isBetween(layout));
  return outside.filter(intrudes).length <= Math.max(1, 0.2 * outside.length);
}

/**
 * Whether what follows shows that the item is no part of the text: tables on some pages and lines on others, or other
 * lines everywhere and blank space before them.
 */
function standsOff(group: Repeated, own: ReadonlyMap<PageLayout, Item | null>, reach: number): boolean {
  const followers = group.items.flatMap(({ layout }) => own.get(layout) ?? []);
  const tables = followers.filter((item) => item.table).length;
  if (tables > 0 && tables < followers.length) return true;
  const off = followers.every((item) => nearSide(item, group.edge) - reach > 0.8 * item.layout.em);
  return off && new Set(followers.map((item) => item.text.replace(/\d+/g, '#'))).size > 1;
}

const alike = (a: Page, b: Page): boolean =>
  Math.abs(a.width - b.width) < 2 && Math.abs(a.height - b.height) < 2;
