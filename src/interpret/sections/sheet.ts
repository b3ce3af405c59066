import type { Cell, Paragraph, Table } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import { boxesIn } from '../boxes.ts';
import { fold } from '../../rules/fold.ts';
import type { Match } from '../../rules/match.ts';
import { recognise } from '../../rules/recognise.ts';
import { labelsAt } from '../../rules/rule-set.ts';
import type { LabelRule } from '../../rules/rule.ts';
import { bestFor } from './line-labels.ts';
import type { Scope } from '../scope.ts';
import { isMeasureHead, measurePieces, type MeasureHead } from './measure-rows.ts';
import { isStep, stepHead, stepPieces, type StepHead } from './step-rows.ts';
import { numberedTitle } from './numbered-key.ts';
import { openingPieces } from './opening-cell.ts';
import { part } from './part.ts';
import { labelBefore } from './separator.ts';
import { contentOf, type Key, type SheetPiece } from './sheet-piece.ts';
import { yearIn } from './section-draft.ts';
import { yearsIn } from '../../values/years.ts';

const LONGEST_KEY = 90;

/** Whether labels stand in rows of their own over the rows of their values, at least twice. */
export function hasLabelsAbove(table: Table, scope: Scope): boolean {
  const rules = labelsAt(scope.rules, 'key');
  const rows = rowsOf(table);
  const heads = rows.filter(
    (cells, index) => isLabelRow(cells, rules) && isValueRow(rows[index + 1] ?? [], rules),
  );
  return heads.length > 1 && heads[0] === rows[0];
}

/** Whether a row holds something, and no label: a label with nothing beside it has the next label below. */
const isValueRow = (cells: readonly Cell[], rules: readonly LabelRule[]): boolean =>
  cells.some((cell) => !isEmpty(cell)) && cells.every((cell) => keyOf(cell, rules) === null);

/** Whether every filled cell of a row is a label alone. */
const isLabelRow = (cells: readonly Cell[], rules: readonly LabelRule[]): boolean => {
  const filled = cells.filter((cell) => !isEmpty(cell));
  return filled.length > 0 && filled.every((cell) => keyOf(cell, rules)?.inline === null);
};

/** The pieces of a sheet whose labels stand above: all rows under a label are its value. */
function readBelow(table: Table, rules: readonly LabelRule[]): readonly SheetPiece[] {
  const pieces: SheetPiece[] = [];
  let heads: { key: Key; cell: Cell; values: Cell[] }[] = [];
  const close = (): void => {
    pieces.push(
      ...heads.map(({ key, cell, values }) => pieceOf(key, values[0] ?? cell, values.flatMap(contentOf))),
    );
    heads = [];
  };
  for (const cells of rowsOf(table)) {
    if (isLabelRow(cells, rules)) {
      close();
      heads = cells
        .filter((cell) => !isEmpty(cell))
        .map((cell) => ({ key: keyOf(cell, rules)!, cell, values: [] }));
      continue;
    }
    for (const cell of cells) {
      // A value stands under the last label that starts at or left of it.
      const head = heads.findLast((candidate) => candidate.cell.column <= cell.column) ?? heads[0];
      if (head !== undefined) head.values.push(cell);
      else if (!isEmpty(cell)) pieces.push(continuation(cell));
    }
  }
  close();
  return pieces;
}

/**
 * The labelled values of a key-value table: label beside its value (two or more pairs a row), label and value in one
 * cell, labels in one row and values in the next. A value without a label goes on with the one above it.
 */
