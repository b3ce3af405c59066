import { child, elements, type Element } from '../flowing/xml.ts';
import { formatNumber } from '../flowing/number-format.ts';
import { flag, paragraphProperties, value } from './properties.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** Text with %1 … %9 where the counters go. */
  readonly text: string;
  readonly style: string | undefined;
  readonly legal: boolean;
  /** The counter starts again after this level or a higher one; 0 for never. */
  readonly restart: number | undefined;
  /** Points. */
  readonly indent: number | undefined;
}

interface List {
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
  /** Lists of one abstract definition count on together. */
  readonly counters: Map<number, number>;
}

export interface Marker {
  readonly text: string;
  readonly bullet: boolean;
  /** Points; undefined where the level says nothing. */
  readonly indent: number | undefined;
}

/** Counts as Word does: each call is one numbered paragraph, in document order. */
export interface Numbering {
  /** The marker of the next paragraph of that list and level; null where there is none. */
  readonly next: (number: string, level: number) => Marker | null;
  /** The level of the list that belongs to a paragraph style; 0 where none does. */
  readonly levelOf: (number: string, style: string) => number;
}

/** Reads numbering.xml and starts counting. */
export function readNumbering(part: Element | undefined): Numbering {
  const lists = readLists(part);
  const started = new Set<string>();
  return {
    levelOf: (number, style) => {
      for (const [index, level] of lists.get(number)?.levels ?? []) if (level.style === style) return index;
      return 0;
    },
    next: (number, index) => {
      const list = lists.get(number);
      const level = list?.levels.get(index);
      if (list === undefined || level === undefined) return null;
      const { counters } = list;
      const override = list.starts.get(index);
      const key = `${number}:${index}`;
      if (override !== undefined && !started.has(key)) counters.set(index, override);
      else counters.set(index, (counters.get(index) ?? level.start - 1) + 1);
      started.add(key);
      for (const deeper of [...counters.keys()])
        if (deeper > index && restarts(list.levels.get(deeper), index)) counters.delete(deeper);
      const bullet = level.format === 'bullet';
      return {
        text: bullet ? bulletOf(level.text) : printed(list, index, level),
        bullet,
        indent: level.indent,
      };
    },
  };
}

const restarts = (deeper: Level | undefined, index: number): boolean =>
  deeper?.restart === undefined || (deeper.restart !== 0 && index < deeper.restart);

function printed(list: List, index: number, level: Level): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const other = Number(digit) - 1;
    const shown = list.levels.get(other);
    const count = list.counters.get(other) ?? shown?.start ?? 1;
    return formatNumber(count, level.legal && other < index ? 'decimal' : (shown?.format ?? 'decimal'));
  });
}

/** Bullets are drawn in symbol fonts by letters that mean nothing as text; only a dash is what it seems. */
const bulletOf = (text: string): string => (/^[-–—]$/.test(text) ? '-' : text.trim() === '' ? '' : '•');

function readLists(part: Element | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map<string, Element>();
  const byStyle = new Map<string, Element>();
  for (const abstract of elements(part, 'w:abstractNum')) {
    abstracts.set(abstract.attributes['w:abstractNumId'] ?? '', abstract);
    const link = value(abstract, 'w:styleLink');
    if (link !== undefined) byStyle.set(link, abstract);
  }
  const counters = new Map<Element, Map<number, number>>();
  const lists = new Map<string, List>();
  for (const num of elements(part, 'w:num')) {
    const named = abstracts.get(value(num, 'w:abstractNumId') ?? '');
    if (named === undefined) continue;
    const abstract = byStyle.get(value(named, 'w:numStyleLink') ?? '') ?? named;
    const shared = counters.get(abstract) ?? new Map<number, number>();
    counters.set(abstract, shared);
    const levels = new Map(elements(abstract, 'w:lvl').map((level) => [levelIndex(level), readLevel(level)]));
    const starts = new Map<number, number>();
    for (const override of elements(num, 'w:lvlOverride')) {
      const replacing = child(override, 'w:lvl');
      if (replacing !== undefined) levels.set(levelIndex(override), readLevel(replacing));
      const start = value(override, 'w:startOverride');
      if (start !== undefined) starts.set(levelIndex(override), Number(start));
    }
    lists.set(num.attributes['w:numId'] ?? '', { levels, starts, counters: shared });
  }
  return lists;
}

const levelIndex = (element: Element): number => Number(element.attributes['w:ilvl'] ?? 0);

function readLevel(level: Element): Level {
  const restart = value(level, 'w:lvlRestart');
  return {
    start: Number(value(level, 'w:start') ?? 0),
    format: value(level, 'w:numFmt') ?? 'decimal',
    text: value(level, 'w:lvlText') ?? '',
    style: value(level, 'w:pStyle'),
    legal: flag(level, 'w:isLgl') ?? false,
    restart: restart === undefined ? undefined : Number(restart),
    indent: paragraphProperties(child(level, 'w:pPr')).indent,
  };
}
