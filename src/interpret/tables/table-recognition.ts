import type { Cell, Table } from '../../model/document.ts';
import { rankLabels, type Match } from '../../rules/match.ts';
import { recognise, recogniseLabel } from '../../rules/recognise.ts';
import { labelsAt } from '../../rules/rule-set.ts';
import type { Canonical, LabelRule } from '../../rules/rule.ts';
import type { Column } from './column.ts';
import { columnsOf } from './columns.ts';
import { headerOf, type Header } from './header.ts';
import { isFirstAlone, rowKind } from './row-kind.ts';
import { boxesIn } from '../boxes.ts';
import type { Scope } from '../scope.ts';
import { cellText, filledCells, gridOf, isEmptyCell, type Grid } from '../cues/table-grid.ts';
import type { TableKind } from './table-kind.ts';
import { personShare, quantityColumns } from './matrix-shape.ts';
import { showsObjectives } from './plan-evidence.ts';
import { managerColumns } from './weight-matrix.ts';
import { isMark } from '../../values/years.ts';

/** What a table is, with what was found on the way. */
export interface RecognisedTable {
  readonly kind: TableKind;
  readonly header: Header | null;
  readonly columns: readonly Column[];
}

/** Fields that only an objective or its indicators have. */
const isObjectiveField = (field: Canonical): boolean => !field.startsWith('section.') && field !== 'other';

/**
 * Says what a table is by its labels and by what its columns and rows hold. `previous` are the columns of a table of
 * objectives right before it, which one without a header may go on with.
 */
export function recogniseTable(
  table: Table,
  scope: Scope,
  previous: readonly Column[] | null = null,
): RecognisedTable {
  const grid = gridOf(table);
  const header = headerOf(grid, scope.rules);
  const rows = dataRows(grid, header, scope);
  const columns = header === null ? [] : columnsOf(grid, header, rows, scope.rules);
  const found = (kind: TableKind): RecognisedTable => ({ kind, header, columns });
  if (table.cells.filter((cell) => !isEmptyCell(cell)).length === 0) return found('other');
  if (table.columns === 1) return found(isColumnOfKeys(grid, scope) ? 'sheet' : 'frame');
  if (isRefused(grid, scope)) return found('refused');
  if (countsObjectives(grid, scope)) return found('other');
  if (isMonths(grid, scope)) return found('months');
  if (isAttendance(grid, scope)) return found('attendance');
  if (isStaffMatrix(grid, header, columns, scope)) return found('staff-matrix');
  if (managerColumns(grid, header, columns, rows.length).size > 0) return found('weight-matrix');
  const keys = keyShare(grid, scope, header);
  if (keys.section >= 0.5 && keys.decisive === 0 && !isHeaded(header, columns)) return found('context');
  const byHeader = header === null ? null : kindByColumns(grid, columns, rows, scope);
  if (
    keys.section + keys.objective >= 0.5 &&
    keys.rows >= (byHeader === null ? 1 : 3) &&
    !(byHeader !== null && columnsNamed(columns) > 3)
  )
    return found(keys.objective > 0 ? 'sheet' : isHeaded(header, columns) ? 'other' : 'context');
  if (byHeader !== null) return found(byHeader);
  if (keys.objective > 0 && keys.objective + keys.section >= 0.4) return found('sheet');
  if (isSignature(grid, scope)) return found('other');
  if (header !== null) return found(header.known ? 'other' : guessedKind(grid, header, scope));
  return found(
    previous?.length === table.columns && table.columns > 2 ? 'plan' : guessedKind(grid, null, scope),
  );
}

const dataRows = (grid: Grid, header: Header | null, scope: Scope): number[] =>
  Array.from({ length: grid.table.rows }, (_, row) => row).filter(
    (row) => row >= (header?.end ?? 0) && rowKind(grid, row, header, [], scope.rules) === 'data',
  );

/** Whether a row of headings, and not a key with its values, opens the table. */
const isHeaded = (header: Header | null, columns: readonly Column[]): boolean =>
  header !== null &&
  columns.filter((column) => column.rule !== 'labels/notes' && column.flags.length === 0).length >= 3;

const columnsNamed = (columns: readonly Column[]): number =>
  columns.filter((column) => isObjectiveField(column.field) && !column.flags.includes('header_guessed'))
    .length;