export function readSheet(table: Table, scope: Scope): readonly SheetPiece[] {
  const rules = labelsAt(scope.rules, 'key');
  if (hasLabelsAbove(table, scope)) return readBelow(table, rules);
  const pieces: SheetPiece[] = [];
  let above: readonly { key: Key; cell: Cell }[] = [];
  let head: MeasureHead | null = null;
  let steps = null as StepHead | null;
  const rows = rowsOf(table);
  for (const [index, cells] of rows.entries()) {
    const filled = cells.filter((cell) => !isEmpty(cell));
    const opening = filled.length === 1 ? openingPieces(filled[0]!, scope) : [];
    if (opening.length > 0) {
      pieces.push(...above.map(({ key, cell }) => pieceOf(key, cell, [])), ...opening);
      above = [];
      continue;
    }
    const keys = withoutKinds(cells.map((cell) => keyOf(cell, rules)));
    if (steps !== null && isStep(cells, keys, steps)) {
      pieces.push(...stepPieces(cells, steps));
      steps = { ...steps, steps: steps.steps + 1 };
      continue;
    }
    steps = above.length > 0 ? null : stepHead(cells, keys, rows[index + 1] ?? []);
    if (steps !== null) continue;
    if (head !== null && keys[0] === null && filled.length > 1) {
      pieces.push(...measurePieces(cells, head));
      head = { keys: head.keys, begun: true };
      continue;
    }
    head = null;
    if (above.length > 0 && keys.every((key) => key === null) && filled.length > 0) {
      pieces.push(...above.map(({ key, cell }) => pieceOf(key, cellUnder(cells, cell))));
      above = [];
      continue;
    }
    pieces.push(...above.map(({ key, cell }) => pieceOf(key, cell, [])));
    above = [];
    const labelled = cells.flatMap((cell, index) => (keys[index] ? [{ key: keys[index], cell }] : []));
    if (
      labelled.length > 1 &&
      labelled.length === filled.length &&
      labelled.every(({ key }) => key.inline === null)
    ) {
      if (isMeasureHead(labelled)) {
        head = { keys: labelled, begun: false };
        continue;
      }
      // "Title | V | Kind | (empty)" has its values beside it; a row of labels alone may have them below.
      if (labelled.length === cells.length) {
        above = labelled;
        continue;
      }
    }
    pieces.push(...rowPieces(cells, keys, scope));
  }
  pieces.push(...above.map(({ key, cell }) => pieceOf(key, cell, [])));
  return pieces;
}

/** Cells of each row, those that reach over several rows in their first only. */
function rowsOf(table: Table): readonly (readonly Cell[])[] {
  const rows: Cell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) rows[cell.row]!.push(cell);
  return rows.filter((cells) => cells.length > 0);
}

const isEmpty = (cell: Cell): boolean => cell.paragraphs.length === 0 && cell.tables.length === 0;

function keyOf(cell: Cell, rules: readonly LabelRule[]): Key | null {
  const first = cell.paragraphs[0];
  if (first === undefined) return null;
  // "RENDICONTAZIONE 2023": a year is no part of the label.
  const whole = textOf(cell.paragraphs).replace(/\s+(?:anno\s+)?(?:19|20)\d{2}$/i, '');
  if (whole.length <= LONGEST_KEY) {
    const best = bestFor(rules, whole);
    if (best !== null && best.score >= 0.75 && !isValueToo(best, whole))
      return { match: best, label: joinedLabel(cell.paragraphs), inline: null };
  }
  const found = labelBefore(first.text, LONGEST_KEY);
  if (found === null || cell.paragraphs.length > 3) return null;
  const best = bestFor(rules, found.label);
  if (best === null || best.score < 0.75) return null;
  const label = part(first, 0, found.label.length)!;
  return { match: best, label, inline: part(first, found.valueStart) };
}

/** "Kind | individual objective": beside the label of a kind, a text that would do for a title's label is its value. */
const withoutKinds = (keys: readonly (Key | null)[]): readonly (Key | null)[] =>
  keys.map((key, index) =>
    key?.match.rule.field === 'objective.title' && keys[index - 1]?.match.rule.field === 'objective.nature'
      ? null
      : key,
  );

/** Whether a pattern met the beginning of a longer text, which holds the value as well. */
const isValueToo = (match: Match<LabelRule>, text: string): boolean =>
  (match.evidence === 'label_exact' && match.length < fold(text).length - 12) || /:\s*\S/.test(text);

const joinedLabel = (paragraphs: readonly Paragraph[]): Paragraph => ({
  ...paragraphs[0]!,
  text: paragraphs.map((paragraph) => paragraph.text).join(' '),
  at: paragraphs.flatMap((paragraph) => paragraph.at),
});

