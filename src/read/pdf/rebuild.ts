import { scanObjects, type FoundObject } from './scan-objects.ts';

/** A file made readable again. */
export interface Rebuilt {
  readonly bytes: Uint8Array;
  /** How many pages were found. */
  readonly pages: number;
  /** Numbers, from 1, of pages whose content is cut short or lost. */
  readonly cut: readonly number[];
}

type Objects = ReadonlyMap<number, FoundObject>;

const IS_PAGE = /\/Type\s*\/Page(?![A-Za-z])/;
const IS_TREE = /\/Type\s*\/Pages(?![A-Za-z])/;

/**
 * A PDF whose tables or page tree are lost, with new ones at its end over the pages that are found in it; null where there are
 * none, or where they are locked and the key went with the tables.
 */
export function rebuild(damaged: Uint8Array): Rebuilt | null {
  const buffer = Buffer.from(damaged.buffer, damaged.byteOffset, damaged.length);
  // Places are counted from the header, whatever stands before it.
  const bytes = buffer.subarray(Math.max(0, buffer.indexOf('%PDF-')));
  const text = bytes.toString('latin1');
  if (/\/Encrypt\b/.test(text)) return null;
  const objects = scanObjects(text);
  const pages = pagesOf(objects);
  if (pages.length === 0) return null;
  const cut = pages.flatMap((page, i) => (hasContent(objects.get(page)!, objects) ? [] : [i + 1]));
  return { bytes: written(bytes, objects, pages), pages: pages.length, cut };
}

/** Numbers of the page objects: in the order of what is left of their tree, the others as they stand in the file. */
function pagesOf(objects: Objects): number[] {
  const pages = new Set<number>();
  const trees = [...objects].filter(([, { value }]) => IS_TREE.test(value));
  const below = new Set(trees.flatMap(([, { value }]) => kidsOf(value)));
  const seen = new Set<number>();
  const stack = trees.map(([number]) => number).filter((number) => !below.has(number));
  stack.reverse();
  while (stack.length > 0) {
    const number = stack.pop()!;
    const value = objects.get(number)?.value;
    if (value === undefined || seen.has(number)) continue;
    seen.add(number);
    if (IS_TREE.test(value)) stack.push(...kidsOf(value).reverse());
    else if (IS_PAGE.test(value)) pages.add(number);
  }
  for (const [number, { value }] of objects) if (IS_PAGE.test(value)) pages.add(number);
  return [...pages];
}

const kidsOf = (value: string): number[] => references(/\/Kids\s*\[([^\]]*)\]/.exec(value)?.[1] ?? '');

const references = (list: string): number[] =>
  [...list.matchAll(/(\d{1,8})\s+\d{1,5}\s+R\b/g)].map((match) => Number(match[1]));

/** Whether all that a page shows is there and whole; a page may show nothing. */
function hasContent(page: FoundObject, objects: Objects): boolean {
  const contents = /\/Contents\s*(\[[^\]]*\]|\d{1,8}\s+\d{1,5}\s+R)/.exec(page.value)?.[1] ?? '';
  return page.whole && references(contents).every((number) => objects.get(number)?.whole === true);
}

/** The file with a catalog, a page tree and a table of its objects behind it. */
function written(bytes: Uint8Array, objects: Objects, pages: readonly number[]): Uint8Array {
  const next = [...objects.keys()].reduce((most, number) => Math.max(most, number), 0) + 1;
  const parts: string[] = ['\n'];
  let length = bytes.length + 1;
  const offsets: [number, number][] = [];
  const add = (number: number, value: string): void => {
    const part = `${number} 0 obj\n${value}\nendobj\n`;
    offsets.push([number, length]);
    parts.push(part);
    length += part.length;
  };
  for (const [number, { offset, value }] of objects)
    if (offset === null) add(number, value);
    else offsets.push([number, offset]);
  const kids = pages.map((page) => `${page} 0 R`).join(' ');
  add(next, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  add(next + 1, `<< /Type /Catalog /Pages ${next} 0 R >>`);
  const table = offsets.map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
  const trailer = `trailer\n<< /Size ${next + 2} /Root ${next + 1} 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  parts.push('xref\n', ...table, trailer);
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(parts.join(''), 'latin1')]));
}
