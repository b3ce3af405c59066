import type { Outcome } from '../../model/diagnostic.ts';
import type { Document, Source } from '../../model/document.ts';

type Flowing = Extract<Source, { kind: 'flowing' }>;

/** Turns blocks that are in order already into the document. */
export function arrangeFlow(source: Flowing): Outcome<Document> {
  const { blocks, furniture, pages } = source;
  return {
    value: { blocks, furniture, pages, text: blocks.length === 0 ? 'none' : 'native' },
    diagnostics: [],
  };
}
