import type { FlagCode } from '../../model/catalogue/index.ts';
import type { Cell } from '../../model/document.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Canonical } from '../../rules/rule.ts';
import { assign } from '../meaning/assignment.ts';
import type { Column } from './column.ts';
import {
  CLEAR_LABEL,
  candidatesFor,
  isBareYear,
  yearOf,
  type Candidate,
  type ColumnProfile,
} from './column-candidates.ts';
import { settled } from './settled-columns.ts';
import { columnForms, type ColumnForms } from '../meaning/content-form.ts';
import type { Header } from './header.ts';
import { cellText, isEmptyCell, type Grid } from '../cues/table-grid.ts';

export type { Column } from './column.ts';

/** Rule named by columns that no rule knows. */
const UNNAMED = 'labels/notes';
/** Score of leaving a column without a name: a meaning must be worth more. */
const NOTHING = 0.5;

/** Fields that may have a column for each year. */
const YEARLY: ReadonlySet<Canonical> = new Set([
  'indicator.result',
  'indicator.target',
  'indicator.baseline',
  'objective.years',
]);

/**
 * Names the columns of a table so that headers and contents together agree best; each field goes to one column, fields
 * that come for each year to one column a year. `rows` are the rows that hold data.
 */
export function columnsOf(
  grid: Grid,
  header: Header | null,
  rows: readonly number[],
  rules: RuleSet,
): readonly Column[] {
  const profiles = profilesOf(grid, header, rows, rules);
  const candidates = profiles.map((profile) => candidatesFor(profile, rules));
  const keys = [...new Set(candidates.flat().map(slotOf))].filter((key) => key !== 'other');
  // Each column may also stay without a name: one slot more for every column.
  const scores = candidates.map((own, column) => {
    const best = new Map<string, number>();
    for (const candidate of own)
      best.set(slotOf(candidate), Math.max(best.get(slotOf(candidate)) ?? -1, candidate.score));
    return [
      ...keys.map((key) => best.get(key) ?? -1),
      ...profiles.map((_, other) => (other === column ? (best.get('other') ?? NOTHING) : -1)),
    ];
  });
  const chosen = profiles.length === 0 ? [] : assign(scores);
  const columns = profiles.map((profile, index) => {
    const key = keys[chosen[index]!];
    const winner = bestOf(candidates[index]!.filter((candidate) => slotOf(candidate) === (key ?? 'other')));
    return columnOf(index, profile, header, winner, candidates[index]!);
  });
  return settled(columns, grid, rows, rules);
}

function columnOf(
  index: number,
  profile: ColumnProfile,
  header: Header | null,
  winner: Candidate | null,
  all: readonly Candidate[],
): Column {
  const flags: FlagCode[] = [];
  if (winner?.label === 0) {
    const contradicted = all.some((candidate) => candidate.label >= CLEAR_LABEL);
    flags.push(contradicted ? 'header_contradicted' : 'header_guessed');
  }
  return {
    index,
    field: winner?.field ?? 'other',
    year: winner?.year ?? yearOf(profile.path),
    label: profile.path.join(' '),
    rule: winner?.rule.id ?? UNNAMED,
    flags,
    evidence: winner?.evidence ?? [],
    below: null,
    at: header?.columns[index]?.cells.flatMap((cell) => cell.at) ?? [],
  };
}

const bestOf = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.reduce<Candidate | null>(
    (best, candidate) => (best && best.score >= candidate.score ? best : candidate),
    null,
  );

/** Name of the place that a candidate would take: one for a field, or one for a field and year. */
const slotOf = (candidate: Candidate): string =>
  YEARLY.has(candidate.field) ? `${candidate.field}@${candidate.year ?? ''}` : candidate.field;

function profilesOf(
  grid: Grid,
  header: Header | null,
  rows: readonly number[],
  rules: RuleSet,
): ColumnProfile[] {
  const { columns } = grid.table;
  const paths = Array.from({ length: columns }, (_, column) => header?.columns[column]?.path ?? []);
  const texts = paths.map((_, column) => textsOf(grid, rows, column));
  const forms = texts.map((own) => columnForms(own, rules));
  const years = paths.map((path) => (isBareYear(path.at(-1) ?? '') ? path.slice(0, -1).join(' ') : null));
  const starts = texts.map((own) => own.filter((text) => text !== '').length);
  const titles = titleStarts(paths, forms, starts, rules);
  return paths.map((path, column) => {
    const siblings =
      years[column] === null
        ? [column]
        : years.flatMap((year, other) => (year === years[column] ? [other] : []));
    return {
      path,
      forms:
        siblings.length > 1
          ? columnForms(
              siblings.flatMap((other) => texts[other]!),
              rules,
            )
          : forms[column]!,
      yearSiblings: siblings.length,
      finer: starts[column]! > titles * 1.2,
      shared: spans(header?.columns[column]?.cells.at(-1)),
      position: columns > 1 ? column / (columns - 1) : 0,
    };
  });
}

/** Whether a cell stands over several columns. */
const spans = (cell: Cell | undefined): boolean => cell !== undefined && cell.columnEnd - cell.column > 1;

/** Texts of the cells that start in the given rows of a column; '' for empty ones. */
function textsOf(grid: Grid, rows: readonly number[], column: number): string[] {
  const seen = new Set<Cell>();
  const texts: string[] = [];
  for (const row of rows) {
    const cell = grid.at[row]![column]!;
    if (seen.has(cell) || cell.column !== column) continue;
    seen.add(cell);
    texts.push(isEmptyCell(cell) ? '' : cellText(cell));
  }
  return texts;
}

/** How many cells start in the column that most likely holds the titles; 0 where none does. */
function titleStarts(
  paths: readonly (readonly string[])[],
  forms: readonly ColumnForms[],
  starts: readonly number[],
  rules: RuleSet,
): number {
  let [best, found] = [0, 0];
  paths.forEach((path, column) => {
    const profile = {
      path,
      forms: forms[column]!,
      yearSiblings: 1,
      finer: false,
      shared: false,
      position: column / Math.max(1, paths.length - 1),
    };
    for (const candidate of candidatesFor(profile, rules))
      if (candidate.field === 'objective.title' && candidate.score > best)
        [best, found] = [candidate.score, starts[column]!];
  });
  return found;
}
