import type { Signals } from '../../model/catalogue/index.ts';
import type { Block, Cell, Document, Paragraph } from '../../model/document.ts';
import { oncePerPair } from '../../model/once.ts';
import { placeKey, type Place } from '../../model/place.ts';
import type { Draft } from '../../record/draft.ts';
import { readingsOf } from '../readings.ts';
import { isDoubted, slotOf } from './neighbour-signals.ts';
import { isGuessed } from './slot-signals.ts';

/** What the document as a whole says of everything in it that is told of objectives: mistakes come together. */
export const documentSignals: (draft: Draft, document: Document) => Signals = oncePerPair(
  (draft, document) => ({
    ...slotsOf(draft),
    ...sumsOf(draft),
    labels_left: labelsLeft(draft),
    words_left: wordsLeft(draft, document),
  }),
);

function slotsOf(draft: Draft): Signals {
  const slots = new Map<string, { readonly guessed: boolean; readonly sure: number }>();
  let [values, doubted] = [0, 0];
  for (const placed of readingsOf(draft)) {
    if (!placed.path.startsWith('objectives[') || placed.reading.value === null) continue;
    values++;
    if (isDoubted(placed.reading)) doubted++;
    const slot = slotOf(placed);
    if (slot !== null) slots.set(slot, { guessed: isGuessed(placed), sure: placed.reading.grounds!.sure });
  }
  const all = [...slots.values()];
  return {
    slots_guessed: share(all.filter(({ guessed }) => guessed).length, all.length),
    slots_unsure: share(
      all.reduce((sum, { sure }) => sum + 1 - sure, 0),
      all.length,
    ),
    document_doubted: share(doubted, values),
  };
}

function sumsOf(draft: Draft): Signals {
  const weights = draft.objectives.flatMap(({ weight }) => (weight?.value == null ? [] : [weight]));
  return {
    sums_hold: share(weights.filter(({ evidence }) => evidence.includes('sum_holds')).length, weights.length),
    sums_fail: share(weights.filter(({ flags }) => flags.includes('weights_sum')).length, weights.length),
  };
}

function labelsLeft(draft: Draft): number {
  const columns = draft.sections.flatMap((section) => section.columns);
  return share(columns.filter((column) => column.as === null).length, columns.length);
}

/** From the first block that an objective stands in to the last: the share of words that no field holds. */
function wordsLeft(draft: Draft, document: Document): number {
  const told = new Set<string>();
  for (const { path, reading } of readingsOf(draft))
    if (path.startsWith('objectives[')) for (const place of reading.at) told.add(placeKey(place));
  const blocks = document.blocks.map(paragraphsIn);
  const tells = blocks.map((own) => own.some(({ at }) => at.some((place) => told.has(placeKey(place)))));
  const left = new Set(draft.unassigned.flatMap(({ at }) => at.map(placeKey)));
  let [words, open] = [0, 0];
  for (const { text, at } of blocks.slice(tells.indexOf(true), tells.lastIndexOf(true) + 1).flat()) {
    const count = text.split(/\s+/).length;
    words += count;
    if (at.some((place) => left.has(placeKey(place)))) open += count;
  }
  return share(open, words);
}

interface Told {
  readonly text: string;
  readonly at: readonly Place[];
}

const paragraphsIn = (block: Block): readonly Told[] =>
  block.kind === 'paragraph' ? [block] : block.cells.flatMap(inCell);

const inCell = (cell: Cell): readonly Told[] => [
  ...cell.paragraphs.map(({ text, at }: Paragraph) => ({ text, at: [...at, ...cell.at] })),
  ...cell.tables.flatMap((table) => table.cells.flatMap(inCell)),
];

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