/** What columns make a table; null where they don't make one of objectives. */
function kindByColumns(
  grid: Grid,
  columns: readonly Column[],
  rows: readonly number[],
  scope: Scope,
): TableKind | null {
  const sure = columns.filter((column) => !column.flags.includes('header_guessed'));
  const fields = new Set(sure.map((column) => column.field));
  const named = [...fields].filter(isObjectiveField);
  if (named.length === 0 || rows.length === 0) return null;
  const has = (...wanted: readonly Canonical[]): boolean => wanted.some((field) => fields.has(field));
  const measured = has(
    'indicator.text',
    'indicator.target',
    'indicator.result',
    'outcome.text',
    'outcome.percent',
    'outcome.status',
  );
  if (has('phase.text') && !has('objective.number', 'indicator.text', 'objective.weight')) return 'phases';
  if (!has('objective.title', 'objective.number')) return measured && has('indicator.text') ? 'plan' : null;
  if (
    has('objective.title') &&
    has('objective.weight', 'objective.number') &&
    named.length <= 3 &&
    !measured &&
    fields.size <= 3
  )
    return has('objective.weight') ? 'summary' : named.length > 1 ? 'plan' : null;
  if (isCheckList(grid, sure, rows)) return null;
  const title = columns.find((column) => column.field === 'objective.title');
  const clear = title !== undefined && recognise(scope.rules, 'objective-heading', title.label) !== null;
  if (!clear && !measured && !has('objective.weight')) return null;
  return named.length > 1 || has('section.sector', 'section.service', 'section.mission') ? 'plan' : null;
}

/** Whether questions without a title's heading are answered by yes or no, and nothing else is told of them. */
function isCheckList(grid: Grid, sure: readonly Column[], rows: readonly number[]): boolean {
  const told = sure.filter((column) => isObjectiveField(column.field) && column.field !== 'objective.number');
  if (told.length === 0 || told.some((column) => !column.field.startsWith('outcome.'))) return false;
  const answers = told.flatMap((column) => rows.map((row) => cellText(grid.at[row]![column.index]!)));
  const isAnswer = (text: string): boolean => /^(?:s[iì]|no|n\.?[ad]\.?|s|n)$/iu.test(text.trim());
  return (
    answers.some((text) => text !== '') &&
    answers.every(
      (text) => text === '' || isAnswer(text) || (boxesIn(text)?.options.every(isAnswer) ?? false),
    )
  );
}

/** Rows that begin with a key, by what the keys name: shares of the filled rows. */
interface KeyShare {
  /** Keys that a header block may have. */
  readonly section: number;
  /** Keys of an objective. */
  readonly objective: number;
  /** Keys that no header block has. */
  readonly decisive: number;
  readonly rows: number;
}

function keyShare(grid: Grid, scope: Scope, header: Header | null = null): KeyShare {
  const rules = labelsAt(scope.rules, 'key');
  let [section, objective, decisive, rows] = [0, 0, 0, 0];
  for (let row = 0; row < grid.table.rows; row++) {
    const first = filledCells(grid, row)[0];
    if (first === undefined) continue;
    // Under a header a labelled text over the whole table goes on with the row above it.
    if (header !== null && grid.table.columns > 2 && isFirstAlone(filledCells(grid, row))) continue;
    rows++;
    const text = keyText(first);
    const fields = text === null || first.column > 0 ? [] : fieldsOf(rankLabels(rules, text));
    if (fields.length === 0) continue;
    if (fields.some((field) => field.startsWith('section.') || field === 'objective.responsible')) section++;
    else if (fields.some((field) => field !== 'other')) objective++;
    if (fields.every((field) => !IN_HEADER_BLOCKS.has(field) && !field.startsWith('section.'))) decisive++;
  }
  const share = (count: number): number => (rows === 0 ? 0 : count / rows);
  return { section: share(section), objective: share(objective), decisive: share(decisive), rows };
}

/** What a key may name: the fields of its best matches. */
function fieldsOf(matches: readonly Match<LabelRule>[]): Canonical[] {
  const best = matches[0]?.score ?? 0;
  return best < 0.75
    ? []
    : matches.filter((match) => match.score >= best - 0.1).map((match) => match.rule.field);
}

/** Fields of objectives whose labels stand in the header block of a programme as well. */
const IN_HEADER_BLOCKS: ReadonlySet<Canonical> = new Set([
  'objective.responsible',
  'objective.expected',
  'objective.title',
  'indicator.text',
  'indicator.target',
  'other',
]);

const keyText = (cell: Cell): string | null => {
  const text = cellText(cell);
  const colon = text.indexOf(':');
  if (colon > 0 && colon < 90) return text.slice(0, colon);
  return text.length <= 90 ? text : null;
};

const isColumnOfKeys = (grid: Grid, scope: Scope): boolean => {
  const share = keyShare(grid, scope);
  return share.rows >= 3 && share.objective + share.section >= 0.5 && share.objective > 0;
};

