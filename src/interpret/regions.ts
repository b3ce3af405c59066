import type { Diagnostic } from '../model/diagnostic.ts';
import type { Paragraph } from '../model/document.ts';
import { reading } from '../model/reading.ts';
import { fold } from '../rules/fold.ts';
import { rankLabels } from '../rules/match.ts';
import { labelsAt, type RuleSet } from '../rules/rule-set.ts';
import type { Grid, Item, Pair, People } from './cues/item.ts';
import type { Entry } from './entry.ts';
import { askedForms } from './decide/asked.ts';
import { withToldAgain } from './decide/again.ts';
import { likelihood } from './decide/decide.ts';
import { fieldOf, type Forms } from './forms/forms.ts';
import { meaningOf, type SheetForm } from './forms/sheet-form.ts';
import { setTitlesApart } from './forms/inside-title.ts';
import { groundsOf } from './meaning/understand.ts';
import { recognise } from '../rules/recognise.ts';
import { factOf, factOfPair } from './units/facts.ts';
import type { WalkScope } from './scope.ts';
import { isContextField } from './sections/context.ts';
import { OpenObjective } from './sections/open-objective.ts';
import type { Region } from './sections/region.ts';
import { yearIn } from './sections/section-draft.ts';
import { Sections } from './sections/sections.ts';
import { goingOn } from './tables/bundle-rows.ts';
import { headedBy } from './tables/column.ts';
import { bundlesOf, columnsOf, entriesOfParts } from './tables/grid-entries.ts';
import { readStaffMatrix } from './tables/staff-matrix.ts';

