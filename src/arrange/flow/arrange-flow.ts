import type { Outcome } from '../../model/diagnostic.ts';
import type { Block, Document, Furniture, Paragraph, Source, Table } from '../../model/document.ts';
import { append } from './append.ts';
import { continuation } from './continuation.ts';
import { closeTable, isTranscript, openTable, type OpenTable } from './open-table.ts';
import { realignRows } from './realign.ts';
import { joinTail, tailLength } from './tail.ts';
import { vocabularyOf } from './vocabulary.ts';

type Flowing = Extract<Source, { kind: 'flowing' }>;

/**
 * The document of a source whose blocks are in order already. Tables that page breaks cut are stitched together, short
 * rows of transcripts put under their columns, and text that fell out of a cell put back; all of it is flagged.
 */
export function arrangeFlow(source: Flowing): Outcome<Document> {
  const vocabulary = vocabularyOf(source.blocks);
  const blocks: Block[] = [];
  const furniture: Furniture[] = [...source.furniture];
  let open: OpenTable | null = null;
  let waiting: Paragraph[] = [];

  const close = (): void => {
    if (open !== null) {
      const tail = tailLength(open, waiting, false, vocabulary);
      joinTail(open, waiting.slice(0, tail), vocabulary);
      blocks.push(closeTable(open), ...waiting.slice(tail));
    } else for (const one of waiting) blocks.push(one);
    open = null;
    waiting = [];
  };
  const resume = (current: OpenTable, table: Table): boolean => {
    if (waiting.length > 0 && tailLength(current, waiting, true, vocabulary) < waiting.length) return false;
    const found = continuation(current, table, vocabulary);
    if (found === null) return false;
    joinTail(current, waiting, vocabulary);
    waiting = [];
    for (const one of append(current, table, found, vocabulary)) furniture.push(one);
    return true;
  };

  for (const block of source.blocks) {
    if (block.kind === 'paragraph') waiting.push(block);
    else if (open === null || !resume(open, block)) {
      close();
      open = openTable(block);
      if (isTranscript(block)) realignRows(open);
    }
  }
  close();
  const text = blocks.length === 0 ? 'none' : 'native';
  return {
    value: { blocks, furniture, pages: source.pages, text },
    diagnostics: [],
  };
}
