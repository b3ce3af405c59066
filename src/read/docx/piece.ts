import type { Run } from '../../model/document.ts';
import type { Element } from '../flowing/xml.ts';

/** What stands in a paragraph, one after the other. */
export type Piece =
  | { readonly kind: 'run'; readonly run: Run; readonly size: number | null }
  | { readonly kind: 'line' }
  | { readonly kind: 'page' }
  /** Where the page broke when the file was last printed. */
  | { readonly kind: 'page-hint' }
  | { readonly kind: 'note'; readonly note: Element }
  | { readonly kind: 'box'; readonly content: Element };
