import type { Outcome } from '../model/diagnostic.ts';
import type { Document, Source } from '../model/document.ts';
import { arrangePages } from './arrange-pages.ts';
import { arrangeFlow } from './flow/arrange-flow.ts';
import { withoutFrames } from './frames.ts';
import { withNumbersOverRows } from './numbers-over-rows.ts';
import { withPlaces } from './placed-cells.ts';

/** A source as a document in reading order: tables whole, paragraphs as a person sees them, furniture set aside. */
export function arrange(source: Source): Outcome<Document> {
  const { value, diagnostics } = source.kind === 'paged' ? arrangePages(source.pages) : arrangeFlow(source);
  const blocks = withNumbersOverRows(withPlaces(withoutFrames(value.blocks)));
  return { value: { ...value, blocks }, diagnostics };
}
