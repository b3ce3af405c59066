import type { Paragraph } from '../../model/document.ts';
import { child, elements, type Element } from '../flowing/xml.ts';

/** What a style says with all it inherits; undefined where nobody says anything. */
export interface Style {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly struck?: boolean | undefined;
  /** Set small above the line. */
  readonly raised?: boolean | undefined;
  /** Points. */
  readonly size?: number | undefined;
  readonly align?: Paragraph['align'] | undefined;
  readonly indent?: number | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly pageBreak?: boolean | undefined;
  readonly list?: string | undefined;
}

export interface Styles {
  /** The style of that family and name over the family's default; both may be missing. */
  readonly of: (family: 'paragraph' | 'text', name: string | undefined) => Style;
  readonly lists: ReadonlyMap<string, Element>;
  readonly outline: Element | undefined;
}

/** The styles of the given parts together; where two parts have a style of one name the later part's holds. */
export function readStyles(parts: readonly (Element | undefined)[]): Styles {
  const declared = new Map<string, Element>();
  const defaults = new Map<string, Style>();
  const lists = new Map<string, Element>();
  let outline: Element | undefined;
  for (const part of parts)
    for (const group of ['office:styles', 'office:automatic-styles'])
      for (const element of elements(child(part, group))) {
        const { attributes } = element;
        const [family, name] = [attributes['style:family'] ?? '', attributes['style:name'] ?? ''];
        if (element.name === 'style:style') declared.set(`${family} ${name}`, element);
        else if (element.name === 'style:default-style') defaults.set(family, own(element));
        else if (element.name === 'text:list-style') lists.set(name, element);
        else if (element.name === 'text:outline-style') outline = element;
      }
  const resolved = new Map<string, Style>();
  const resolve = (key: string, trail: ReadonlySet<string>): Style => {
    const done = resolved.get(key);
    if (done !== undefined) return done;
    const element = declared.get(key);
    const family = key.slice(0, key.indexOf(' '));
    const base = family === 'paragraph' ? (defaults.get(family) ?? {}) : {};
    if (element === undefined || trail.has(key)) return base;
    const parent = element.attributes['style:parent-style-name'];
    const inherited = parent === undefined ? base : resolve(`${family} ${parent}`, new Set(trail).add(key));
    const made = over(own(element), inherited);
    resolved.set(key, made);
    return made;
  };
  return { of: (family, name) => resolve(`${family} ${name ?? ''}`, new Set()), lists, outline };
}

/** The first style over the second one. */
export function over(nearer: Style, farther: Style): Style {
  const given = Object.entries(nearer).filter(([, property]) => property !== undefined);
  return { ...farther, ...(Object.fromEntries(given) as Style) };
}

function own(element: Element): Style {
  const text = child(element, 'style:text-properties')?.attributes ?? {};
  const block = child(element, 'style:paragraph-properties')?.attributes ?? {};
  const weight = text['fo:font-weight'];
  const slant = text['fo:font-style'];
  const line = text['style:text-underline-style'];
  const shown = text['text:display'];
  const through = text['style:text-line-through-style'] ?? text['style:text-line-through-type'];
  const position = text['style:text-position'];
  const size = points(text['fo:font-size']);
  const list = element.attributes['style:list-style-name'];
  return {
    bold: weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600,
    italic: slant === undefined ? undefined : slant !== 'normal',
    underline: line === undefined ? undefined : line !== 'none',
    hidden: shown === undefined ? undefined : shown === 'none',
    struck: through === undefined ? undefined : through !== 'none',
    raised: position === undefined ? undefined : /^(?:super|[1-9])/.test(position),
    size,
    align: alignment(block['fo:text-align']),
    indent: points(block['fo:margin-left']),
    before: points(block['fo:margin-top']),
    after: points(block['fo:margin-bottom']),
    // A style that names a page layout starts a page.
    pageBreak:
      block['fo:break-before'] === 'page' ||
      (element.attributes['style:master-page-name'] ?? '') !== '' ||
      undefined,
    list: list === undefined || list === '' ? undefined : list,
  };
}

const UNITS: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
  px: 0.75,
};

function points(length: string | undefined): number | undefined {
  const match = /^(-?[\d.]+)(pt|in|cm|mm|pc|px)$/.exec(length ?? '');
  return match === null ? undefined : Number(match[1]) * UNITS[match[2]!]!;
}

function alignment(text: string | undefined): Paragraph['align'] | undefined {
  if (text === undefined) return undefined;
  if (text === 'center') return 'centre';
  return text === 'end' || text === 'right' ? 'right' : 'left';
}
