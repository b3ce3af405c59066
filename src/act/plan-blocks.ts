import type { Document, Paragraph, Table } from '../model/document.ts';
import { once } from '../model/once.ts';
import { rankLabels } from '../rules/match.ts';
import { labelsAt, type RuleSet } from '../rules/rule-set.ts';
import type { Canonical, LabelRule } from '../rules/rule.ts';
import type { ActRules } from './act-rules.ts';

/** Blocks after a title that an annexed plan may have. */
export interface PlanBlocks {
  /** Indexes of tables of objectives and of items of a list with their weights: the act's own pages end before them. */
  readonly sure: ReadonlySet<number>;
  /** Indexes of tables that may be some: the act goes on behind them, but they are left to whoever reads plans. */
  readonly doubtful: ReadonlySet<number>;
}

export function blocksOfPlans(document: Document, from: number, rules: ActRules): PlanBlocks {
  const [sure, doubtful] = [new Set<number>(), new Set<number>()];
  for (const [index, block] of document.blocks.entries()) {
    if (index <= from) continue;
    const signs = block.kind === 'table' ? planHeads(block, rules) : isWeighedItem(block, rules) ? 2 : 0;
    if (signs >= 2) sure.add(index);
    else if (signs === 1) doubtful.add(index);
  }
  return { sure, doubtful };
}

/** A heading longer than this is text. */
const LONGEST_HEAD = 80;

/**
 * How many heads of rows and columns speak of weights, indicators and the like, by the act's rule or as labels of a plan; in
 * a table of one column, keys before a colon.
 */
function planHeads(table: Table, rules: ActRules): number {
  const heads = new Set<string>();
  for (const cell of table.cells) {
    const [over, beside] = [cell.row < 2, cell.column === 0];
    if (!over && !beside) continue;
    for (const { text } of cell.paragraphs) {
      const head = table.columns === 1 ? keyOf(text) : text;
      // A bare year heads the amounts of a budget as well.
      if (head === null || head.length > LONGEST_HEAD || !/\p{L}{3}/u.test(head)) continue;
      const speaks = table.columns > 1 && rules.find('annex.table', head) !== null;
      if (speaks || (over && names(head, columnLabels(rules.set))) || names(head, keyLabels(rules.set)))
        heads.add(`${cell.row}|${cell.column}|${head}`);
    }
  }
  return heads.size;
}

const keyOf = (text: string): string | null => /^([^:]+):/u.exec(text)?.[1] ?? null;

/** What only objectives and their indicators have; an act has titles, people in charge, years and amounts of its own. */
const ONLY_PLANS: ReadonlySet<Canonical> = new Set([
  'objective.expected',
  'objective.weight',
  'indicator.text',
  'indicator.weight',
  'indicator.baseline',
  'indicator.target',
  'indicator.result',
  'outcome.percent',
  'outcome.status',
  'phase.text',
  'section.strategicObjective',
  'section.operationalObjective',
]);

const ofPlans = (where: 'column' | 'key') =>
  once((rules: RuleSet) => labelsAt(rules, where).filter((rule) => ONLY_PLANS.has(rule.field)));
const columnLabels = ofPlans('column');
const keyLabels = ofPlans('key');
const weightLabels = once((rules: RuleSet) =>
  rules.labels.filter((rule) => rule.field === 'objective.weight'),
);

/** A likeness from which on a text is a label. */
const SURE = 0.9;

const names = (text: string, labels: readonly LabelRule[]): boolean =>
  (rankLabels(labels, text)[0]?.score ?? 0) >= SURE;

/** What opens an item of a list: a number, a letter, a bullet, or the code of an objective. */
const ITEM =
  /^(?:\d{1,3}\s?[.)]|\p{L}\)|[-–•▪·●◦■□➢✓*]|\p{Lu}{1,4}\W?\d{1,3}(?:\.\d{1,2})?(?:\s*[-–—:.)])?)\s+(?<name>.*)$/su;
/** A label and a number, set off from the name before by a bracket, a dash or the sign that ends a phrase. */
const WEIGHED =
  /(?:[([]|[-–—](?=\s)|[;,.](?=\s))\s*(?<label>\p{L}[\p{L}’']*(?: \p{L}[\p{L}’']*){0,4}?)\s*[:=]?\s*\d{1,4}(?:[.,]\d+)?(?![\p{L}\d])/gu;

/** Whether an item of a list names something with its weight; "1) to set the weight (weight 30)" decides something. */
function isWeighedItem({ text }: Paragraph, rules: ActRules): boolean {
  const name = ITEM.exec(text.slice(0, 500))?.groups!['name'] ?? '';
  if (name === '' || rules.find('resolutions.verb', name) !== null) return false;
  return [...name.matchAll(WEIGHED)].some((hit) => names(hit.groups!['label']!, weightLabels(rules.set)));
}
