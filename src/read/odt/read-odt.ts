import { Failure } from '../../model/failure.ts';
import type { Outcome } from '../../model/diagnostic.ts';
import type { Block, Furniture, Source } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { notesOfTable } from '../flowing/notes.ts';
import { openArchive } from '../flowing/archive.ts';
import { flatText, runningTexts, setAsideDiagnostics } from '../flowing/set-aside.ts';
import { child, descendant, elements, parseXml, type Element } from '../flowing/xml.ts';
import { startLists, type OpenList } from './lists.ts';
import { paragraphBlocks } from './paragraph.ts';
import { readStyles } from './styles.ts';
import { readTable } from './table.ts';
import type { OpenItem, Walk } from './walk.ts';

const damaged = (cause: unknown): Failure =>
  new Failure('odt_damaged', cause instanceof Error ? cause.message : '', { cause });

/**
 * Reads an OpenDocument text (.odt) into the same model as a Word document: numbers and bullets in the text, of
 * tracked changes the insertions, places counted from 0. Fails with `odt_damaged`, `document_password_missing` or `too_large`.
 */
export function readOdt(bytes: Uint8Array): Outcome<Source> {
  const parts = openArchive(bytes, damaged);
  const parse = (path: string): Element | undefined => {
    const part = parts.get(path);
    if (part === undefined) return undefined;
    try {
      return parseXml(part);
    } catch (error) {
      throw damaged(error);
    }
  };
  const manifest = parts.get('META-INF/manifest.xml');
  if (manifest !== undefined && Buffer.from(manifest).includes('encryption-data'))
    throw new Failure('document_password_missing');
  const content = parse('content.xml');
  const body = child(child(content, 'office:body'), 'office:text');
  if (content === undefined || body === undefined) throw damaged(undefined);
  const styles = parse('styles.xml');
  const walk = startWalk([styles, content]);
  const blocks = walk.blocks(body, null);
  return {
    value: { kind: 'flowing', blocks, furniture: headersAndFooters(styles), pages: null },
    diagnostics: setAsideDiagnostics(
      elements(child(body, 'text:tracked-changes')).length > 0,
      walk.hidden,
      walk.struck,
    ),
  };
}

function startWalk(parts: readonly (Element | undefined)[]): Walk {
  const styles = readStyles(parts);
  const walk: Walk = {
    styles,
    lists: startLists(styles),
    paragraphs: 0,
    tables: 0,
    spaceAfter: Infinity,
    hidden: [],
    struck: [],
    notesToCells: [],
    blocks: (container, cell) => blocksIn(container, cell, null, walk),
  };
  return walk;
}

function blocksIn(
  container: Element,
  cell: Place | null,
  item: OpenItem | null,
  walk: Walk,
): readonly Block[] {
  const found: Block[] = [];
  for (const element of elements(container)) {
    const { name } = element;
    if (name === 'text:p' || name === 'text:h')
      for (const one of paragraphBlocks(element, cell, item, walk)) found.push(one);
    else if (name === 'text:list')
      for (const one of listBlocks(element, cell, item?.list ?? null, walk)) found.push(one);
    else if (name === 'table:table') {
      const table = readTable(element, walk);
      if (table !== null) found.push(table);
      walk.spaceAfter = Infinity;
      if (cell === null) for (const one of notesOfTable(walk)) found.push(one);
    } else if (name === 'text:section' && element.attributes['text:display'] === 'none')
      walk.hidden.push(flatText(startApart(walk).blocks({ ...element, name: 'section' }, cell)));
    else if (
      /^text:(?:section|index-body|index-title|numbered-paragraph)$|-index$|^text:table-of-content$|^text:bibliography$/.test(
        name,
      )
    )
      for (const one of blocksIn(element, cell, item, walk)) found.push(one);
    else if (name.startsWith('draw:')) for (const one of boxBlocks(element, cell, walk)) found.push(one);
  }
  return found;
}

/** A walk that leaves the counters of the document alone. */
const startApart = (walk: Walk): Walk => {
  const apart: Walk = { ...walk, blocks: (container, cell) => blocksIn(container, cell, null, apart) };
  return apart;
};

/** A frame that is anchored to the page stands outside paragraphs. */
function boxBlocks(element: Element, cell: Place | null, walk: Walk): readonly Block[] {
  if (elements(element).some((part) => /^text:(?:p|h|list)$/.test(part.name)))
    return blocksIn(element, cell, null, walk);
  return elements(element)
    .filter((part) => part.name.startsWith('draw:'))
    .flatMap((part) => boxBlocks(part, cell, walk));
}

function listBlocks(
  element: Element,
  cell: Place | null,
  outer: OpenList | null,
  walk: Walk,
): readonly Block[] {
  const first = descendant(element, 'text:p') ?? descendant(element, 'text:h');
  const paragraphStyle = walk.styles.of('paragraph', first?.attributes['text:style-name']);
  const list = walk.lists.enter(element, outer, paragraphStyle.list);
  return elements(element).flatMap((item) => {
    if (item.name === 'text:list-header') return blocksIn(item, cell, { list, marker: '' }, walk);
    if (item.name !== 'text:list-item') return [];
    // An item that only holds a deeper list has no marker of its own.
    const begins = elements(item).find((part) => part.name !== 'text:number');
    const marker = begins?.name === 'text:list' ? '' : walk.lists.marker(list, item);
    return blocksIn(item, cell, { list, marker }, walk);
  });
}

/** Each master page's, by the automatic styles of styles.xml: content.xml has others of the same names. */
function headersAndFooters(styles: Element | undefined): readonly Furniture[] {
  const texts = runningTexts();
  for (const page of elements(child(styles, 'office:master-styles'), 'style:master-page'))
    for (const part of elements(page)) {
      const role = /^style:(header|footer)/.exec(part.name)?.[1] as 'header' | 'footer' | undefined;
      if (role !== undefined) texts.add(role, startWalk([styles]).blocks(part, null));
    }
  return texts.found;
}
