import { child, elements, type Element } from '../flowing/xml.ts';
import {
  over,
  paragraphProperties,
  runProperties,
  value,
  type ParagraphProperties,
  type RunProperties,
} from './properties.ts';

/** A style with all it inherits. */
export interface Style {
  readonly id: string;
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

export interface Styles {
  /** The paragraph style of that id, or the default one. */
  readonly paragraph: (id: string | undefined) => Style;
  /** The character style of that id; nothing at all for none. */
  readonly character: (id: string | undefined) => Style | undefined;
}

/** Resolves styles.xml; a document without one has plain styles. */
export function readStyles(part: Element | undefined): Styles {
  const defaults = child(part, 'w:docDefaults');
  const base: Style = {
    id: '',
    run: runProperties(child(child(defaults, 'w:rPrDefault'), 'w:rPr')),
    paragraph: paragraphProperties(child(child(defaults, 'w:pPrDefault'), 'w:pPr')),
  };
  const declared = new Map<string, Element>();
  let normal: string | undefined;
  for (const style of elements(part, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    declared.set(id, style);
    const isDefault = /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '');
    if (isDefault && style.attributes['w:type'] === 'paragraph') normal = id;
  }
  const resolved = new Map<string, Style>();
  const resolve = (id: string, root: Style, trail: ReadonlySet<string>): Style => {
    const done = resolved.get(id);
    if (done !== undefined) return done;
    const style = declared.get(id);
    // A style that is based on itself by a detour inherits nothing further.
    if (style === undefined || trail.has(id)) return root;
    const parent = value(style, 'w:basedOn');
    const inherited = parent === undefined ? root : resolve(parent, root, new Set(trail).add(id));
    const made: Style = {
      id,
      run: over(runProperties(child(style, 'w:rPr')), inherited.run),
      paragraph: over(headed(style), inherited.paragraph),
    };
    resolved.set(id, made);
    return made;
  };
  return {
    paragraph: (id) => {
      const known = id !== undefined && declared.has(id) ? id : normal;
      return known === undefined ? base : resolve(known, base, new Set());
    },
    character: (id) =>
      id === undefined || !declared.has(id)
        ? undefined
        : resolve(id, { id: '', run: {}, paragraph: {} }, new Set()),
  };
}

/** A style's paragraph properties; built-in headings are headings even where the outline level is left to Word. */
function headed(style: Element): ParagraphProperties {
  const own = paragraphProperties(child(style, 'w:pPr'));
  const level = /^heading (\d)$/i.exec(value(style, 'w:name') ?? '')?.[1];
  return own.outline === undefined && level !== undefined ? { ...own, outline: Number(level) } : own;
}
