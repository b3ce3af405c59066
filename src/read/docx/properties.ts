import type { Paragraph } from '../../model/document.ts';
import { child, type Element } from '../flowing/xml.ts';

/** What w:rPr says; undefined where it says nothing. */
export interface RunProperties {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly struck?: boolean | undefined;
  /** Set small above the line. */
  readonly raised?: boolean | undefined;
  /** Points that it is moved up, at whatever size it has; negative for down. */
  readonly lift?: number | undefined;
  /** Points. */
  readonly size?: number | undefined;
  readonly font?: string | undefined;
}

/** What w:pPr says; undefined where it says nothing. */
export interface ParagraphProperties {
  /** Outline level from 1; null for text of the body. */
  readonly outline?: number | null | undefined;
  readonly align?: Paragraph['align'] | undefined;
  readonly number?: string | undefined;
  readonly level?: number | undefined;
  /** Points. */
  readonly indent?: number | undefined;
  /** Points. */
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly pageBreakBefore?: boolean | undefined;
}

/** A property that is on when it is there, unless its value says otherwise; undefined when it isn't there. */
export function flag(properties: Element | undefined, name: string): boolean | undefined {
  const found = child(properties, name);
  if (found === undefined) return undefined;
  return !/^(?:0|false|off|none)$/i.test(found.attributes['w:val'] ?? 'true');
}

/** The value of `<name w:val="…"/>`. */
export const value = (properties: Element | undefined, name: string): string | undefined =>
  child(properties, name)?.attributes['w:val'];

export function runProperties(properties: Element | undefined): RunProperties {
  if (properties === undefined) return {};
  const fonts = child(properties, 'w:rFonts')?.attributes;
  return {
    bold: flag(properties, 'w:b'),
    italic: flag(properties, 'w:i'),
    // What stands on a colour or in a frame is set off as what is underlined.
    underline: flag(properties, 'w:u') ?? (isSetOff(properties) ? true : undefined),
    hidden: flag(properties, 'w:vanish'),
    struck: flag(properties, 'w:strike') ?? flag(properties, 'w:dstrike'),
    raised: raisedOf(value(properties, 'w:vertAlign')),
    lift: points(value(properties, 'w:position'), 2),
    size: points(value(properties, 'w:sz'), 2),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
  };
}

const isSetOff = (properties: Element): boolean =>
  !/^(?:none|white|black)$/.test(value(properties, 'w:highlight') ?? 'none') ||
  !/^(?:none|nil)$/.test(value(properties, 'w:bdr') ?? 'none');

export function paragraphProperties(properties: Element | undefined): ParagraphProperties {
  if (properties === undefined) return {};
  const numbering = child(properties, 'w:numPr');
  const level = value(numbering, 'w:ilvl');
  const outline = value(properties, 'w:outlineLvl');
  const indent = child(properties, 'w:ind')?.attributes;
  const spacing = child(properties, 'w:spacing')?.attributes;
  return {
    outline: outline === undefined ? undefined : Number(outline) < 9 ? Number(outline) + 1 : null,
    align: alignment(value(properties, 'w:jc')),
    number: value(numbering, 'w:numId'),
    level: level === undefined ? undefined : Number(level),
    indent: points(indent?.['w:left'] ?? indent?.['w:start'], 20),
    before: points(spacing?.['w:before'], 20),
    after: points(spacing?.['w:after'], 20),
    pageBreakBefore: flag(properties, 'w:pageBreakBefore'),
  };
}

/** The first properties over the second ones. */
export function over<T extends object>(nearer: T, farther: T): T {
  const given = Object.entries(nearer).filter(([, property]) => property !== undefined);
  return { ...farther, ...(Object.fromEntries(given) as Partial<T>) };
}

const raisedOf = (align: string | undefined): boolean | undefined =>
  align === undefined ? undefined : align === 'superscript';

function points(text: string | undefined, unitsPerPoint: number): number | undefined {
  const units = Number.parseFloat(text ?? '');
  return Number.isFinite(units) ? units / unitsPerPoint : undefined;
}

function alignment(text: string | undefined): Paragraph['align'] | undefined {
  if (text === undefined) return undefined;
  if (text === 'center') return 'centre';
  return text === 'right' || text === 'end' ? 'right' : 'left';
}