/** Regions in order, and the doubts met on the way. */
export interface Walked {
  readonly regions: readonly Region[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Goes once through the items and puts what the forms say of objectives under the units that stand above them. */
export function regionsOf(forms: Forms, scope: WalkScope): Walked {
  const asked = askedForms(forms, scope.announced);
  const likely = asked.map((form) => [form.key, likelihood(form.asked, scope.rules)] as const);
  const alone = new Map(likely.filter((one): one is readonly [unknown, number] => one[1] !== null));
  const telling = withToldAgain(asked, alone, scope.rules);
  const walker = new Walker(forms, scope, telling);
  const starts = new Map(
    forms.sheets.flatMap((form) => form.instances.map((one) => [one.from, { form, ...one }] as const)),
  );
  const within = withinTables(forms.items);
  for (let index = 0; index < forms.items.length;) {
    const sheet = starts.get(index);
    if (sheet !== undefined && telling.has(sheet.form)) {
      walker.sheet(forms.items.slice(sheet.from, sheet.to), sheet.form);
      index = sheet.to;
    } else {
      walker.item(forms.items[index]!, within[index]!);
      index++;
    }
  }
  return walker.end();
}

class Walker {
  private readonly sections: Sections;
  private readonly diagnostics: Diagnostic[] = [];
  /** Whether the document, or the title above, tells what was done. */
  private reporting: boolean;
  /** Titles and other lines, folded, that recur. */
  private readonly heads: ReadonlySet<string>;
  private readonly printed: ReadonlySet<string>;

  constructor(
    private readonly forms: Forms,
    private readonly scope: WalkScope,
    /** Forms that tell objectives, with the probability of it. */
    private readonly telling: ReadonlyMap<unknown, number>,
  ) {
    this.sections = new Sections(scope.rules);
    this.reporting = scope.reporting;
    this.heads = recurringLines(forms.items, true);
    this.printed = recurringLines(forms.items, false);
  }

  end(): Walked {
    this.sections.closeStray();
    setTitlesApart(this.sections.regions, this.scope.rules);
    return { regions: this.sections.regions, diagnostics: this.diagnostics };
  }

  /** What stands outside the sheets: headings, units, tables of objectives, text of another kind. */
  item(item: Item, within: boolean): void {
    if (item.kind === 'line') {
      if (item.title) {
        if (this.heads.has(fold(item.paragraph.text))) this.sections.sheetTitle(item.paragraph);
        else this.sections.plan(item.paragraph);
        this.reporting =
          this.scope.reporting || recognise(this.scope.rules, 'report', item.paragraph.text) !== null;
        const year = yearIn(item.paragraph.text);
        if (year !== null) this.sections.fact(factOf('section.year', item.paragraph));
      } else this.sections.text(item.paragraph, item.closes);
    } else if (item.kind === 'pair') this.context(item, within);
    else if (item.kind === 'people') this.people(item);
    else this.rows(item);
  }

  private people({ table }: People): void {
    const { columns, allocations } = readStaffMatrix(table, this.scope);
    this.sections.open('matrix').allocations = allocations;
    this.sections.inside(table, columns);
    this.sections.current = null;
  }

  private context(pair: Pair, within: boolean): void {
    const named = pair.named ?? this.forms.context.get(pair.cue) ?? null;
    if (named !== null && isContextField(named.field)) {
      const fact = factOfPair(pair, named.field, named);
      if (!within || !this.sections.names(fact)) this.sections.fact(fact);
    } else if (pair.whole !== null) this.sections.text(pair.whole, false);
  }

  private rows(grid: Grid): void {
    const form = this.forms.rows.get(grid.cue)!;
    if (!this.telling.has(grid.cue)) {
      this.sections.leave(grid.table);
      return;
    }
    const columns = headedBy(form.columns, grid.header);
    const bundles = bundlesOf(grid, columns, this.scope);
    const last = this.sections.regions.at(-1);
    if (!grid.headed && this.sections.isAdjacent() && last !== undefined && last.bundles.length > 0)
      this.sections.current = last;
    else this.open('table', grid.cue);
    this.sections.inside(grid.table, columnsOf(columns, grid));
    for (const [index, { bundle, continues }] of bundles.entries()) {
      const own = this.sections.current!.bundles;
      const open = own.at(-1);
      if (index === 0 && continues && open !== undefined) own[own.length - 1] = goingOn(open, bundle);
      else this.sections.place(bundle);
    }
    this.sections.current = null;
  }

  private open(layout: Region['layout'], form: unknown): void {
    const region = this.sections.open(layout);
    region.form = form;
    region.likely = this.telling.get(form) ?? null;
  }

  /** One filling-in of a sheet form. */
  sheet(items: readonly Item[], form: SheetForm): void {
    const { sections, scope } = this;
    // Another form is another view, though nothing stands between.
    if (sections.current?.form !== form || sections.hasNews()) this.open('sheet', form);
    const region = sections.current!;
    const objective = new OpenObjective(scope.rules);
    const all = [...form.meanings.values()];
    for (const [index, item] of items.entries()) {
      if (item.kind === 'line') {
        // A caption between the rows of one table names none of them.
        if (item.band && isRest(items[index + 1])) continue;
        // What stands in one sheet after the other in the same words is the form's, and goes on with no value.
        if (this.printed.has(fold(item.paragraph.text))) continue;
        if (!objective.extend(item.paragraph, 'tail_joined')) sections.text(item.paragraph, false);
      } else if (item.kind === 'pair') {
        const meaning = meaningOf(form, item);
        const field = answersFor(item, fieldOf(item, form), scope.rules);
        for (const [own, value] of this.told(item, field))
          objective.add({
            field: own,
            rule: item.named?.rule ?? meaning?.rule ?? 'labels/notes',
            label: item.label,
            value,
            at:
              value.length > 0 && value.length < item.value.length ? value.flatMap(({ at }) => at) : item.at,
            year: yearIn(item.label),
            flags: meaning?.flags ?? [],
            evidence: item.named?.evidence ?? meaning?.evidence ?? [],
            ...(meaning === undefined ? {} : { grounds: groundsOf(meaning, all, form.cut) }),
          });
        this.label(region, item, field);
      } else if (item.kind === 'people')
        region.allocations = [...region.allocations, ...readStaffMatrix(item.table, scope).allocations];
      else this.inner(item, objective);
    }
    sections.place(objective.close());
  }

  /** Lines below a heading, apart into what is to be done and what was; any other value as it is. */
  private told(
    pair: Pair,
    field: Entry['field'],
  ): readonly (readonly [Entry['field'], readonly Paragraph[]])[] {
    if (pair.label !== '' || !PROSE.has(field)) return [[field, pair.value]];
    const { rules } = this.scope;
    const planned = (paragraph: Paragraph): boolean =>
      recognise(rules, 'plan-sentence', paragraph.text) !== null;
    const first = pair.value.findIndex((paragraph) => !planned(paragraph));
    if (!this.reporting || first < 0) return [['objective.description', pair.value]];
    return first === 0
      ? [['outcome.text', pair.value]]
      : [
          ['objective.description', pair.value.slice(0, first)],
          ['outcome.text', pair.value.slice(first)],
        ];
  }

  /** Rows inside a sheet: indicators, steps. */
  private inner(grid: Grid, objective: OpenObjective): void {
    const columns = headedBy(this.forms.parts.get(grid.cue)!.columns, grid.header);
    const rows = entriesOfParts(grid, columns);
    if (columns.some(({ field }) => field === 'phase.text')) objective.addSteps(rows);
    else objective.addRows(rows);
    this.sections.inside(grid.table, columnsOf(columns, grid));
  }

  private label(region: Region, pair: Pair, field: Entry['field']): void {
    if (pair.label === '') return;
    const headers = new Set(region.columns.map((column) => column.header.raw));
    if (headers.has(pair.label)) return;
    const at = pair.whole?.at ?? pair.at;
    const header = reading(pair.label, pair.label, 'labels/notes', at);
    region.columns = [...region.columns, { header, as: field === 'other' ? null : field }];
    for (const one of at) region.at.push(one);
  }
}

/** Titles, or other lines, folded, that stand three times or more. */
function recurringLines(items: readonly Item[], titles: boolean): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const item of items)
    if (item.kind === 'line' && item.title === titles) {
      const title = fold(item.paragraph.text);
      counts.set(title, (counts.get(title) ?? 0) + 1);
    }
  return new Set([...counts].flatMap(([title, count]) => (count > 2 ? [title] : [])));
}

/** A likeness from which on a label is known. */
const KNOWN = 0.95;

/** What a label of a person means inside a sheet: one that an objective may have as well is this objective's. */
function answersFor({ label, named }: Pair, field: Entry['field'], rules: RuleSet): Entry['field'] {
  if (field !== 'section.responsible' || named === null || label === '') return field;
  const own = rankLabels(labelsAt(rules, 'key'), label).find(
    ({ rule }) => rule.field === 'objective.responsible',
  );
  return own !== undefined && own.score >= KNOWN ? own.rule.field : field;
}

/** Fields that lines without a label may be. */
const PROSE: ReadonlySet<Entry['field']> = new Set([
  'objective.description',
  'outcome.text',
  'objective.expected',
]);

/** Of each item whether what stands there parts the rows of one table. */
function withinTables(items: readonly Item[]): readonly boolean[] {
  let within = false;
  return items
    .toReversed()
    .map((item) => {
      if (item.kind === 'grid') within = !item.headed;
      else if (item.kind === 'people') within = false;
      return within;
    })
    .toReversed();
}

const isRest = (item: Item | undefined): boolean => item?.kind === 'grid' && !item.headed;
