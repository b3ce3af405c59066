import { area, centreY, height, intersection, width, type Box } from '../model/box.ts';
import type { Fill, Page, Word } from '../model/page.ts';

/** What the colour of a place says by the document's legend; null where it says nothing. */
export type ColourMeaning = (page: number, box: Box) => string | null;

/** Points of the sides of a patch of colour beside its words. */
const SMALLEST = 3;
const LARGEST = 20;
/** The part by which the strongest of red, green and blue must exceed the weakest: greys shade rows. */
const VIVID = 60;
/** In heights of a patch: how far its words begin beside it, and how far apart they stand. */
const NEAR = 1.5;
/** Colours this near in every part are one. */
const SAME = 12;
/** The part of a cell that its colour fills: of a smaller one it may be a sign in it. */
const FILLED = 0.4;
const FEWEST = 2;

interface Explained {
  readonly colour: Fill['colour'];
  readonly text: string;
}

/**
 * Reads a legend of colours, small patches each with its words beside it ("■ reached ■ not reached"), wherever it is printed: what
 * the colour of a cell without words says.
 */
export function legendOf(pages: readonly Page[]): ColourMeaning {
  const found = pages.flatMap((page) =>
    page.fills.flatMap((fill): readonly Explained[] => {
      const text = isPatch(fill) ? besides(fill, page) : '';
      return text === '' ? [] : [{ colour: fill.colour, text }];
    }),
  );
  // A colour with several meanings has none.
  const legend = found.filter(({ colour, text }) =>
    found.every((other) => other.text === text || !areSame(other.colour, colour)),
  );
  if (new Set(legend.map(({ text }) => text)).size < FEWEST) return () => null;
  const byNumber = new Map(pages.map((page) => [page.number, page]));
  return (number, box) => {
    const fill = byNumber
      .get(number)
      ?.fills.findLast((one) => isVivid(one) && shared(one.box, box) >= FILLED * area(box));
    return fill === undefined
      ? null
      : (legend.find(({ colour }) => areSame(colour, fill.colour))?.text ?? null);
  };
}

const shared = (a: Box, b: Box): number => {
  const common = intersection(a, b);
  return common === null ? 0 : area(common);
};

const isVivid = ({ colour }: Fill): boolean => Math.max(...colour) - Math.min(...colour) >= VIVID;

const isPatch = (fill: Fill): boolean =>
  isVivid(fill) && [width(fill.box), height(fill.box)].every((side) => side >= SMALLEST && side <= LARGEST);

const areSame = (a: Fill['colour'], b: Fill['colour']): boolean =>
  a.every((part, index) => Math.abs(part - b[index]!) <= SAME);

/** The words that begin right beside a patch, as far as they go on. */
function besides({ box }: Fill, { words }: Page): string {
  const reach = NEAR * height(box);
  const onLine = words
    .filter((word) => isOnLine(word, box) && word.box.x0 >= box.x1 - 0.2 * height(box))
    .sort((a, b) => a.box.x0 - b.box.x0);
  const taken: string[] = [];
  let end = box.x1;
  for (const word of onLine) {
    if (word.box.x0 - end > reach || !/[\p{L}\d]/u.test(word.text)) break;
    taken.push(word.text);
    end = word.box.x1;
  }
  return taken.join(' ').replace(/^[=:–-]\s*|[;,.]$/gu, '');
}

const isOnLine = ({ box, angle, invisible }: Word, patch: Box): boolean =>
  angle === 0 && !invisible && Math.abs(centreY(box) - centreY(patch)) <= height(patch) / 2;
