import type { Block, Document, Paragraph, Table } from '../../model/document.ts';
import type { Draft } from '../../record/draft.ts';
import { doubt, type Check } from '../finding.ts';
import { readingsOf } from '../readings.ts';

type Words = (text: string) => readonly string[];

/** The words of a text; most texts are asked for twice, by the document and by a reading of it. */
function wordsOnce(): Words {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    let words = known.get(text);
    if (words === undefined) {
      words = text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
      known.set(text, words);
    }
    return words;
  };
}

function* paragraphs(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    else yield* inTable(block);
  }
}

function* inTable(table: Table): Generator<Paragraph> {
  for (const cell of table.cells) {
    yield* cell.paragraphs;
    for (const nested of cell.tables) yield* inTable(nested);
  }
}

/** How often each word stands in the record: in a raw text, in a heading, in `unassigned`. */
function accounted(draft: Draft, words: Words): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string): void => {
    for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const { reading } of readingsOf(draft)) add(reading.raw);
  for (const allocation of draft.allocations) for (const share of allocation.shares) add(share.column);
  for (const block of draft.unassigned) add(block.text);
  return counts;
}

/** Every word of the source stands in a field, in `unassigned` or in furniture: counted here, apart from who put it there. */
export const wordsLost: Check = (draft: Draft, document: Document) => {
  const words = wordsOnce();
  const counts = accounted(draft, words);
  const lost: { paragraph: Paragraph; missing: string[] }[] = [];
  for (const paragraph of paragraphs(document.blocks)) {
    const missing: string[] = [];
    for (const word of words(paragraph.text)) {
      const left = counts.get(word) ?? 0;
      if (left === 0) missing.push(word);
      else counts.set(word, left - 1);
    }
    if (missing.length > 0) lost.push({ paragraph, missing });
  }
  return lost.map(({ paragraph, missing }) =>
    doubt(
      'words_lost',
      [],
      `lost: ${missing.slice(0, 12).join(' ')}${missing.length > 12 ? ' …' : ''}`,
      paragraph.at,
    ),
  );
};
