import type { Diagnostic, Outcome } from '../../model/diagnostic.ts';
import { textOf, type Block, type Furniture, type Source } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { child, elements, type Element } from '../flowing/xml.ts';
import { alternative } from './inline.ts';
import { readNumbering } from './numbering.ts';
import { openPackage, type WordPackage } from './package.ts';
import { paragraphBlocks } from './paragraph.ts';
import { readStyles } from './styles.ts';
import { readTable } from './table.ts';
import type { Walk } from './walk.ts';

/**
 * Reads a Word document (.docx). Automatic numbers and bullets stand in the text; of tracked changes the insertions
 * are kept. Places count paragraphs outside tables, and tables (nested ones too), from 0 in document order.
 * Fails with `docx_damaged`, `zip_not_docx` or `too_large`.
 */
export function readDocx(bytes: Uint8Array): Outcome<Source> {
  const parts = openPackage(bytes);
  const walk = startWalk(parts);
  const blocks = walk.blocks(child(parts.document, 'w:body') ?? parts.document, null);
  const furniture = headersAndFooters(parts);
  return { value: { kind: 'flowing', blocks, furniture, pages: null }, diagnostics: diagnosticsOf(walk) };
}

function startWalk(parts: WordPackage): Walk {
  const walk: Walk = {
    styles: readStyles(parts.styles),
    numbering: readNumbering(parts.numbering),
    footnotes: notesById(parts.footnotes),
    endnotes: notesById(parts.endnotes),
    fields: [],
    paragraphs: 0,
    tables: 0,
    spaceAfter: Infinity,
    carried: [],
    hidden: [],
    trackedChanges: false,
    notes: new Set(),
    blocks: (container, cell) => blocksIn(container, cell, walk),
  };
  return walk;
}

function blocksIn(container: Element, cell: Place | null, walk: Walk): readonly Block[] {
  const found: Block[] = [];
  for (const element of elements(container)) {
    if (element.name === 'w:p') found.push(...paragraphBlocks(element, cell, walk));
    else if (element.name === 'w:tbl') {
      const table = readTable(element, walk);
      if (table !== null) found.push(table);
      walk.spaceAfter = Infinity;
    } else if (element.name === 'mc:AlternateContent')
      found.push(...blocksIn(alternative(element), cell, walk));
    else if (element.name === 'w:del' || element.name === 'w:moveFrom') walk.trackedChanges = true;
    else if (/^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(element.name))
      found.push(...blocksIn(element, cell, walk));
  }
  return found;
}

/** Separator notes have a type and no text of the document. */
const notesById = (part: Element | undefined): ReadonlyMap<string, Element> =>
  new Map(
    elements(part)
      .filter((note) => note.attributes['w:type'] === undefined || note.attributes['w:type'] === 'normal')
      .map((note) => [note.attributes['w:id'] ?? '', note]),
  );

function headersAndFooters(parts: WordPackage): readonly Furniture[] {
  const found: Furniture[] = [];
  const seen = new Set<string>();
  const visit = (element: Element): void => {
    const role = { 'w:headerReference': 'header', 'w:footerReference': 'footer' }[element.name] as
      'header' | 'footer' | undefined;
    if (role === undefined) {
      for (const inner of elements(element)) visit(inner);
      return;
    }
    const part = parts.related(element.attributes['r:id'] ?? '');
    if (part === undefined) return;
    const text = flatText(startWalk(parts).blocks(part, null));
    if (text === '' || seen.has(`${role} ${text}`)) return;
    seen.add(`${role} ${text}`);
    found.push({ role, text, at: [] });
  };
  visit(parts.document);
  return found;
}

function flatText(blocks: readonly Block[]): string {
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

function diagnosticsOf(walk: Walk): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (walk.trackedChanges)
    found.push({
      code: 'tracked_changes',
      message: 'Tracked changes: insertions were kept, deletions dropped.',
      at: [],
      path: null,
    });
  if (walk.hidden.length > 0)
    found.push({
      code: 'hidden_text',
      message: `Hidden text was left out: ${walk.hidden.join(' | ').slice(0, 300)}`,
      at: [],
      path: null,
    });
  return found;
}