const cellUnder = (cells: readonly Cell[], above: Cell): Cell =>
  cells.find((cell) => cell.column >= above.column && cell.column < above.columnEnd) ?? {
    ...above,
    paragraphs: [],
    tables: [],
  };

/** Answers to tick that no label asks for: the kind of the objective where they say so, else kept as they are. */
function boxesPiece(cell: Cell, scope: Scope): SheetPiece {
  const options = boxesIn(textOf(cell.paragraphs))?.options ?? [];
  const kinds = options.every((option) => recognise(scope.rules, 'nature-value', option) !== null);
  return {
    ...continuation(cell),
    field: kinds ? 'objective.nature' : 'other',
    rule: kinds ? 'recognise/nature-value' : 'labels/notes',
    label: { ...joinedLabel(cell.paragraphs), text: '' },
  };
}

function rowPieces(
  cells: readonly Cell[],
  keys: readonly (Key | null)[],
  scope: Scope,
): readonly SheetPiece[] {
  const pieces: SheetPiece[] = [];
  let open: { key: Key; cell: Cell; values: Cell[] } | null = null;
  const close = (): void => {
    if (open !== null) {
      const content = open.values.flatMap(contentOf);
      const named = numberedTitle(open.key, content, scope);
      pieces.push(...(named ?? [pieceOf(open.key, open.values[0] ?? open.cell, content)]));
    }
    open = null;
  };
  for (const [index, cell] of cells.entries()) {
    const key = keys[index] ?? null;
    if (key !== null) {
      close();
      open = { key, cell, values: [] };
    } else if (
      open !== null &&
      (open as { key: Key }).key.inline !== null &&
      boxesIn(textOf(cell.paragraphs)) !== null
    ) {
      // Boxes beside a label that has its value in its own cell are a question of their own.
      close();
      pieces.push(boxesPiece(cell, scope));
    } else if (open !== null) {
      (open as { values: Cell[] }).values.push(cell);
    } else if (!isEmpty(cell)) {
      const next = cells[index + 1];
      const unknown = unknownKey(cell, next, cells.length);
      if (unknown !== null) pieces.push(unknown);
      else pieces.push(continuation(cell));
      if (unknown !== null) break;
    }
  }
  close();
  return pieces;
}

/** A value without a label: it goes on with the piece above, which may stand in the table before. */
const continuation = (cell: Cell): SheetPiece => ({
  field: 'other',
  rule: 'labels/notes',
  label: null,
  value: contentOf(cell),
  at: cell.at,
  year: null,
  flags: [],
  evidence: [],
});

/** A label that no rule knows: the short text of a first cell, with the rest of its row as value. */
function unknownKey(cell: Cell, next: Cell | undefined, columns: number): SheetPiece | null {
  const label = textOf(cell.paragraphs);
  if (columns < 2 || next === undefined || label.length > LONGEST_KEY || cell.column > 0) return null;
  return {
    field: 'other',
    rule: 'labels/notes',
    label: joinedLabel(cell.paragraphs),
    value: contentOf(next),
    at: isEmpty(next) ? cell.at : next.at,
    year: null,
    flags: [],
    evidence: [],
  };
}

function pieceOf(key: Key, cell: Cell, content: readonly Paragraph[] = contentOf(cell)): SheetPiece {
  const value = key.inline === null ? content : [key.inline, ...content];
  // "Annualità: 2025-2026": several years are those that the objective runs in, one is the plan's.
  const runs = key.match.rule.field === 'section.year' && yearsIn(textOf(value)).length > 1;
  return {
    field: runs ? 'objective.years' : key.match.rule.field,
    rule: runs ? 'labels/years' : key.match.rule.id,
    label: key.label,
    value,
    at: value.length > 0 ? value.flatMap((paragraph) => paragraph.at) : key.label.at,
    year: yearIn(key.label.text),
    flags: [],
    evidence: [key.match.evidence],
  };
}
