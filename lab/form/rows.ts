import { p, pageBreak, table, type Block } from '../../fixtures/make/document.ts';
import type { Goal } from '../content/goal.ts';
import type { Unit } from '../content/plan.ts';
import type { Scribe } from '../scribe.ts';
import type { Field } from '../wording/known.ts';
import { OF_MEASURES, WIDTH, widthsOf, withAsides } from './fields.ts';

export interface CellText {
  readonly text: string;
  readonly across?: number;
  readonly down?: number;
  readonly bold?: boolean;
  readonly shaded?: boolean;
}
/** Rows that a page must not part. */
export type Band = readonly (readonly CellText[])[];

/** How an objective with several measures stands: all in one row, a row each with its own cells merged, or left blank. */
export type Spread = 'joined' | 'merged' | 'blank';

export interface Column {
  readonly field: Field | null;
  readonly head: string;
  readonly want: number;
  /** For columns that are no plain field. */
  readonly write?: (goal: Goal, k: number) => string;
  readonly perMeasure: boolean;
}

export const column = (scribe: Scribe, field: Field): Column => ({
  field,
  head: scribe.label(field),
  want: WIDTH[field] ?? 80,
  perMeasure: OF_MEASURES.has(field),
});

export const columns = (scribe: Scribe, fields: readonly Field[]): Column[] =>
  withAsides(scribe, fields).map((field) => column(scribe, field));

/** The rows of one objective. */
export function goalRows(
  scribe: Scribe,
  goal: Goal,
  cols: readonly Column[],
  spread: Spread,
  bullet = '',
): Band {
  const count = spread === 'joined' ? 1 : Math.max(1, goal.measures.length);
  const own = (col: Column): string => (col.write ? col.write(goal, 0) : scribe.write(goal, col.field!));
  const ofMeasure = (col: Column, k: number): string => {
    const measure = goal.measures[k];
    if (measure === undefined) return '';
    return col.write ? col.write(goal, k) : scribe.writeMeasure(goal, measure, col.field!);
  };
  return Array.from({ length: count }, (_, k) =>
    cols.flatMap((col): CellText[] => {
      if (col.perMeasure) {
        if (spread !== 'joined') return [{ text: ofMeasure(col, k) }];
        const lines = goal.measures.map((_, i) => ofMeasure(col, i));
        const marked =
          lines.length > 1 && col.field === 'measure' ? lines.map((line) => bullet + line) : lines;
        return [{ text: marked.join('\n') }];
      }
      if (k === 0) return [{ text: own(col), ...(spread === 'merged' && count > 1 ? { down: count } : {}) }];
      return spread === 'merged' ? [] : [{ text: '' }];
    }),
  );
}

/** One row of heads, or two where columns of measures stand under a common one. */
export function headRows(cols: readonly Column[], common: string | null): CellText[][] {
  const first = cols.findIndex(({ perMeasure }) => perMeasure);
  const run = cols.filter(({ perMeasure }) => perMeasure).length;
  const together = cols.slice(first, first + run).every(({ perMeasure }) => perMeasure);
  if (common === null || run < 2 || !together) return [cols.map(({ head }) => ({ text: head }))];
  return [
    cols.flatMap(({ head, perMeasure }, i): CellText[] =>
      perMeasure ? (i === first ? [{ text: common, across: run }] : []) : [{ text: head, down: 2 }],
    ),
    cols.filter(({ perMeasure }) => perMeasure).map(({ head }) => ({ text: head })),
  ];
}

/** The table; some go on as a second one on the next page, with or without heads, announced or not. */
export function ruled(
  scribe: Scribe,
  heads: readonly (readonly CellText[])[],
  bands: readonly Band[],
  wants: readonly number[],
): Block[] {
  const { dice, style } = scribe;
  const widths = widthsOf(wants, scribe.width);
  const build = (rows: readonly (readonly CellText[])[], header: number): Block =>
    table(
      widths,
      rows.map((cells) => [...cells]),
      { header, repeat: style.repeat, ruling: style.ruling, shaded: style.shaded, size: 9 },
    );
  // A row that somebody left empty, or forgot to delete.
  const idle: Band = [wants.map(() => ({ text: '' }))];
  const filled = dice.chance(0.06) ? [bands[0]!, idle, ...bands.slice(1)] : bands;
  const all = [...heads, ...filled.flat()];
  if (heads.length === 0 || bands.length < 3 || !dice.chance(0.16)) return [build(all, heads.length)];
  const at = dice.int(1, bands.length - 1);
  const again = dice.chance(0.65);
  return [
    build([...heads, ...bands.slice(0, at).flat()], heads.length),
    dice.chance(0.7) ? pageBreak : p(''),
    ...(dice.chance(0.5)
      ? [p(dice.pick(['(segue)', 'segue dalla pagina precedente', '__(continua)__']))]
      : []),
    build([...(again ? heads : []), ...bands.slice(at).flat()], again ? heads.length : 0),
  ];
}

export interface RowsOptions {
  readonly spread?: Spread;
  /** Whether a row of band names each unit inside the table, and how many cells that row has. */
  readonly bands?: boolean;
  readonly totals?: boolean;
  readonly common?: string | null;
}

/** A table of objectives of one or several units. */
export function goalTable(
  scribe: Scribe,
  units: readonly Unit[],
  cols: readonly Column[],
  options: RowsOptions = {},
): Block[] {
  const { dice, style } = scribe;
  const withHeads = dice.chance(0.4);
  const bands = units.flatMap((unit): Band[] => {
    const own = unit.goals.map((goal) =>
      goalRows(scribe, goal, cols, options.spread ?? 'joined', style.bullet),
    );
    const band =
      options.bands === true
        ? [
            [
              [
                {
                  text: bandText(scribe, unit, withHeads),
                  across: cols.length,
                  bold: true,
                  shaded: style.shaded,
                },
              ],
            ],
          ]
        : [];
    return [...band, ...own, ...(options.totals === true ? totalRow(scribe, unit, cols) : [])];
  });
  const heads = headRows(cols, options.common ?? null);
  return ruled(
    scribe,
    heads,
    bands,
    cols.map(({ want }) => want),
  );
}

function bandText(scribe: Scribe, unit: Unit, withHead: boolean): string {
  const name = scribe.unitName(unit);
  return withHead ? `${name} – Responsabile: ${scribe.headName(unit)}` : name;
}

/** What the weights of the unit add up to, under their column. */
function totalRow(scribe: Scribe, unit: Unit, cols: readonly Column[]): Band[] {
  const at = cols.findIndex(({ field }) => field === 'weight');
  const weights = unit.goals.map(({ weight }) => weight);
  const form = scribe.notation.weightForm;
  if (at < 1 || weights.includes(null) || form === 'words') return [];
  const sum = weights.reduce<number>((all, weight) => all + weight!, 0);
  const cells: CellText[] = [
    { text: scribe.dice.pick(['Totale', 'TOTALE PESI', 'Somma dei pesi']), across: at, bold: true },
  ];
  return [
    [
      [
        ...cells,
        { text: scribe.notation.weight(sum).text, bold: true },
        ...cols.slice(at + 1).map(() => ({ text: '' })),
      ],
    ],
  ];
}
