import type { Item, Named } from '../cues/item.ts';
import { knownKey } from '../cues/known-key.ts';
import { withCaptionsAsLines } from './captions.ts';
import { contextForm } from './context-form.ts';
import { recognise } from '../../rules/recognise.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { UNIT_NAMES, type Canonical } from '../../rules/fields.ts';
import { cycleIn } from './cycle.ts';
import { gridForms, type GridForm } from './grid-form.ts';
import { withHeads } from './heads.ts';
import { withLinesBelow } from './loose-lines.ts';
import type { FormScope } from './form-scope.ts';
import type { Meaning } from '../meaning/understand.ts';
import { meaningOf, sheetForm, type SheetForm } from './sheet-form.ts';
import { isOfUnit, withSingleRowsAsPairs } from './single-rows.ts';

/** The forms of a document: its items as the forms see them, the headers of tables, the sheets. */
export interface Forms {
  readonly items: readonly Item[];
  /** What the columns of a header mean where its rows are objectives, by its cue. */
  readonly rows: ReadonlyMap<string, GridForm>;
  /** The same where its rows belong to the objective that is open. */
  readonly parts: ReadonlyMap<string, GridForm>;
  readonly sheets: readonly SheetForm[];
  /** What labels outside sheets say of units, by cue. */
  readonly context: ReadonlyMap<string, Named>;
}

/** A likeness from which on a label is known. */
const KNOWN = 0.8;

/** What rows inside an objective may tell. */
const isPart = (field: Canonical): boolean => field.startsWith('indicator.') || field.startsWith('phase.');

/**
 * Finds the forms of a document by what recurs, and understands each slot once for all of it. `reporting` says whether its subject
 * speaks of what was done.
 */
export function formsIn(given: readonly Item[], rules: RuleSet, reporting: boolean): Forms {
  const singled = withSingleRowsAsPairs(withCaptionsAsLines(given));
  const asked = { rules, reporting: reporting || hasReport(given, rules), measures: new Set<string>() };
  const scope: FormScope = {
    ...asked,
    measures: tellingMeasures(gridForms(singled, asked, 'parts', isPart)),
  };
  const known = gridForms(singled, scope, 'objectives', () => true);
  const items = withHeads(
    withLinesBelow(singled),
    (cue) => !(known.get(cue)?.columns.some(({ field }) => field === 'objective.title') ?? false),
  );
  const sheets = sheetsIn(items, 0, items.length, known, scope);
  const rows = gridForms(items, scope, 'objectives', () => true);
  const parts = gridForms(items, scope, 'parts', isPart);
  const inside = new Set(
    sheets.flatMap((form) => form.instances.flatMap(({ from, to }) => items.slice(from, to))),
  );
  const context = contextForm(
    items.filter((item) => !inside.has(item)),
    rules,
  );
  return { items, rows, parts, sheets, context };
}

/** The cues of the tables that tell measures where they stand inside an objective. */
const tellingMeasures = (parts: ReadonlyMap<string, GridForm>): ReadonlySet<string> =>
  new Set(
    [...parts].flatMap(([cue, { columns }]) =>
      columns.some(({ field }) => field === 'indicator.text') ? [cue] : [],
    ),
  );

/** Whether a title in a document says that it tells what was done. */
const hasReport = (items: readonly Item[], rules: RuleSet): boolean =>
  items.some(
    (item) => item.kind === 'line' && item.title && recognise(rules, 'report', item.paragraph.text) !== null,
  );

function sheetsIn(
  items: readonly Item[],
  first: number,
  last: number,
  grids: ReadonlyMap<string, GridForm>,
  scope: FormScope,
): readonly SheetForm[] {
  if (last - first < 2) return [];
  const cycle = cycleIn(
    items,
    first,
    last,
    (cue) => opens(cue, scope.rules),
    (cue) => namesUnit(cue, scope.rules),
  );
  const form = cycle === null ? null : sheetForm(items, cycle.instances, scope, 'cycle');
  if (cycle === null || form === null || !tellsObjectives(items, form, grids))
    return single(items, first, last, grids, scope);
  const start = cycle.instances[0]!.from;
  const end = cycle.instances.at(-1)!.to;
  return [...sheetsIn(items, first, start, grids, scope), form, ...sheetsIn(items, end, last, grids, scope)];
}