/** Forms for judging employees and budgets say so in several of their labels. */
function isRefused(grid: Grid, scope: Scope): boolean {
  return ['evaluation-form', 'budget-indicators'].some((what) => {
    const hits = new Set<string>();
    const labels = [...(grid.at[0] ?? []), ...(grid.at[1] ?? []), ...grid.at.map((row) => row[0]!)];
    for (const cell of new Set(labels)) {
      const text = cellText(cell);
      if (text !== '' && text.length <= 120 && recognise(scope.rules, what, text))
        hits.add(text.toLowerCase());
    }
    return hits.size >= 2;
  });
}

/** Whether the rows below the first count objectives by their state, with their sum at most beside them. */
function countsObjectives(grid: Grid, scope: Scope): boolean {
  const kinds = Array.from({ length: grid.table.rows - 1 }, (_, row) => filledCells(grid, row + 1)[0]).map(
    (cell) => (cell === undefined ? '' : cellText(cell)),
  );
  const counts = kinds.filter((text) => recognise(scope.rules, 'status-count-row', text) !== null).length;
  const sums = kinds.filter((text) => recognise(scope.rules, 'total-row', text) !== null).length;
  return counts >= 2 && counts + sums >= kinds.length;
}

/** People with an office of a board, and a mark or word for their presence. */
function isAttendance(grid: Grid, scope: Scope): boolean {
  const head = filledCells(grid, 0).filter((cell) =>
    recogniseLabel(scope.rules, 'attendance-table', cellText(cell)),
  ).length;
  const rows = Array.from({ length: grid.table.rows }, (_, row) => filledCells(grid, row).map(cellText));
  const holders = rows.filter((texts) =>
    texts.some((text) => text.length <= 60 && recognise(scope.rules, 'office-holder', text)),
  ).length;
  const marked = rows.filter((texts) =>
    texts.some((text) => isMark(text) || /^(?:p|a|ag|s|n|s[iì]|no|presente|assente)\.?$/iu.test(text)),
  ).length;
  return (
    (head >= 2 && marked >= rows.length * 0.4) ||
    (holders >= rows.length * 0.6 && marked >= rows.length * 0.6)
  );
}

/** A run of at least six months over columns. */
function isMonths(grid: Grid, scope: Scope): boolean {
  return [0, 1].some((row) => {
    const cells = row < grid.table.rows ? filledCells(grid, row) : [];
    return cells.filter((cell) => recognise(scope.rules, 'month', cellText(cell))).length >= 6;
  });
}

/** Rows of people, with shares in several columns. */
function isStaffMatrix(grid: Grid, header: Header | null, columns: readonly Column[], scope: Scope): boolean {
  const first = header?.end ?? 1;
  if (grid.table.rows - first < 2 || grid.table.columns < 3) return false;
  const named = [0, 1].some(
    (row) =>
      row < grid.table.rows &&
      filledCells(grid, row)
        .slice(0, 1)
        .some((cell) => recogniseLabel(scope.rules, 'person-column', cellText(cell))),
  );
  const counted = quantityColumns(grid, first);
  // Objectives by whoever answers for them: each row names one.
  const titled = columns.some(
    ({ field, flags, index }) =>
      field === 'objective.title' && flags.length === 0 && !counted.includes(index),
  );
  if (titled) return false;
  const quantities = counted.length;
  const people = personShare(grid, first);
  return (
    quantities >= 2 &&
    quantities >= (grid.table.columns - 2) * 0.5 &&
    (people >= 0.5 || (named && people >= 0.3))
  );
}

const isSignature = (grid: Grid, scope: Scope): boolean =>
  grid.table.rows <= 3 &&
  filledCells(grid, 0).some((cell) => recognise(scope.rules, 'signature-table', cellText(cell)));

/** Without known header and keys: rows of several columns with titles and figures may go on with a table before. */
function guessedKind(grid: Grid, header: Header | null, scope: Scope): TableKind {
  if (grid.table.columns < 4) return grid.table.rows === 1 ? 'frame' : 'other';
  const rows = dataRows(grid, header, scope);
  const columns = columnsOf(grid, header, rows, scope.rules);
  const fields = new Set(columns.map((column) => column.field));
  const reported = ['objective.weight', 'indicator.text', 'outcome.text', 'outcome.percent'] as const;
  const plan =
    fields.has('objective.number') &&
    fields.has('objective.title') &&
    reported.some((field) => fields.has(field)) &&
    (header === null || showsObjectives(grid, rows, scope));
  return plan ? 'plan' : 'other';
}
