import type { Run } from '../../model/document.ts';
import { raised } from '../../model/raised-text.ts';
import { child, descendant, elements, textIn, type Element } from '../flowing/xml.ts';
import type { Piece } from './piece.ts';
import { flag, over, runProperties, value, type RunProperties } from './properties.ts';
import type { Style } from './styles.ts';
import { shown, symbol } from '../symbols.ts';
import type { Walk } from './walk.ts';

/** Content that a tracked change took away: it's in the file and not in the text. */
const DELETED = new Set(['w:del', 'w:moveFrom']);
const INSERTED = new Set(['w:ins', 'w:moveTo']);
/** Elements that hold runs and add nothing. */
const TRANSPARENT = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
  'm:oMathPara',
  'm:oMath',
]);

/** The pieces of a paragraph whose style is `style`. */
export function inline(container: Element, style: Style, walk: Walk): readonly Piece[] {
  const pieces: Piece[] = [];
  collect(container, style, walk, pieces);
  return pieces;
}

function collect(container: Element, style: Style, walk: Walk, pieces: Piece[]): void {
  for (const element of elements(container)) {
    if (element.name === 'w:r') run(element, style, walk, pieces);
    else if (DELETED.has(element.name)) {
      if (descendant(element, 'w:r') !== undefined) walk.trackedChanges = true;
    } else if (INSERTED.has(element.name)) {
      if (descendant(element, 'w:r') !== undefined) walk.trackedChanges = true;
      collect(element, style, walk, pieces);
    } else if (element.name === 'w:sdt' && isPrompt(element)) walk.hidden.push(allText(element));
    else if (element.name === 'w:sdt')
      collect(child(element, 'w:sdtContent') ?? element, style, walk, pieces);
    else if (element.name === 'mc:AlternateContent') collect(alternative(element), style, walk, pieces);
    else if (element.name.startsWith('m:') && !TRANSPARENT.has(element.name)) formula(element, style, pieces);
    else if (TRANSPARENT.has(element.name)) collect(element, style, walk, pieces);
  }
}

/** The choice that holds text, else the fallback: both hold the same text box. */
export function alternative(element: Element): Element {
  const choices = elements(element, 'mc:Choice');
  const filled = choices.find((choice) => descendant(choice, 'w:t') !== undefined);
  return filled ?? child(element, 'mc:Fallback') ?? choices[0] ?? element;
}

function formula(element: Element, style: Style, pieces: Piece[]): void {
  if (element.name === 'm:t') pieces.push({ kind: 'run', ...styled(textIn(element), style.run) });
  for (const part of elements(element)) formula(part, style, pieces);
}

function run(element: Element, style: Style, walk: Walk, pieces: Piece[]): void {
  const declared = child(element, 'w:rPr');
  const character = walk.styles.character(value(declared, 'w:rStyle'));
  const properties = over(runProperties(declared), toggled(style.run, character?.run ?? {}));
  const push = (text: string): void => {
    if (walk.fields.at(-1)?.code === true) return;
    if (properties.hidden === true) {
      if (text.trim() !== '') walk.hidden.push(text.trim());
    } else if (properties.struck === true) {
      if (text.trim() !== '') walk.struck.push(text.trim());
    } else pieces.push({ kind: 'run', ...styled(asPrinted(text, properties, pieces), properties) });
  };
  content(element, properties, walk, pieces, push);
}

/** Size of a mark, as a share of the text that it stands beside. */
const SMALLER = 0.85;
/** Points of a text that says no size. */
const PLAIN_SIZE = 10;

/** Raised figures as the marks that they are, whether Word raises them or they are moved up and made small by hand. */
function asPrinted(
  text: string,
  { raised: up, lift = 0, size }: RunProperties,
  pieces: readonly Piece[],
): string {
  const last = pieces.at(-1);
  if (last?.kind !== 'run') return text;
  const byHand = lift > 0 && size !== undefined && size <= SMALLER * (last.size ?? PLAIN_SIZE);
  return up === true || byHand ? (raised(text, last.run.text) ?? text) : text;
}

