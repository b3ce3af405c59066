import type { Block, Document, Table } from '../model/document.ts';
import { listedObjective } from '../interpret/sections/listed-objective.ts';
import { recogniseTable } from '../interpret/tables/table-recognition.ts';
import type { TableKind } from '../interpret/tables/table-kind.ts';
import type { ActRules } from './act-rules.ts';

/** Kinds of tables that only plans have. */
const OF_PLANS: ReadonlySet<TableKind> = new Set(['plan', 'summary', 'phases', 'months', 'weight-matrix']);

/** Indexes of the blocks after `from` that hold objectives: tables of a plan, items of a list with their weights. */
export function blocksOfPlans(document: Document, from: number, rules: ActRules): ReadonlySet<number> {
  return new Set(
    document.blocks.flatMap((block, index) => (index > from && isOfPlan(block, rules) ? [index] : [])),
  );
}

function isOfPlan(block: Block, rules: ActRules): boolean {
  if (block.kind === 'table') return isPlanTable(block, rules);
  const listed = listedObjective(block, rules.set);
  // "1) to set the weight of objective 2 (weight 30)" decides something.
  return listed !== null && rules.find('resolutions.verb', listed.named.title.text) === null;
}

/** Whether a table is one of objectives, or speaks of weights, indicators and the like in two heads of rows and columns or more. */
function isPlanTable(table: Table, rules: ActRules): boolean {
  if (table.columns < 2) return false;
  const heads = table.cells.filter((cell) => cell.row < 2 || cell.column === 0);
  const speaking = heads.filter((cell) =>
    cell.paragraphs.some(
      (paragraph) => paragraph.text.length <= 80 && rules.find('annex.table', paragraph.text),
    ),
  );
  return speaking.length >= 2 || OF_PLANS.has(recogniseTable(table, { rules: rules.set, year: null }).kind);
}
