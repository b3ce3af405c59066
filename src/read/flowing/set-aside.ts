import type { Diagnostic } from '../../model/diagnostic.ts';
import { textOf, type Block, type Furniture } from '../../model/document.ts';

/** All text of some blocks, a paragraph a line. */
export function flatText(blocks: readonly Block[]): string {
  const texts = blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.cells
          .map((cell) => [textOf(cell.paragraphs), flatText(cell.tables)].join('\n').trim())
          .join('\n'),
  );
  return texts
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** A list of headers and footers in which the same one stands once, however many sections use it. */
export function runningTexts(): {
  readonly add: (role: 'header' | 'footer', blocks: readonly Block[]) => void;
  readonly found: readonly Furniture[];
} {
  const found: Furniture[] = [];
  const seen = new Set<string>();
  return {
    found,
    add: (role, blocks) => {
      const text = flatText(blocks);
      if (text === '' || seen.has(`${role} ${text}`)) return;
      seen.add(`${role} ${text}`);
      found.push({ role, text, at: [{ running: role }] });
    },
  };
}

/** What a reader has to tell of text that is in the file and not in the document. */
export function setAsideDiagnostics(
  trackedChanges: boolean,
  hidden: readonly string[],
  struck: readonly string[] = [],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (trackedChanges)
    found.push({
      code: 'tracked_changes',
      message: 'Tracked changes: insertions were kept, deletions dropped.',
      at: [],
      path: null,
    });
  if (struck.length > 0)
    found.push({
      code: 'struck_out',
      message: `Text struck out was left out: ${struck.join(' | ').slice(0, 300)}`,
      at: [],
      path: null,
    });
  const texts = hidden.filter((text) => text !== '');
  if (texts.length > 0)
    found.push({
      code: 'hidden_text',
      message: `Hidden text was left out: ${texts.join(' | ').slice(0, 300)}`,
      at: [],
      path: null,
    });
  return found;
}
