import type { Block, Cell, Document, Paragraph } from '../model/document.ts';
import { placeKey, type Place } from '../model/place.ts';
import type { Draft } from '../record/draft.ts';

/** What a draft holds besides `unassigned`. */
export type Read = Omit<Draft, 'unassigned'>;

type Words = Map<string, number>;

/**
 * The text of a document that stands in no field, one entry a paragraph or cell: whatever has a word more than the
 * raw texts of the fields placed there. Linear in the document's words.
 */
export function unassigned(document: Document, read: Read): Draft['unassigned'] {
  const placed = new Map<string, Words>();
  collect([read.act, read.sections, read.objectives, read.allocations], placed);
  return document.blocks.flatMap((block) => leftOf(block, placed));
}

function leftOf(block: Block, placed: ReadonlyMap<string, Words>): Draft['unassigned'] {
  if (block.kind === 'paragraph')
    return isPlaced(block, block.at, placed) ? [] : [{ text: block.text, at: block.at }];
  return block.cells.flatMap((cell) => leftOfCell(cell, placed));
}

function leftOfCell(cell: Cell, placed: ReadonlyMap<string, Words>): Draft['unassigned'] {
  const left = cell.paragraphs.filter(
    (paragraph) => !isPlaced(paragraph, [...paragraph.at, ...cell.at], placed),
  );
  const own =
    left.length === 0
      ? []
      : [
          {
            text: left.map((paragraph) => paragraph.text).join('\n'),
            at: left.flatMap((paragraph) => paragraph.at),
          },
        ];
  return [
    ...own,
    ...cell.tables.flatMap((table) => table.cells.flatMap((inner) => leftOfCell(inner, placed))),
  ];
}

function isPlaced(paragraph: Paragraph, at: readonly Place[], placed: ReadonlyMap<string, Words>): boolean {
  const there: Words = new Map();
  for (const key of new Set(at.map(placeKey)))
    for (const [word, count] of placed.get(key) ?? []) there.set(word, (there.get(word) ?? 0) + count);
  const needed: Words = new Map();
  count(paragraph.text, needed);
  for (const [word, times] of needed) if ((there.get(word) ?? 0) < times) return false;
  return true;
}

function count(text: string, words: Words): void {
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
    words.set(word, (words.get(word) ?? 0) + 1);
}

/** Adds the words of every reading below `node` to the places where it stands. */
function collect(node: unknown, placed: Map<string, Words>): void {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const item of node) collect(item, placed);
    return;
  }
  const { raw, at } = node as { raw?: unknown; at?: unknown };
  if (typeof raw === 'string' && Array.isArray(at)) {
    for (const key of new Set((at as Place[]).map(placeKey))) {
      const words = placed.get(key) ?? new Map<string, number>();
      count(raw, words);
      placed.set(key, words);
    }
    return;
  }
  for (const value of Object.values(node)) collect(value, placed);
}
