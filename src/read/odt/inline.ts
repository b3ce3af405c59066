import type { Run } from '../../model/document.ts';
import { raised } from '../../model/raised-text.ts';
import type { Element } from '../flowing/xml.ts';
import { over, type Style, type Styles } from './styles.ts';

/** What stands in a paragraph, one after the other. */
export type Piece =
  | { readonly kind: 'run'; readonly run: Run; readonly size: number | null }
  | { readonly kind: 'line' }
  | { readonly kind: 'page-hint' }
  | { readonly kind: 'note'; readonly body: Element }
  | { readonly kind: 'box'; readonly content: Element };

/** Texts that are not in the document: those that nobody sees, and those with a line through them. */
export interface Aside {
  readonly hidden: string[];
  readonly struck: string[];
}

/** Elements whose text no page shows as part of the paragraph. */
const SILENT = new Set([
  'office:annotation',
  'office:annotation-end',
  'text:tracked-changes',
  'text:note-citation',
  'text:ruby-text',
  'text:bookmark',
  'office:forms',
  'text:hidden-paragraph',
]);

/** The pieces of a paragraph or heading of that style; what is set aside is added there. */
export function inline(
  element: Element,
  style: Style,
  styles: Styles,
  { hidden, struck }: Aside,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const push = (text: string, current: Style): void => {
    if (current.hidden === true) {
      if (text.trim() !== '') hidden.push(text.trim());
      return;
    }
    if (current.struck === true) {
      if (text.trim() !== '') struck.push(text.trim());
      return;
    }
    const { bold = false, italic = false, underline = false, size = null } = current;
    const last = pieces.at(-1);
    const before = last?.kind === 'run' ? last.run.text : '';
    const printed = current.raised === true ? (raised(text, before) ?? text) : text;
    pieces.push({ kind: 'run', run: { text: printed, bold, italic, underline }, size });
  };
  const visit = (parent: Element, current: Style): void => {
    for (const part of parent.children) {
      if (typeof part === 'string') {
        push(part, current);
        continue;
      }
      const { name, attributes } = part;
      if (SILENT.has(name)) continue;
      if (name === 'text:span') visit(part, over(styles.of('text', attributes['text:style-name']), current));
      else if (name === 'text:s') push(' ', current);
      else if (name === 'text:tab') push('\t', current);
      else if (name === 'text:line-break') pieces.push({ kind: 'line' });
      else if (name === 'text:soft-page-break') pieces.push({ kind: 'page-hint' });
      else if (name === 'text:note')
        for (const body of part.children) {
          if (typeof body !== 'string' && body.name === 'text:note-body') pieces.push({ kind: 'note', body });
        }
      else if (name === 'text:hidden-text') hidden.push(attributes['text:string-value'] ?? '');
      else if (name.startsWith('draw:')) drawing(part, pieces);
      else visit(part, current);
    }
  };
  visit(element, style);
  return pieces;
}

/** Text boxes of a frame, and shapes that hold text themselves. */
function drawing(element: Element, pieces: Piece[]): void {
  const holdsText = element.children.some(
    (part) => typeof part !== 'string' && /^text:(?:p|h|list)$/.test(part.name),
  );
  if (holdsText) {
    pieces.push({ kind: 'box', content: element });
    return;
  }
  for (const part of element.children)
    if (typeof part !== 'string' && part.name.startsWith('draw:')) drawing(part, pieces);
}
