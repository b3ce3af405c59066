import { load } from 'cheerio';
import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import type { Outcome } from '../../model/diagnostic.ts';
import type { Block, Furniture, Paragraph, Run, Source } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { raised } from '../../model/raised-text.ts';
import { Failure } from '../../model/failure.ts';
import { flatText } from '../flowing/set-aside.ts';
import { paragraph, type ParagraphFacts } from '../flowing/paragraph.ts';
import { decodePage } from './decode-page.ts';
import { listOf, type List } from './list.ts';
import { withStyleSheets } from './style-sheet.ts';
import { readTable } from './table.ts';
import type { Walk } from './walk.ts';

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

const PLAIN: Style = { bold: false, italic: false, underline: false };
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'button', 'select']);
const FURNITURE: Readonly<Record<string, Furniture['role']>> = {
  nav: 'header',
  header: 'header',
  footer: 'footer',
};
const BREAKING = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 hr html legend li main ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
);
/** No page of words is nested deeper; what is, is read without its form. */
const DEEPEST = 300;
const DEEPEST_TABLES = 12;

/**
 * Reads a page of an online register. Navigation, header and footer of the page are furniture, scripts and what is hidden are
 * left out. Places count paragraphs outside tables, and tables, from 0 in document order.
 */
export function readHtml(bytes: Uint8Array): Outcome<Source> {
  const page = load(decodePage(bytes));
  withStyleSheets(page);
  const walk = newWalk(0, 0);
  const blocks = walk.blocks(page.root().contents().toArray(), null);
  if (saysNotFound(blocks, page('title').text())) throw new Failure('page_not_found');
  return { value: { kind: 'flowing', blocks, furniture: walk.furniture, pages: null }, diagnostics: [] };
}

/** What a server answers in place of a document that it doesn't have. */
const NOT_FOUND =
  /(?<!\d)40[34](?!\d)|not found|non\s+(?:è\s+stat[oa]\s+)?trovat[oa]|accesso negato|access denied|forbidden/iu;
/** Characters of such an answer. */
const ANSWER = 600;

function saysNotFound(blocks: readonly Block[], title: string): boolean {
  if (blocks.some((block) => block.kind === 'table')) return false;
  const text = flatText(blocks);
  return text.length <= ANSWER && NOT_FOUND.test(`${title}\n${text}`);
}

/** The blocks of a page that stands inside another document, whose places go on from there. */
export function htmlBlocks(bytes: Uint8Array, outer: Pick<Walk, 'paragraphs' | 'tables'>): readonly Block[] {
  const walk = newWalk(outer.paragraphs, outer.tables);
  const blocks = walk.blocks(load(decodePage(bytes)).root().contents().toArray(), null);
  outer.paragraphs = walk.paragraphs;
  outer.tables = walk.tables;
  return blocks;
}

function newWalk(paragraphs: number, tables: number): Walk {
  const walk: Walk = {
    paragraphs,
    tables,
    furniture: [],
    depth: 0,
    tableDepth: 0,
    blocks: (nodes, cell) => blocksOf(nodes, cell, walk),
  };
  return walk;
}

function blocksOf(nodes: readonly AnyNode[], cell: Place | null, walk: Walk): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  let facts: ParagraphFacts = {};
  let marker: Run | null = null;
  const end = (next: ParagraphFacts = {}): void => {
    // The text of an item may be a paragraph of its own: its marker waits for it.
    if (marker !== null && runs.every((run) => run === marker || run.text.trim() === '')) {
      facts = next;
      return;
    }
    marker = null;
    const at = cell ?? { paragraph: walk.paragraphs };
    const made = paragraph(runs, [at], facts);
    if (made) {
      blocks.push(made);
      if (cell === null) walk.paragraphs++;
    }
    runs = [];
    facts = next;
  };
  const visit = (node: AnyNode, style: Style, list: List | null): void => {
    if (isText(node))
      runs.push({
        text: isRaised(node) ? (raised(node.data.trim(), runs.at(-1)?.text ?? '') ?? node.data) : node.data,
        ...style,
      });
    if (!isTag(node)) return;
    const role = furnitureOf(node);
    if (UNSEEN.has(node.name) || isHidden(node) || isStruck(node)) return;
    if (role !== undefined && cell === null) return setAside(node, role, walk);
    if (node.name === 'br') return end(facts);
    const box = boxOf(node);
    if (box !== null) runs.push({ text: ` ${box} `, ...style });
    if (node.name === 'table' && walk.tableDepth < DEEPEST_TABLES) {
      for (const caption of node.children) if (isCaption(caption)) visit(caption, style, list);
      end();
      walk.tableDepth++;
      const table = readTable(node, walk);
      walk.tableDepth--;
      if (table) blocks.push(table);
      return;
    }
    const breaking = BREAKING.has(node.name);
    if (breaking) end(factsOf(node, list?.depth ?? 0));
    if (node.name === 'li') {
      marker = { text: `${list?.marker(node) ?? '•'} `, ...style };
      runs.push(marker);
    }
    const inner = /^(?:ul|ol)$/.test(node.name) ? listOf(node, list?.depth ?? 0) : list;
    const children = walk.depth < DEEPEST ? node.children : leavesOf(node);
    walk.depth++;
    for (const child of children)
      if (child === null) end(facts);
      else visit(child, styled(node, style), inner);
    walk.depth--;
    if (node.name === 'li') marker = null;
    if (breaking) end();
  };
  for (const node of nodes) visit(node, PLAIN, null);
  end();
  return blocks;
}

