/** The outline of a glyph, in ems from the baseline's start, y upward: closed lines of points, curves already flattened. */
export type Outline = readonly (readonly Point[])[];
export type Point = readonly [x: number, y: number];

/**
 * The outlines of a font that pdf.js has rebuilt, by the characters that it gives the font's glyphs (`fontChar`). Null for a font
 * without TrueType outlines; a glyph that is composed of others, or isn't there, has no outline.
 *
 * Source: OpenType 1.9, tables `head`, `loca`, `glyf` and `cmap` (formats 4 and 12).
 */
export function outlinesOf(data: Uint8Array | undefined): ((fontChar: string) => Outline | null) | null {
  if (data === undefined || data.length < 12) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  try {
    const tables = tablesOf(view);
    const [head, loca, glyf, cmap] = ['head', 'loca', 'glyf', 'cmap'].map((tag) => tables.get(tag));
    if (!head || !loca || !glyf || !cmap) return null;
    const unitsPerEm = view.getUint16(head.offset + 18) || 1000;
    const wide = view.getInt16(head.offset + 50) === 1;
    const glyphs = charactersOf(view, cmap.offset);
    const place = (glyph: number): number =>
      wide ? view.getUint32(loca.offset + 4 * glyph) : 2 * view.getUint16(loca.offset + 2 * glyph);
    return (fontChar) => {
      const glyph = glyphs.get(fontChar.codePointAt(0) ?? 0);
      if (glyph === undefined || (glyph + 1) * (wide ? 4 : 2) >= loca.length) return null;
      const [from, to] = [place(glyph), place(glyph + 1)];
      if (from === to) return [];
      if (to < from || to > glyf.length) return null;
      return contoursOf(view, glyf.offset + from, unitsPerEm);
    };
  } catch (error) {
    // Offsets of a damaged font point out of it: its outlines tell nothing.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface Table {
  readonly offset: number;
  readonly length: number;
}

function tablesOf(view: DataView): Map<string, Table> {
  const tables = new Map<string, Table>();
  const count = view.getUint16(4);
  for (let index = 0; index < count; index++) {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(entry + at)));
    const table = { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) };
    if (table.offset + table.length <= view.byteLength) tables.set(tag, table);
  }
  return tables;
}

/** Glyphs by code point, of all subtables that are understood. */
function charactersOf(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index++) {
    const table = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    const format = view.getUint16(table);
    if (format === 4) addSegments(view, table, glyphs);
    else if (format === 12) addGroups(view, table, glyphs);
  }
  return glyphs;
}

function addSegments(view: DataView, table: number, glyphs: Map<number, number>): void {
  const doubled = view.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + doubled];
  for (let at = 0; at < doubled; at += 2) {
    const [start, end] = [view.getUint16(starts + at), view.getUint16(ends + at)];
    const delta = view.getUint16(starts + doubled + at);
    const rangeAt = starts + 2 * doubled + at;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const found = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start));
      if (found !== 0) glyphs.set(code, (found + delta) & 0xffff);
    }
  }
}

function addGroups(view: DataView, table: number, glyphs: Map<number, number>): void {
  const count = view.getUint32(table + 12);
  for (let index = 0; index < count; index++) {
    const group = table + 16 + 12 * index;
    const [start, end, first] = [0, 4, 8].map((at) => view.getUint32(group + at)) as [number, number, number];
    for (let code = start; code <= Math.min(end, start + 0xffff); code++)
      glyphs.set(code, first + code - start);
  }
}

const ON_CURVE = 1;
const SHORT = [2, 4] as const;
const REPEATED = 8;
/** Set: a short step is forward, or a long one is left out as none. */
const SAME = [16, 32] as const;
/** Straight pieces that a curve is flattened to. */
const PIECES = 4;

/** A simple glyph's contours; null for one that is composed of others. */
function contoursOf(view: DataView, start: number, unitsPerEm: number): Outline | null {
  const count = view.getInt16(start);
  if (count < 0) return null;
  const ends = Array.from({ length: count }, (_, index) => view.getUint16(start + 10 + 2 * index));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = start + 10 + 2 * count;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = view.getUint8(at++);
    const times = flag & REPEATED ? view.getUint8(at++) + 1 : 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  const [xs, ys] = ([0, 1] as const).map((axis) => {
    let value = 0;
    return flags.slice(0, total).map((flag) => {
      const same = (flag & SAME[axis]) !== 0;
      if (flag & SHORT[axis]) value += (same ? 1 : -1) * view.getUint8(at++);
      else if (!same) {
        value += view.getInt16(at);
        at += 2;
      }
      return value / unitsPerEm;
    });
  }) as [number[], number[]];
  return ends.map((end, index) => {
    const from = index === 0 ? 0 : ends[index - 1]! + 1;
    const points = Array.from({ length: end - from + 1 }, (_, k) => [xs[from + k]!, ys[from + k]!] as const);
    return flattened(
      points,
      points.map((_, k) => (flags[from + k]! & ON_CURVE) !== 0),
    );
  });
}

/** The contour with its quadratic curves as straight pieces; between two points off the curve one lies on it half way. */
function flattened(points: readonly Point[], on: readonly boolean[]): Point[] {
  const line: Point[] = [];
  const full: { point: Point; on: boolean }[] = points.flatMap((point, index) => {
    const next = (index + 1) % points.length;
    const here = { point, on: on[index]! };
    return on[index] || on[next] ? [here] : [here, { point: middle(point, points[next]!), on: true }];
  });
  const first = full.findIndex((entry) => entry.on);
  if (first < 0) return [...points];
  for (let step = 0; step < full.length; step++) {
    const here = full[(first + step) % full.length]!;
    if (here.on) {
      line.push(here.point);
      continue;
    }
    const before = full[(first + step - 1 + full.length) % full.length]!.point;
    const after = full[(first + step + 1) % full.length]!.point;
    for (let piece = 1; piece < PIECES; piece++)
      line.push(onCurve(before, here.point, after, piece / PIECES));
  }
  return line;
}

const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
const onCurve = (a: Point, control: Point, b: Point, t: number): Point => {
  const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return [p * a[0] + q * control[0] + r * b[0], p * a[1] + q * control[1] + r * b[1]];
};
