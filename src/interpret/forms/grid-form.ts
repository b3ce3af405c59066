import { countedStart } from '../cues/census.ts';
import type { Grid, Item } from '../cues/item.ts';
import { cellText, gridOf, isEmptyCell } from '../cues/table-grid.ts';
import type { Cell, Paragraph } from '../../model/document.ts';
import type { Canonical } from '../../rules/rule.ts';
import type { Slot } from '../meaning/slot.ts';
import { withChoices } from './choices.ts';
import type { FormScope } from './form-scope.ts';
import type { Telling } from '../meaning/settle.ts';
import { groundsOf, understand, type Meaning } from '../meaning/understand.ts';
import type { Column } from '../tables/column.ts';
import { managerColumns, withManagersApart } from '../tables/weight-matrix.ts';
import { settled } from '../tables/settled-columns.ts';

/** All parts of tables under one header, with what their columns mean. */
export interface GridForm {
  readonly cue: string;
  readonly parts: readonly Grid[];
  readonly columns: readonly Column[];
  readonly meanings: readonly Meaning[];
  readonly slots: readonly Slot[];
}

/** The grid forms of a document by their cue; each column is understood by all that stands in it. */
export function gridForms(
  items: readonly Item[],
  scope: FormScope,
  telling: Telling,
  allowed: (field: Canonical) => boolean,
): ReadonlyMap<string, GridForm> {
  const parts = new Map<string, Grid[]>();
  const lines = items.flatMap((item) => (item.kind === 'line' ? [item.paragraph] : []));
  for (const item of items) {
    if (item.kind !== 'grid') continue;
    const known = parts.get(item.cue);
    if (known) known.push(item);
    else parts.set(item.cue, [item]);
  }
  return new Map(
    [...parts].map(([cue, own]) => {
      const alike = [...parts].flatMap(([other, theirs]) => (agree(cue, other) ? theirs : []));
      return [cue, formOf(cue, own, alike, lines, scope, telling, allowed)];
    }),
  );
}

/** Share of the headings of two tables, place by place, from which on their columns mean the same. */
const ALIKE = 0.7;

function agree(cue: string, other: string): boolean {
  if (cue === other) return true;
  const [own, theirs] = [cue.split('|'), other.split('|')];
  const same = own.filter((heading, index) => heading === theirs[index]).length;
  return own.length > 2 && own.length === theirs.length && same >= own.length * ALIKE;
}

function formOf(
  cue: string,
  parts: readonly Grid[],
  /** These and the parts of other tables whose headers are nearly the same. */
  alike: readonly Grid[],
  /** The lines of the document, which may explain signs. */
  lines: readonly Paragraph[],
  scope: FormScope,
  telling: Telling,
  allowed: (field: Canonical) => boolean,
): GridForm {
  const { rules } = scope;
  const slots = slotsOf(parts, alike, scope.reporting);
  // Under a heading of several columns whose cells reach over them all no cell begins in the later ones.
  const holding = slots.filter(({ texts }) => texts.length > 0);
  const understood = understand(holding.length === 0 ? slots : holding, rules, telling, allowed);
  const meanings =
    holding.length === 0 ? understood : slots.map((slot) => understood[holding.indexOf(slot)] ?? NOTHING);
  const named = meanings.map((meaning, index): Column => {
    const { field, year, rule, flags, evidence } = meaning;
    const { path, at } = slots[index]!;
    return {
      index,
      field,
      year,
      label: path.join(' '),
      rule,
      flags,
      evidence,
      below: null,
      at,
      grounds: groundsOf(meaning, meanings, 'rows'),
    };
  });
  const largest = parts.reduce((best, part) => (part.rows.length > best.rows.length ? part : best));
  const found = settled(
    withChoices(named, slots, parts, lines, rules),
    gridOf(largest.table),
    largest.rows,
    rules,
  ).filter(({ field }) => allowed(field) || field === 'other' || field.startsWith('phase.'));
  const columns = found.length === named.length ? found : named;
  const { table, header, rows } = largest;
  const managers = managerColumns(gridOf(table), header, columns, rows.length);
  const apart = withManagersApart(columns, managers);
  // Who a weight is for is no place of the form: these stand behind what is.
  const own = <T>(list: readonly T[]): readonly T[] => list.filter((_, index) => !managers.has(index));
  return {
    cue,
    parts,
    columns: [...own(apart), ...apart.filter(({ index }) => managers.has(index))],
    meanings: own(meanings),
    slots: own(slots),
  };
}

/** What a column means in which no cell begins. */
const NOTHING: Meaning = {
  field: 'other',
  year: null,
  rule: 'labels/notes',
  flags: [],
  evidence: [],
  sure: 1,
  rival: 0,
  label: 0,
};

/** The columns of all parts as slots. */
function slotsOf(parts: readonly Grid[], alike: readonly Grid[], reporting: boolean): readonly Slot[] {
  const count = Math.max(...parts.map((part) => part.table.columns));
  const header = parts.find((part) => part.header !== null)?.header ?? null;
  const byPart = Array.from({ length: count }, (_, column) => alike.map((part) => textsIn(part, column)));
  const texts = byPart.map((own) => own.flat());
  const starts = texts.map((own) => own.filter((text) => text !== '').length);
  const keys = keyStarts(texts, starts);
  return texts.map((own, column): Slot => {
    const heading = header?.columns[column];
    return {
      path: heading?.path.length ? heading.path : wordsOfCounts(own),
      place: 'column',
      texts: own,
      parts: byPart[column]!,
      at: heading?.cells.flatMap((cell) => cell.at) ?? [],
      finer: starts[column]! > keys * 1.2,
      shared: (heading?.cells.at(-1)?.columnEnd ?? 0) - (heading?.cells.at(-1)?.column ?? 0) > 1,
      reporting,
      position: count > 1 ? column / (count - 1) : 0,
    };
  });
}

/** The words that every text of a column without a heading counts with, as "Objective n. 1", "Objective n. 2" do; none for others. */
function wordsOfCounts(texts: readonly string[]): readonly string[] {
  const starts = texts.flatMap((text) => countedStart(text) ?? []);
  const words = starts[0]?.words;
  const alike = starts.every((start, index) => start.words === words && start.end === texts[index]!.length);
  return words !== undefined && texts.length > 1 && starts.length === texts.length && alike
    ? [`${words} n.`]
    : [];
}

/** How often the leftmost column of texts that differ is filled: once for each objective. */
function keyStarts(texts: readonly (readonly string[])[], starts: readonly number[]): number {
  const worded = texts.findIndex((own, column) => {
    const filled = own.filter((text) => text !== '');
    return (
      starts[column]! > 0 &&
      filled.filter((text) => text.length > 12 && /\p{L}{4}/u.test(text)).length > filled.length / 2 &&
      new Set(filled).size > filled.length * 0.5
    );
  });
  return worded < 0 ? Math.max(...starts, 0) : starts[worded]!;
}

/** Texts of the cells that start in the rows of a column; '' for empty ones. */
function textsIn(part: Grid, column: number): readonly string[] {
  const { at } = gridOf(part.table);
  const seen = new Set<Cell>();
  const texts: string[] = [];
  for (const row of part.rows) {
    const cell = at[row]?.[column];
    if (cell === undefined || seen.has(cell) || cell.column !== column) continue;
    seen.add(cell);
    texts.push(isEmptyCell(cell) ? '' : cellText(cell));
  }
  return texts;
}