/** Word processors save the head and foot of their pages as divisions of these titles. */
const furnitureOf = (node: Element): Furniture['role'] | undefined =>
  FURNITURE[node.name] ??
  (node.name === 'div' ? FURNITURE[node.attribs['title']?.toLowerCase() ?? ''] : undefined);

function factsOf(node: Element, depth: number): ParagraphFacts {
  const level = /^h([1-6])$/.exec(node.name)?.[1];
  const align = /(?:text-align:\s*|^)(left|right|center)/.exec(
    node.attribs['style'] ?? node.attribs['align'] ?? '',
  )?.[1];
  return {
    heading: level === undefined ? null : Number(level),
    gapBefore: /^(?:p|h[1-6]|hr|section|article|blockquote)$/.test(node.name),
    depth,
    align: align === 'center' ? 'centre' : ((align as 'left' | 'right' | undefined) ?? null),
  };
}

const styled = (node: Element, style: Style): Style => ({
  bold:
    style.bold ||
    /^(?:b|strong|th|h[1-6])$/.test(node.name) ||
    /font-weight:\s*(?:bold|[6-9]00)/.test(node.attribs['style'] ?? ''),
  italic:
    style.italic || /^(?:i|em)$/.test(node.name) || /font-style:\s*italic/.test(node.attribs['style'] ?? ''),
  underline: style.underline || node.name === 'u',
});

const isCaption = (node: AnyNode): boolean => isTag(node) && node.name === 'caption';

/** The texts in an element, however deep, and null for a break between them: what is nested too deep has no other form. */
function* leavesOf(element: Element): Generator<AnyNode | null> {
  const rest: (AnyNode | null)[] = [element];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node === null || !isTag(node) || node.children.length === 0) yield node;
    else if (!UNSEEN.has(node.name) && !isHidden(node) && !isStruck(node)) {
      const between = BREAKING.has(node.name) ? [null] : [];
      rest.push(...between);
      for (const child of node.children.toReversed()) rest.push(child);
      rest.push(...between);
    }
  }
}

/** Whether a text is set small and above the line, by itself or with what it stands in, as a link to a note does. */
function isRaised(text: AnyNode): boolean {
  for (
    let { parent } = text;
    parent !== null && isTag(parent) && !BREAKING.has(parent.name);
    { parent } = parent
  )
    if (parent.name === 'sup' || /vertical-align:\s*super/.test(parent.attribs['style'] ?? '')) return true;
  return false;
}

/** The sign for a box to tick; null for what is none. */
function boxOf({ name, attribs }: Element): string | null {
  if (name !== 'input' || !/^(?:checkbox|radio)$/i.test(attribs['type'] ?? '')) return null;
  return 'checked' in attribs ? '☒' : '☐';
}

/** Text with a line through it is taken back. */
const isStruck = (node: Element): boolean =>
  /^(?:s|strike|del)$/.test(node.name) ||
  /text-decoration[^;]*line-through/.test(node.attribs['style'] ?? '');

const isHidden = (node: Element): boolean =>
  'hidden' in node.attribs ||
  /display:\s*none|visibility:\s*hidden|opacity:\s*0(?![.\d])|font-size:\s*0(?![.\d])/.test(
    node.attribs['style'] ?? '',
  );

function setAside(node: Element, role: Furniture['role'], walk: Walk): void {
  const at = { paragraph: walk.paragraphs };
  const aside: Walk = { ...walk, blocks: (nodes, cell) => blocksOf(nodes, cell, aside) };
  const text = (block: Block): string[] =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.cells.flatMap((cell) => cell.paragraphs.map((p: Paragraph) => p.text));
  const words = aside.blocks(node.children, at).flatMap(text);
  if (words.length > 0) walk.furniture.push({ role, text: words.join('\n'), at: [at] });
}