/** How much a cue speaks for opening an objective: the words for its number or its title do. */
function opens(cue: string, rules: RuleSet): number {
  const field = knownKey(cue.replace(/ [#~]$/, ''), rules, KNOWN)?.rule.field;
  return field === 'objective.number' ? 1 : field === 'objective.title' ? 0.7 : 0;
}

/** Whether words name a cue as a unit's. */
function namesUnit(cue: string, rules: RuleSet): boolean {
  const field = knownKey(cue, rules, KNOWN)?.rule.field;
  return field !== undefined && UNIT_NAMES.has(field);
}

/** Whether a sheet form names objectives: a place for the title with other words in each, and no table of objectives inside each. */
function tellsObjectives(
  items: readonly Item[],
  form: SheetForm,
  grids: ReadonlyMap<string, GridForm>,
): boolean {
  const { instances } = form;
  const titles = instances.map(({ from, to }) => titleIn(items.slice(from, to), form));
  // The same title under another unit is another objective, under the same one the same printed again.
  const told = titles.map((title, index) => {
    const since = instances[index - 1]?.to ?? 0;
    return [title, ...unitsIn(items.slice(since, instances[index]!.to))].join('\n');
  });
  return (
    titles.filter((title) => title !== null).length >= instances.length * 0.5 &&
    new Set(told).size > 1 &&
    !holdsTable(items, form, grids) &&
    !areCaptions(items, form)
  );
}

/** The words at the place for the title in one filling-in; null where it has none. */
function titleIn(own: readonly Item[], form: SheetForm): string | null {
  for (const item of own)
    if (item.kind === 'pair' && fieldOf(item, form) === 'objective.title')
      return item.value.map(({ text }) => text).join(' ');
  return null;
}

/** What units the items name, as written. */
const unitsIn = (items: readonly Item[]): readonly string[] =>
  items.flatMap((item) =>
    item.kind === 'pair' && isOfUnit(item) ? [item.value.map(({ text }) => text).join(' ')] : [],
  );

/** Whether numbers and titles alone stand over tables that have nothing in common: "Table 3 | Fees", "Table 4 | Staff". */
function areCaptions(items: readonly Item[], { instances, slots }: SheetForm): boolean {
  if (slots.length > 2) return false;
  const objectives = (item: Item): boolean =>
    item.kind === 'pair' && item.named?.field.startsWith('objective.') === true;
  if (instances.every(({ from, to }) => items.slice(from, to).some(objectives))) return false;
  const headers = instances.flatMap(({ from, to }) => {
    const table = items.slice(from, to + 1).find((item) => item.kind === 'grid' && item.header !== null);
    return table?.kind === 'grid' ? [table.cue] : [];
  });
  return headers.length >= instances.length * 0.5 && new Set(headers).size === headers.length;
}

/** Whether a table of objectives stands inside most instances of a form or right below: these are its header blocks. */
function holdsTable(
  items: readonly Item[],
  { instances, meanings: sheet }: SheetForm,
  grids: ReadonlyMap<string, GridForm>,
): boolean {
  const own = [...sheet.values()].find(({ field }) => field === 'objective.title');
  const named = own === undefined || own.label >= KNOWN ? 1 : own.sure;
  const places = ofObjective([...sheet.values()]);
  const tabled = instances.filter(({ from, to }) =>
    items.slice(from, to + 1).some((item) => {
      if (item.kind !== 'grid') return false;
      const { columns, meanings } = grids.get(item.cue)!;
      const meaning = (field: Canonical): Meaning | undefined =>
        meanings[columns.findIndex((column) => column.field === field)];
      const names = (field: Canonical): boolean => (meaning(field)?.label ?? 0) >= KNOWN;
      const guessed = (meaning('objective.title')?.sure ?? 0) > named && ofObjective(meanings) >= places;
      if (item.rows.length > 1) return names('objective.title') || guessed;
      return names('objective.title') && names('objective.number') && names('objective.weight');
    }),
  ).length;
  return tabled >= instances.length * 0.5;
}

/** How many places beside the title tell of an objective as a whole, and not of its unit or its measures. */
const ofObjective = (meanings: readonly Meaning[]): number =>
  meanings.filter(
    ({ field }) =>
      field !== 'objective.title' && (field.startsWith('objective.') || field.startsWith('outcome.')),
  ).length;

export const fieldOf = (
  item: Extract<Item, { kind: 'pair' }>,
  form: Pick<SheetForm, 'meanings' | 'title'>,
): Canonical =>
  item.cue === form.title
    ? 'objective.title'
    : (item.named?.field ?? meaningOf(form, item)?.field ?? 'other');

/** Labels that only words tell, for a form that is filled in once. */
function single(
  items: readonly Item[],
  first: number,
  last: number,
  grids: ReadonlyMap<string, GridForm>,
  scope: FormScope,
): readonly SheetForm[] {
  const fields = new Map<number, Canonical>();
  for (let index = first; index < last; index++) {
    const item = items[index]!;
    if (item.kind !== 'pair' || isOfUnit(item)) continue;
    const field = item.named?.field ?? knownKey(item.label, scope.rules, KNOWN)?.rule.field ?? null;
    if (field !== null) fields.set(index, field);
  }
  const own = [...fields].filter(([, field]) => field !== 'other' && !field.startsWith('section.'));
  const opening = own.find(([, field]) => field === 'objective.title' || field === 'objective.number');
  if (opening === undefined || new Set(own.map(([, field]) => field)).size < 3) return [];
  const from = Math.min(opening[0], ...own.map(([index]) => index));
  const to = Math.max(...own.map(([index]) => index)) + 1;
  const form = sheetForm(items, [{ from, to }], scope, 'words');
  return holdsTable(items, form, grids) ? [] : [form];
}
