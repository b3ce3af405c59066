import type { Outcome } from '../model/diagnostic.ts';
import type { Document, Source } from '../model/document.ts';
import { arrangePages } from './arrange-pages.ts';

/** A source as a document in reading order: tables whole, paragraphs as a person sees them, furniture set aside. */
export function arrange(source: Source): Outcome<Document> {
  if (source.kind === 'paged') return arrangePages(source.pages);
  const { blocks, furniture, pages } = source;
  return {
    value: { blocks, furniture, pages, text: blocks.length > 0 ? 'native' : 'none' },
    diagnostics: [],
  };
}
