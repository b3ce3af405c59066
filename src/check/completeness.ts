import type { Signals } from '../model/catalogue/index.ts';
import type { Block, Document, Table } from '../model/document.ts';
import type { Draft, DraftObjective } from '../record/draft.ts';
import { planTables } from './plan-tables.ts';

/** Path of the claim that no objective was missed. */
export const COMPLETENESS = 'completeness';

/** Numbers that leave more than this share out count something else. */
const MOST_MISSING = 0.5;
/** Weights that sum to less are points or shares of something else. */
const LEAST_SUM = 50;
const WHOLE = 100;

/** What speaks for objectives that were missed, besides what speaks of the document as a whole. */
export function completenessSignals(draft: Draft, document: Document): Signals {
  const tables = document.blocks.filter(isLarge);
  const read = new Set<Block>(planTables(draft, document));
  const expected = expectedObjectives(draft) ?? draft.objectives.length;
  return {
    numbers_gap: expected === 0 ? 0 : Math.max(0, expected - draft.objectives.length) / expected,
    tables_unread:
      tables.length === 0 ? 0 : tables.filter((table) => !read.has(table)).length / tables.length,
    nothing_found: draft.objectives.length === 0 ? 1 : 0,
  };
}

const isLarge = (block: Block): block is Table =>
  block.kind === 'table' && block.rows > 2 && block.columns > 2;

/**
 * How many objectives there should be: those found, those told twice once, those whose numbers are missing among the others' of a
 * section, and those that the weights of a section lack to their sum. Null where there is neither a number nor a weight.
 */
export function expectedObjectives({ objectives, sections }: Draft): number | null {
  const once = objectives.filter(
    (objective, index) =>
      !objective.title.flags.includes('told_twice') ||
      objectives.findIndex(({ title }) => title.value === objective.title.value) === index,
  );
  if (!once.some(({ number, weight }) => number?.value != null || weight?.value != null)) return null;
  const missing = sections.map(({ id }) => {
    const own = once.filter(({ section }) => section === id);
    return Math.max(missingByNumber(own), missingByWeight(own));
  });
  return once.length + missing.reduce((sum, one) => sum + one, 0);
}

/** Numbers left out between the first and the last that count on: "1.2" and "1.4" lack one. */
function missingByNumber(objectives: readonly DraftObjective[]): number {
  const series = new Map<string, Set<number>>();
  for (const { number } of objectives) {
    const [, head, last] = /^(.*?)(\d{1,3})\D*$/.exec(number?.value ?? '') ?? [];
    if (head === undefined || last === undefined) continue;
    series.set(head, (series.get(head) ?? new Set()).add(Number(last)));
  }
  return [...series.values()]
    .filter(({ size }) => size > 1)
    .map((numbers) => {
      const span = spanOf(numbers);
      return span - numbers.size <= MOST_MISSING * span ? span - numbers.size : 0;
    })
    .reduce((sum, one) => sum + one, 0);
}

/** How many weights of the mean size a sum lacks to the whole. */
function missingByWeight(objectives: readonly DraftObjective[]): number {
  const weights = objectives.flatMap(({ weight }) => weight?.value ?? []);
  if (weights.length < 2 || weights.length < objectives.length) return 0;
  const sum = weights.reduce((total, one) => total + one, 0);
  return sum < LEAST_SUM || sum > WHOLE ? 0 : Math.round((WHOLE - sum) / (sum / weights.length));
}

/** How many whole numbers lie between the least and the greatest, both counted. */
function spanOf(numbers: Iterable<number>): number {
  let [least, most] = [Infinity, -Infinity];
  for (const one of numbers) [least, most] = [Math.min(least, one), Math.max(most, one)];
  return most - least + 1;
}
