import type { Paragraph, Table } from '../../model/document.ts';
import { searchText } from '../../rules/search.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import {
  after,
  isNamed,
  NO_CONTEXT,
  NO_HEADINGS,
  unitKind,
  unitLine,
  type Context,
  type Fact,
  type HeadingBlock,
} from './context.ts';
import type { Bundle } from '../entry.ts';
import { isHeadingLike, isStatement, standsOut } from './heading-form.ts';
import { isLabelAlone, recognised } from './heading-lines.ts';
import { withOwnNumber } from './loose-text.ts';
import { factsOf, placed } from './placed-context.ts';
import type { Region } from './region.ts';
import { yearIn } from './section-draft.ts';
import { contentOf } from './sheet-piece.ts';

/** More stray paragraphs in a row than a form ever has between two objectives: running text of another kind. */
const ANNEX_PARAGRAPHS = 12;

/** A line that stands out and has words. */
const isTitle = (line: Paragraph): boolean => standsOut(line) && /\p{L}{3}/u.test(line.text);

/** A line that names something, and doesn't give a value to a label. */
const isPlainTitle = (line: Paragraph): boolean => !line.text.includes(':') && !isStatement(line);

/** The regions found so far, and the headings read since the last one. */
export class Sections {
  readonly regions: Region[] = [];
  /** Region that the open objective, or the next one without new headings, belongs to; null after a table. */
  current: Region | null = null;
  private context: Context = NO_CONTEXT;
  private headings: HeadingBlock = NO_HEADINGS;
  /** The title of a sheet with nothing but its objective below it so far. */
  private heading: Paragraph | null = null;
  private stray: Paragraph[] = [];
  /** How many of these stood above the last fact. */
  private factAfter = 0;
  /** Those of the stray paragraphs that stand in tables: no titles. */
  private readonly inTables = new Set<Paragraph>();
  /** What the weights below sum to, where a line says so. */
  private total: number | null = null;

  constructor(private readonly rules: RuleSet) {}

  /** A plan's title: what stood above it holds no longer, unless it heads a list under the unit named right above. */
  plan(title: Paragraph): void {
    if (
      yearIn(title.text) === null &&
      this.headings.facts.some(({ field, value }) => isNamed(field) && value !== null)
    ) {
      this.sheetTitle(title);
      return;
    }
    this.startAnew(title);
  }

  private startAnew(title: Paragraph): void {
    this.closeStray();
    // Two lines of one title: the year of the first holds for both.
    const facts =
      this.headings.plan === null ? [] : this.headings.facts.filter((fact) => fact.field === 'section.year');
    this.headings = { plan: this.headings.plan ?? title, facts, bare: [] };
  }

  /** A title that heads one sheet after the other: what stands above it holds, unless a unit is named anew below it. */
  sheetTitle(title: Paragraph): void {
    this.closeStray();
    this.heading = title;
  }

  fact(fact: Fact): void {
    if (this.heading !== null) this.startAnew(this.heading);
    this.heading = null;
    this.headings = { ...this.headings, facts: [...this.headings.facts, fact] };
    this.factAfter = this.stray.length;
  }

  /**
   * Takes a unit's name that parts the rows of a table as the heading of a part, where sector and service stand above the table
   * and it is of another kind than that sector; false for any other.
   */
  names({ field, value, whole }: Fact): boolean {
    const [sector, service] = [this.context.get('section.sector'), this.context.get('section.service')];
    if (field !== 'section.sector' || sector?.value == null || service?.value == null) return false;
    if (value === null || unitKind(sector.value.text) === unitKind(value.text)) return false;
    this.text(whole, false);
    return true;
  }

  /** Takes away the operational objective that the headings since the last region name; null for none. */
  takeOperational(): Fact | null {
    const { facts } = this.headings;
    const found = facts.findLast((fact) => fact.field === 'section.operationalObjective') ?? null;
    if (found !== null) this.headings = { ...this.headings, facts: facts.filter((fact) => fact !== found) };
    return found;
  }

  /** A fact between an objective's number and its sheet: it belongs to that very objective. */
  factInside(fact: Fact): void {
    if (this.current === null) return;
    this.current.context = after(this.current.context, { ...NO_HEADINGS, facts: [fact] });
    this.context = this.current.context;
  }

  /** Text that belongs to no objective: a line of the next heading, or running text of another kind. */
  text(paragraph: Paragraph, closes: boolean): void {
    this.stray.push(paragraph);
    const total = statedTotal(paragraph, this.rules);
    if (total !== null) {
      this.total = total;
      return;
    }
    if (!closes && isHeadingLike(paragraph) && !isLabelAlone(paragraph, this.rules)) {
      const { facts, bare } = this.headings;
      const naming =
        /\p{L}{3}/u.test(paragraph.text) &&
        !isStatement(paragraph) &&
        !['division-heading', 'document-part', 'objective-heading', 'foreign-heading'].some((what) =>
          recognised(paragraph, this.rules, what),
        );
      const line = { paragraph, after: facts.length, naming };
      this.headings = { ...this.headings, bare: [...bare, line] };
      return;
    }
    // Deep in running text a line that looks like a heading belongs to that text.
    if (this.stray.length - this.factAfter < ANNEX_PARAGRAPHS) return;
    const { plan, facts } = this.headings;
    this.headings = {
      plan,
      facts: plan ? facts.filter((fact) => fact.field === 'section.year') : [],
      bare: [],
    };
  }

