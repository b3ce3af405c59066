import type { Outcome } from '../../model/diagnostic.ts';
import type { Block, Furniture, Source } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { notesOfTable } from '../flowing/notes.ts';
import { runningTexts, setAsideDiagnostics } from '../flowing/set-aside.ts';
import { child, elements, type Element } from '../flowing/xml.ts';
import { allText, alternative, isPrompt } from './inline.ts';
import { insertedBlocks, unreadDiagnostics } from './other-parts.ts';
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
  return {
    value: { kind: 'flowing', blocks, furniture, pages: null },
    diagnostics: [
      ...setAsideDiagnostics(walk.trackedChanges, walk.hidden, walk.struck),
      ...unreadDiagnostics([...walk.unread, ...parts.embedded]),
    ],
  };
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
    struck: [],
    unread: [],
    inserted: (relation) => insertedBlocks(parts, relation, walk),
    trackedChanges: false,
    notes: new Set(),
    notesToCells: [],
    blocks: (container, cell) => blocksIn(container, cell, walk),
  };
  return walk;
}

function blocksIn(container: Element, cell: Place | null, walk: Walk): readonly Block[] {
  const found: Block[] = [];
  for (const element of elements(container)) {
    if (element.name === 'w:p') for (const one of paragraphBlocks(element, cell, walk)) found.push(one);
    else if (element.name === 'w:tbl') {
      const table = readTable(element, walk);
      if (table !== null) found.push(table);
      walk.spaceAfter = Infinity;
      if (cell === null) for (const one of notesOfTable(walk)) found.push(one);
    } else if (element.name === 'mc:AlternateContent')
      for (const one of blocksIn(alternative(element), cell, walk)) found.push(one);
    else if (element.name === 'w:altChunk')
      for (const one of walk.inserted(element.attributes['r:id'] ?? '')) found.push(one);
    else if (element.name === 'w:sdt' && isPrompt(element)) walk.hidden.push(allText(element));
    else if (element.name === 'w:del' || element.name === 'w:moveFrom') walk.trackedChanges = true;
    else if (/^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(element.name))
      for (const one of blocksIn(element, cell, walk)) found.push(one);
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
  const texts = runningTexts();
  const visit = (element: Element): void => {
    const role = ROLES[element.name];
    if (role === undefined) {
      for (const inner of elements(element)) visit(inner);
      return;
    }
    const part = parts.related(element.attributes['r:id'] ?? '');
    if (part !== undefined) texts.add(role, startWalk(parts).blocks(part, null));
  };
  visit(parts.document);
  return texts.found;
}

const ROLES: Readonly<Record<string, 'header' | 'footer'>> = {
  'w:headerReference': 'header',
  'w:footerReference': 'footer',
};
