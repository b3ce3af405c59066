import type { Cell, Paragraph } from '../../model/document.ts';
import type { CueScope } from './cue-scope.ts';
import { lineOf, type Item, type Named } from './item.ts';
import { isKey } from './known-key.ts';
import { inlinePair, NUMBERED, numberedPair } from './cell-pairs.ts';
import { paragraphItems } from './line-items.ts';
import { cellText, filledCells, type Grid } from './table-grid.ts';
import { looksLikePerson } from '../../values/person.ts';
import { PERSON_RULE } from '../units/unit-line.ts';
import { isWeightOfUnit } from '../units/segments.ts';

/** What the cells of a row say by themselves: the first a heading, each of the others a label with its value. */
interface HeadingRow {
  readonly items: readonly Item[];
  /** Whether the first cell opens an objective by its own words. */
  readonly opens: boolean;
  /** Cues of the labels beside it. */
  readonly told: string;
}

/**
 * The rows of a table that head the rows below them, cell by cell as printed ("Objective 1 – New archive | Weight: 40%"), with
 * what they say. Once one opens an objective, rows of the same labels do so too.
 */
export function headingRows(grid: Grid, scope: CueScope): ReadonlyMap<number, readonly Item[]> {
  const found = new Map<number, HeadingRow>();
  for (let row = 0; row < grid.table.rows; row++) {
    const heading = headingRow(filledCells(grid, row), scope);
    if (heading !== null) found.set(row, heading);
  }
  const opening = new Set([...found.values()].flatMap(({ opens, told }) => (opens ? [told] : [])));
  return new Map(
    [...found].flatMap(([row, { items, told }]) => (opening.has(told) ? [[row, items] as const] : [])),
  );
}

function headingRow(filled: readonly Cell[], scope: CueScope): HeadingRow | null {
  const [first, ...others] = filled;
  if (first?.column !== 0 || others.length === 0) return null;
  const coded = others.length > 1 && CODE.test(cellText(first));
  const beside: Item[] = [];
  // Most rows are told by their first cell: nothing is read of those behind it.
  for (const cell of coded ? others.slice(1) : others) {
    const items = besideIn(cell, scope);
    if (!areLabelled(items)) return null;
    beside.push(...items);
  }
  const told = cuesOf(beside);
  const second = coded ? itemsIn(others[0]!, scope) : [];
  if (coded && !areLabelled(second))
    return { items: [...numbered(first, others[0]!), ...beside], opens: true, told };
  const heading = itemsIn(first, scope);
  return {
    items: [...heading, ...second, ...beside],
    opens: heading.some((item) =>
      item.kind === 'pair'
        ? item.cue.endsWith(' #') ||
          item.named?.field.startsWith('objective.') === true ||
          COUNTED.test(item.value[0]?.text ?? '')
        : item.kind === 'line' && COUNTED.test(item.paragraph.text),
    ),
    told: second.length > 0 ? cuesOf([...second, ...beside]) : told,
  };
}

const areLabelled = (items: readonly Item[]): boolean => items.length > 0 && items.every(tells);

const cuesOf = (items: readonly Item[]): string =>
  items.map((item) => (item.kind === 'pair' ? item.cue : '')).join('|');

/** A number or code with nothing behind it. */
const CODE = /^(?:\p{Lu}{1,5}[._/-]?)?\d{1,3}(?:[._/-]\d{1,4}){0,3}[.)]?$/u;

/** A cell or line that is named by where it stands. */
const placed = (
  value: readonly Paragraph[],
  at: Cell['at'],
  cue: string,
  named: Omit<Named, 'evidence'>,
): Item => ({
  kind: 'pair',
  cue,
  label: '',
  value,
  at,
  whole: value[0] ?? null,
  colon: false,
  named: { ...named, evidence: [] },
});

/** A number or code and the title in the cell behind it. */
const numbered = (number: Cell, title: Cell): readonly Item[] => [
  placed(number.paragraphs, number.at, 'heading #', { field: 'objective.number', rule: 'labels/number' }),
  placed(title.paragraphs, title.at, 'heading ~', { field: 'objective.title', rule: 'labels/title' }),
];

/** A number, a code or a letter before a title. */
const COUNTED =
  /^(?:(?:\p{Lu}{1,5}[._/-]?)?\d{1,3}(?:[._/-]\d{1,4}){0,3}|[A-Z])[.):]?\s+(?:[-–—]\s+)?\p{Lu}/u;

const itemsIn = (cell: Cell, scope: CueScope): readonly Item[] =>
  cell.paragraphs.flatMap((paragraph) => paragraphItems(paragraph, scope, true));