  /** A table that holds nothing of an objective. */
  leave(table: Table): void {
    const content = table.cells.flatMap(contentOf);
    for (const paragraph of content) {
      this.stray.push(paragraph);
      this.inTables.add(paragraph);
    }
  }

  /** Whether a table stands among the articles of a regulation, and only its place says that it might name objectives. */
  isRegulation(columns: Region['columns']): boolean {
    const title = columns.find((column) => column.as === 'objective.title');
    return (
      title?.header.flags.includes('header_guessed') === true &&
      this.stray.some((paragraph) => recognised(paragraph, this.rules, 'article-heading'))
    );
  }

  /** The lines read since the last objective, nearest last. */
  above(): readonly string[] {
    const plan = this.headings.plan;
    return [...(plan === null ? [] : [plan.text]), ...this.stray.slice(-4).map(({ text }) => text)];
  }

  /** Whether headings stand between the last objective and the next. */
  hasNews(): boolean {
    const { plan, facts } = this.headings;
    return plan !== null || facts.length > 0 || unitLine(this.headings, this.context) !== null;
  }

  /** Whether nothing at all stands between the last region and what comes now. */
  isAdjacent(): boolean {
    return !this.hasNews() && this.stray.length === 0;
  }

  /** Opens a region under the headings read so far. */
  open(layout: Region['layout'], summary = false): Region {
    const unit = unitLine(this.headings, this.context);
    this.closeStray();
    const [block, own] = [this.headings, this.heading];
    this.headings = NO_HEADINGS;
    this.heading = null;
    this.context = after(this.context, block);
    // A transcript has lost what made its title stand out: the last line above is one all the same.
    const lines = block.bare.map((line) => line.paragraph).filter((line) => line !== unit);
    const title = lines.find(isTitle) ?? lines.findLast(isPlainTitle);
    const heading = block.plan ?? title ?? own;
    const { context } = this;
    const region: Region = {
      layout,
      base: context,
      context,
      heading,
      columns: [],
      bundles: [],
      allocations: [],
      summary,
      total: this.total,
      at: [],
      form: null,
      likely: null,
    };
    this.total = null;
    this.current = region;
    this.regions.push(region);
    return region;
  }

  /** A table that belongs to the current region. */
  inside(table: Table, columns: Region['columns']): void {
    const region = this.current!;
    const headers = new Set(region.columns.map((column) => column.header.raw));
    region.columns = [...region.columns, ...columns.filter((column) => !headers.has(column.header.raw))];
    for (const one of table.at) region.at.push(one);
  }

  /** Puts a bundle into the region whose context it shares; rows that name their own unit open one each. */
  place(bundle: Bundle): void {
    const region = this.current!;
    const { context, heading } = placed(region.base, factsOf(bundle, region.base));
    const same =
      region.bundles.length > 0 &&
      sameFacts(region.context, context) &&
      (heading === null || heading.text === region.heading?.text);
    if (same || region.bundles.length === 0) {
      region.context = context;
      region.heading = heading ?? region.heading;
      region.bundles.push(withOwnNumber(bundle));
      return;
    }
    this.current = {
      ...region,
      context,
      heading: heading ?? region.heading,
      bundles: [withOwnNumber(bundle)],
      at: [...region.at],
    };
    this.regions.push(this.current);
  }

  /** Stray text before a new region or at the end: running text of another kind becomes a section of its own. */
  closeStray(): void {
    const taken = new Set([this.headings.plan, ...this.headings.bare.map((line) => line.paragraph)]);
    const left = this.stray.filter((paragraph) => !taken.has(paragraph));
    this.stray = [];
    this.factAfter = 0;
    if (left.length < ANNEX_PARAGRAPHS) return;
    const lines = left.filter((paragraph) => !this.inTables.has(paragraph));
    const titles = lines.filter(
      (paragraph) => standsOut(paragraph) || recognised(paragraph, this.rules, 'annex-heading'),
    );
    const heading =
      titles.find((paragraph) => !recognised(paragraph, this.rules, 'signature')) ??
      lines.find(isPlainTitle) ??
      left[0]!;
    const at = left.flatMap((paragraph) => paragraph.at);
    const context = NO_CONTEXT;
    this.regions.push({
      layout: 'annex',
      base: context,
      context,
      heading,
      columns: [],
      bundles: [],
      allocations: [],
      summary: false,
      total: null,
      at,
      form: null,
      likely: null,
    });
    this.current = null;
  }
}

const sameFacts = (a: Context, b: Context): boolean =>
  a.size === b.size && [...a].every(([field, fact]) => b.get(field)?.value?.text === fact.value?.text);

/** The points that a line gives out: "Punteggio massimo attribuibile: 50 punti"; null for other lines. */
function statedTotal(paragraph: Paragraph, rules: RuleSet): number | null {
  for (const rule of rules.recognisers) {
    if (rule.what !== 'weight-total' || !isHeadingLike(paragraph)) continue;
    const total = Number(searchText(rule, paragraph.text)?.groups['total'] ?? 0);
    if (total > 0) return total;
  }
  return null;
}
