import { elements, type Element } from '../flowing/xml.ts';
import { formatNumber } from '../flowing/number-format.ts';
import type { Styles } from './styles.ts';

/** A list as it is being read: its style, its depth from 1 and the counters of all its levels. */
export interface OpenList {
  readonly style: Element | undefined;
  readonly level: number;
  readonly counters: Map<number, number>;
}

export interface Lists {
  /** Enters a text:list inside `outer`, or at the top where that is null. */
  readonly enter: (element: Element, outer: OpenList | null, paragraphList: string | undefined) => OpenList;
  /** The marker of the next item; '' for none. */
  readonly marker: (list: OpenList, item: Element) => string;
  /** The number of the next heading of that outline level; '' for none. */
  readonly heading: (level: number) => string;
}

/** Starts counting the lists of a document. */
export function startLists(styles: Styles): Lists {
  const byStyle = new Map<string, Map<number, number>>();
  const byId = new Map<string, Map<number, number>>();
  const outline = new Map<number, number>();
  return {
    enter: ({ attributes }, outer, paragraphList) => {
      const name = attributes['text:style-name'] ?? (outer === null ? paragraphList : undefined);
      if (outer !== null)
        return {
          style: name === undefined ? outer.style : (styles.lists.get(name) ?? outer.style),
          level: outer.level + 1,
          counters: outer.counters,
        };
      const continued =
        byId.get(attributes['text:continue-list'] ?? '') ??
        (attributes['text:continue-numbering'] === 'true' ? byStyle.get(name ?? '') : undefined);
      const counters = continued ?? new Map<number, number>();
      byStyle.set(name ?? '', counters);
      const id = attributes['xml:id'];
      if (id !== undefined) byId.set(id, counters);
      return { style: styles.lists.get(name ?? ''), level: 1, counters };
    },
    marker: (list, item) => {
      const start = item.attributes['text:start-value'];
      return next(list.style, list.level, list.counters, start === undefined ? undefined : Number(start));
    },
    heading: (level) => next(styles.outline, level, outline, undefined),
  };
}

function next(
  style: Element | undefined,
  level: number,
  counters: Map<number, number>,
  start: number | undefined,
): string {
  const definition = levelOf(style, level);
  if (definition === undefined) return '';
  const first = Number(definition.attributes['text:start-value'] ?? 1);
  counters.set(level, start ?? (counters.get(level) ?? first - 1) + 1);
  for (const deeper of [...counters.keys()]) if (deeper > level) counters.delete(deeper);
  if (definition.name.endsWith('-bullet')) {
    const bullet = definition.attributes['text:bullet-char'] ?? '';
    return /^[-–—]$/.test(bullet) ? '-' : bullet.trim() === '' ? '' : '•';
  }
  return numbered(style, level, definition, counters);
}

/** A number with as many of the levels above as the definition shows. */
function numbered(
  style: Element | undefined,
  level: number,
  definition: Element,
  counters: ReadonlyMap<number, number>,
): string {
  const { attributes } = definition;
  const format = attributes['style:num-format'] ?? '';
  if (format === '') return '';
  const shown = Number(attributes['text:display-levels'] ?? 1);
  const numbers: string[] = [];
  for (let above = Math.max(1, level - shown + 1); above <= level; above++) {
    const other = levelOf(style, above)?.attributes['style:num-format'] ?? '';
    if (other !== '') numbers.push(formatNumber(counters.get(above) ?? 1, FORMATS[other] ?? 'decimal'));
  }
  return `${attributes['style:num-prefix'] ?? ''}${numbers.join('.')}${attributes['style:num-suffix'] ?? ''}`.trim();
}

const levelOf = (style: Element | undefined, level: number): Element | undefined =>
  elements(style).find((candidate) => Number(candidate.attributes['text:level']) === level);

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