/** The labels with their values in a cell, also where nothing but a number stands behind one ("weight 30%"). */
const besideIn = (cell: Cell, scope: CueScope): readonly Item[] =>
  toldBeside(cell, scope) ?? itemsIn(cell, scope);

/** The same where the cell holds nothing else; null for other cells. */
export function toldBeside(cell: Cell, scope: CueScope): readonly Item[] | null {
  const told = inlinePair(cell, scope);
  if (told !== null) return told;
  const text = cellText(cell);
  const isNumbered =
    NUMBERED.test(text) && cell.paragraphs.length === 1 && isKey(text.replace(/\s\d.*$/su, ''), scope.rules);
  return isNumbered ? numberedPair(cell) : null;
}

const tells = (item: Item): boolean => item.kind === 'pair' && item.label !== '' && item.value.length > 0;

/**
 * The cells of a row that names a unit as printed ("Health department | Surgery | Head: dott. Neri"): the first a unit's or a
 * level's name, the others such too, or labels with values that say how it fared. Null for any other row.
 */
export function unitRow(filled: readonly Cell[], scope: CueScope): readonly Item[] | null {
  const [first, ...others] = filled;
  if (first === undefined || others.length === 0) return null;
  // "Unit | Roads": a label alone stands before its value.
  if (isKey(cellText(first), scope.rules) || isLabelAgain(first, scope)) return null;
  const named = namedFirst(first, others, scope);
  if (named === null) return null;
  const beside = others
    .filter((cell) => !isWeightOfUnit(cellText(cell), scope.rules))
    .map((cell) => {
      const items = itemsIn(cell, scope);
      return items.length > 0 && items.every(namesUnit) ? items : (personIn(cell) ?? items);
    });
  if (!beside.every((items) => items.length > 0 && items.every((item) => namesUnit(item) || tells(item))))
    return null;
  // What such a label tells is the unit's, and no slot of the objectives below; a number beside a name is the same unit's.
  return [
    ...others
      .filter((cell) => isWeightOfUnit(cellText(cell), scope.rules))
      .flatMap(({ paragraphs }) => paragraphs.map((weight) => lineOf(weight, true, { closes: true }))),
    ...named,
    ...beside.flat().map((item) => (namesUnit(item) && !isUnitCode(item) ? item : asLine(item))),
  ];
}

/** Whether what a cell holds recurs with something else beside it each time. */
const isLabelAgain = (cell: Cell, { census }: CueScope): boolean =>
  census.count(cellText(cell)) >= AGAIN && census.variety(cellText(cell)) > VARIED;
const AGAIN = 3;
const VARIED = 0.7;

/** The person whose name alone a cell beside a unit holds, as whoever answers for it; null for other cells. */
function personIn(cell: Cell): readonly Item[] | null {
  if (cell.paragraphs.length !== 1 || !looksLikePerson(cellText(cell))) return null;
  const person = { field: 'section.responsible', rule: PERSON_RULE } as const;
  return [placed(cell.paragraphs, cell.at, 'section.responsible', person)];
}

/** The unit that the first cell names: by its words, or as what its number, or its head and its weight, stand beside. */
function namedFirst(first: Cell, others: readonly Cell[], scope: CueScope): readonly Item[] | null {
  const named = itemsIn(first, scope);
  if (named.length > 0 && named.every(namesUnit)) return named;
  const [only] = named;
  if (named.length !== 1 || only!.kind !== 'line' || others.length < 2) return null;
  const { paragraph } = only!;
  const isWeight = (cell: Cell): boolean => isWeightOfUnit(cellText(cell), scope.rules);
  if (others.every((cell) => isWeight(cell) || personIn(cell) !== null) && !others.every(isWeight))
    return [
      placed([paragraph], paragraph.at, 'section.sector', { field: 'section.sector', rule: 'labels/sector' }),
    ];
  // Few rows have such a number: the cells of all others are not read.
  if (!others.some((cell) => UNIT_CODE.test(cellText(cell)))) return null;
  if (!others.every((cell) => itemsIn(cell, scope).every(namesUnit))) return null;
  const service = { field: 'section.service', rule: 'labels/service' } as const;
  return [placed([paragraph], paragraph.at, 'section.service', service)];
}

/** A unit that is named by its kind and a number alone: "CdR 1042". */
const UNIT_CODE = /^\p{L}[\p{L}.]{1,8}\s\d{2,}$/u;
const isUnitCode = (item: Item): boolean =>
  item.kind === 'pair' && item.value.length === 1 && UNIT_CODE.test(item.value[0]!.text);

const namesUnit = (item: Item): boolean =>
  item.kind === 'pair' && item.value.length > 0 && item.named?.field.startsWith('section.') === true;

const asLine = (item: Item): Item =>
  item.kind === 'pair' && item.whole !== null ? lineOf(item.whole, true) : item;