/** Whether a form field shows nothing but what should be put there. */
export const isPrompt = (field: Element): boolean =>
  flag(child(field, 'w:sdtPr'), 'w:showingPlcHdr') === true;

/** All text in an element, as where it is set aside. */
export function allText(element: Element): string {
  if (element.name === 'w:t') return textIn(element);
  return elements(element).map(allText).join('').trim();
}

function content(
  element: Element,
  properties: RunProperties,
  walk: Walk,
  pieces: Piece[],
  push: (text: string) => void,
): void {
  for (const part of elements(element)) {
    const { attributes } = part;
    switch (part.name) {
      case 'w:t':
        push(shown(textIn(part), properties.font));
        break;
      case 'w:tab':
      case 'w:ptab':
        push('\t');
        break;
      case 'w:noBreakHyphen':
        push('-');
        break;
      case 'w:sym':
        push(symbol(attributes['w:font'] ?? '', attributes['w:char'] ?? ''));
        break;
      case 'w:br':
        pieces.push({ kind: attributes['w:type'] === 'page' ? 'page' : 'line' });
        break;
      case 'w:cr':
        pieces.push({ kind: 'line' });
        break;
      case 'w:lastRenderedPageBreak':
        pieces.push({ kind: 'page-hint' });
        break;
      case 'w:fldChar':
        fieldMark(part, walk, push);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const notes = part.name === 'w:footnoteReference' ? walk.footnotes : walk.endnotes;
        const note = notes.get(attributes['w:id'] ?? '');
        if (note !== undefined) pieces.push({ kind: 'note', note });
        break;
      }
      case 'mc:AlternateContent':
        content(alternative(part), properties, walk, pieces, push);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        for (const box of boxes(part)) pieces.push({ kind: 'box', content: box });
        break;
    }
  }
}

/** The text boxes of a drawing, outermost ones only, each once. */
function boxes(drawing: Element): readonly Element[] {
  const found: Element[] = [];
  const visit = (element: Element): void => {
    if (element.name === 'w:txbxContent') found.push(element);
    else if (element.name === 'mc:AlternateContent') visit(alternative(element));
    else for (const part of elements(element)) visit(part);
  };
  visit(drawing);
  return found;
}

function fieldMark(mark: Element, walk: Walk, push: (text: string) => void): void {
  const type = mark.attributes['w:fldCharType'];
  if (type === 'begin') walk.fields.push({ code: true, shows: formField(child(mark, 'w:ffData')) });
  else if (type === 'separate') {
    const field = walk.fields.at(-1);
    if (field !== undefined) field.code = false;
  } else if (type === 'end') {
    const field = walk.fields.pop();
    if (field !== undefined && field.shows !== '') push(field.shows);
  }
}

/** What a check box or a drop-down list of an old form shows. */
function formField(data: Element | undefined): string {
  const box = child(data, 'w:checkBox');
  if (box !== undefined) {
    const state = child(box, 'w:checked') ?? child(box, 'w:default');
    const checked = state !== undefined && !/^(?:0|false|off)$/.test(state.attributes['w:val'] ?? 'true');
    return checked ? '☒' : '☐';
  }
  const list = child(data, 'w:ddList');
  if (list === undefined) return '';
  const chosen = Number(value(list, 'w:result') ?? value(list, 'w:default') ?? 0);
  return elements(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
}

/** Bold, italic and hidden toggle between paragraph style and character style; the rest is overridden. */
function toggled(paragraph: RunProperties, character: RunProperties): RunProperties {
  const either = (key: 'bold' | 'italic' | 'hidden'): boolean =>
    (paragraph[key] === true) !== (character[key] === true);
  return {
    ...over(character, paragraph),
    bold: either('bold'),
    italic: either('italic'),
    hidden: either('hidden'),
  };
}

function styled(
  text: string,
  properties: RunProperties,
): { readonly run: Run; readonly size: number | null } {
  const { bold = false, italic = false, underline = false, size = null } = properties;
  return { run: { text, bold, italic, underline }, size };
}
