import type { EvidenceCode, FlagCode } from '../../model/catalogue/index.ts';
import type { Cell, Paragraph, Table } from '../../model/document.ts';
import type { Match } from '../../rules/match.ts';
import type { Canonical, LabelRule } from '../../rules/rule.ts';

/** A labelled value of a sheet, before it is known which objective it belongs to. */
export interface SheetPiece {
  readonly field: Canonical;
  readonly rule: string;
  /** The label's own paragraph; null where a value goes on without one. */
  readonly label: Paragraph | null;
  readonly value: readonly Paragraph[];
  readonly at: Table['at'];
  readonly year: number | null;
  readonly flags: readonly FlagCode[];
  readonly evidence: readonly EvidenceCode[];
  /** Whether its label was given with an earlier piece already. */
  readonly again?: boolean;
  /** Row of a small table of steps that it stands in. */
  readonly step?: number;
}

/** A cell that holds a label. */
export interface Key {
  readonly match: Match<LabelRule>;
  readonly label: Paragraph;
  /** Value in the label's own cell, after a colon. */
  readonly inline: Paragraph | null;
}

/** All text of a cell, tables inside it cell by cell. */
export function contentOf(cell: Cell): readonly Paragraph[] {
  return [...cell.paragraphs, ...cell.tables.flatMap((table) => table.cells.flatMap(contentOf))];
}
