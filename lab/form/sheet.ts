import { p, pageBreak, table, type Block } from '../../fixtures/make/document.ts';
import type { Goal } from '../content/goal.ts';
import type { Scribe } from '../scribe.ts';
import type { Field } from '../wording/known.ts';
import { OF_MEASURES, widthsOf } from './fields.ts';

/** A label and what stands for it on an objective's sheet. */
export type Pair = readonly [label: string, value: string];

/** The pairs of an objective; each of its measures has its own pairs, or all stand in one. */
export function pairs(scribe: Scribe, goal: Goal, fields: readonly Field[], measuresApart: boolean): Pair[] {
  const ofMeasures = fields.filter((field) => OF_MEASURES.has(field));
  const written = (field: Field): Pair => [scribe.label(field), scribe.write(goal, field)];
  const first = fields.findIndex((field) => OF_MEASURES.has(field));
  const before = first < 0 ? fields : fields.slice(0, first);
  const after = first < 0 ? [] : fields.slice(first).filter((field) => !OF_MEASURES.has(field));
  const apart = (): Pair[] =>
    goal.measures.flatMap((measure) =>
      ofMeasures.map((field): Pair => [scribe.label(field), scribe.writeMeasure(goal, measure, field)]),
    );
  const together = (): Pair[] =>
    ofMeasures.map((field): Pair => [
      scribe.label(field),
      goal.measures.map((measure) => scribe.writeMeasure(goal, measure, field)).join('\n'),
    ]);
  return [...before.map(written), ...(measuresApart ? apart() : together()), ...after.map(written)];
}

const label = (scribe: Scribe, text: string, bold: boolean) => ({ text, bold, shaded: scribe.style.shaded });

/** Label and value side by side; some sheets are cut by the end of a page. */
export function twoColumns(scribe: Scribe, all: readonly Pair[], bold: boolean): Block[] {
  const { dice, style } = scribe;
  const build = (some: readonly Pair[]): Block =>
    table(
      widthsOf([130, 340], scribe.width),
      some.map(([key, value]) => [label(scribe, key, bold), value]),
      { ruling: style.ruling },
    );
  if (all.length < 4 || !dice.chance(0.1)) return [build(all)];
  const at = dice.int(2, all.length - 2);
  return [build(all.slice(0, at)), pageBreak, build(all.slice(at))];
}

/** Two pairs a row where both are short; a long one has the row to itself. */
export function fourColumns(scribe: Scribe, all: readonly Pair[], bold: boolean): Block {
  const rows: (string | { text: string; across?: number; bold?: boolean; shaded?: boolean })[][] = [];
  let open: Pair | null = null;
  const wide = ([key, value]: Pair): void =>
    void rows.push([label(scribe, key, bold), { text: value, across: 3 }]);
  for (const pair of all) {
    if (pair[1].length > 34 || pair[1].includes('\n')) {
      if (open !== null) wide(open);
      open = null;
      wide(pair);
    } else if (open === null) open = pair;
    else {
      rows.push([label(scribe, open[0], bold), open[1], label(scribe, pair[0], bold), pair[1]]);
      open = null;
    }
  }
  if (open !== null) wide(open);
  return table(widthsOf([110, 140, 110, 140], scribe.width), rows, { ruling: scribe.style.ruling });
}

/** A row of labels above a row of values, as many in each as fit. */
export function labelsAbove(scribe: Scribe, all: readonly Pair[], bold: boolean): Block {
  const rows: { text: string; across?: number; bold?: boolean; shaded?: boolean }[][] = [];
  let short: Pair[] = [];
  const flush = (): void => {
    if (short.length === 0) return;
    const across = 6 / short.length;
    rows.push(short.map(([key]) => ({ ...label(scribe, key, bold), across })));
    rows.push(short.map(([, value]) => ({ text: value, across })));
    short = [];
  };
  for (const pair of all) {
    if (pair[1].length > 26) {
      flush();
      rows.push([{ ...label(scribe, pair[0], bold), across: 6 }], [{ text: pair[1], across: 6 }]);
    } else {
      short.push(pair);
      if (short.length === 3) flush();
    }
  }
  flush();
  return table(widthsOf([1, 1, 1, 1, 1, 1], scribe.width), rows, { ruling: scribe.style.ruling });
}

/** One box with a line for each pair. */
export const card = (scribe: Scribe, all: readonly Pair[]): Block =>
  table(
    [scribe.width],
    [[all.map(([key, value]) => `**${key}:** ${value.replaceAll('\n', '; ')}`).join('\n')]],
    { ruling: 'box' },
  );

/** As programs print their masks: two labels a line, held apart by blanks. */
export function printed(all: readonly Pair[]): Block[] {
  const out: Block[] = [];
  let open: Pair | null = null;
  const text = ([key, value]: Pair): string => `${key}: ${value.replaceAll('\n', '; ')}`;
  for (const pair of all) {
    const short = pair[1].length <= 30;
    if (short && open !== null) {
      out.push(p(`${text(open)}          ${text(pair)}`, { tight: true }));
      open = null;
    } else if (short) open = pair;
    else {
      if (open !== null) out.push(p(text(open), { tight: true }));
      open = null;
      out.push(p(text(pair), { tight: true }));
    }
  }
  if (open !== null) out.push(p(text(open), { tight: true }));
  return [...out, p('')];
}
