import { rowsOf, type Cell, type Paragraph, type Table } from '../../model/document.ts';
import { rankLabels } from '../../rules/match.ts';
import { once } from '../../model/once.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Canonical, LabelRule } from '../../rules/rule.ts';
import { isContextField, type ContextField, type Fact } from './context.ts';
import { readLine } from './heading-lines.ts';
import { joined, part } from './part.ts';
import type { Piece } from './line-labels.ts';
import type { Scope } from '../scope.ts';
import { contentOf } from './sheet-piece.ts';

const blockLabels = once((rules: RuleSet) =>
  rules.labels.filter((rule) => rule.where.includes('key') || rule.where.includes('line')),
);

/**
 * The facts of a header block: a label with its code and text beside it in each row, or cells that are lines of a
 * heading themselves.
 */
export function readContextTable(table: Table, scope: Scope): readonly Fact[] {
  const labels = blockLabels(scope.rules);
  const facts: Fact[] = [];
  for (const cells of rowsOf(table))
    facts.push(...(labelledRow(cells, labels) ?? cells.flatMap((cell) => lineFacts(cell, scope))));
  return facts;
}

/** A row of label, code and text, or of label and text; null where its first cell is no label alone. */
function labelledRow(cells: readonly Cell[], labels: readonly LabelRule[]): readonly Fact[] | null {
  const label = joined(cells[0]?.paragraphs ?? []);
  if (label === null || label.text.length > 90) return null;
  const ranked = rankLabels(labels, label.text).filter((match) => match.score >= 0.75);
  const field = ranked.map((match) => contextField(match.rule.field)).find((found) => found !== null);
  const match = ranked.find((found) => contextField(found.rule.field) === field);
  if (field === undefined || field === null || match === undefined) return null;
  if (match.evidence === 'label_exact' && match.length < label.text.length - 3) return null;
  const values = cells.slice(1).flatMap((cell) => {
    const value = joined(contentOf(cell));
    return value === null ? [] : [value];
  });
  const coded = values.length > 1 && /^[\d./ ]{1,9}$/.test(values[0]!.text);
  const value = joined(coded ? values.slice(1) : values);
  return [
    {
      field,
      rule: match.rule.id,
      value,
      code: coded ? values[0]! : null,
      whole: joined([label, ...values])!,
      flags: [],
      evidence: [match.evidence],
    },
  ];
}

/** What a label means in a header block, where there is no objective yet. */
function contextField(field: Canonical): ContextField | null {
  if (isContextField(field)) return field;
  if (field === 'objective.title') return 'section.operationalObjective';
  if (field === 'objective.expected' || field === 'indicator.text' || field === 'indicator.target')
    return 'section.expectedResults';
  return field === 'objective.responsible' ? 'section.responsible' : null;
}

/** The facts of a cell that holds lines of a heading. */
function lineFacts(cell: Cell, scope: Scope): readonly Fact[] {
  return contentOf(cell).flatMap((paragraph) => {
    const line = readLine(paragraph, scope.rules, false);
    return line.kind === 'labels' ? line.pieces.flatMap(pieceFact) : [];
  });
}

const pieceFact = (piece: Piece): readonly Fact[] =>
  isContextField(piece.field) ? [pieceAsFact(piece, piece.value)] : [];

/** A labelled piece of a heading as a fact. */
export function pieceAsFact(piece: Piece, value: Paragraph | null): Fact {
  const { rule, whole, evidence, colon } = piece;
  const field = piece.field as ContextField;
  const unit = field === 'section.sector' || field === 'section.service';
  // "SETTORE I° - AFFARI GENERALI" is the unit's name; "SERVIZIO: RAGIONERIA" labels it.
  const named = unit && !colon && value !== null && piece.value !== null ? part(whole, 0) : value;
  return { field, rule, value: named, code: null, whole, flags: [], evidence };
}
