import type { EvidenceCode, FlagCode } from '../../model/catalogue/index.ts';
import type { Grounds } from '../../model/grounds.ts';
import type { Paragraph } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import type { Canonical } from '../../rules/rule.ts';
import type { Header } from '../cues/header.ts';
import { yearOf } from '../meaning/label-variants.ts';

/** What one column of a table means. */
export interface Column {
  readonly index: number;
  readonly field: Canonical;
  readonly year: number | null;
  /** Header as written, its levels joined by a blank; '' for none. */
  readonly label: string;
  readonly rule: string;
  readonly flags: readonly FlagCode[];
  readonly evidence: readonly EvidenceCode[];
  /** What the cells of this column mean in rows without a number, where one heading names two things; null elsewhere. */
  readonly below: Canonical | null;
  /** Where the header stands; empty where there is none. */
  readonly at: readonly Place[];
  readonly grounds?: Grounds;
  /** What a mark in the column says: the answer that heads it; left out where cells hold their own values. */
  readonly choice?: Paragraph;
  /** Whether a cell of it with that text is marked; only of columns with a choice. */
  readonly isChosen?: (text: string) => boolean;
}

/** The columns as one table of the form heads them: others have the same headings with other years. */
export function headedBy(columns: readonly Column[], header: Header | null): readonly Column[] {
  if (header === null) return columns;
  return columns.map((column) => {
    const heading = header.columns[column.index];
    const label = heading?.path.join(' ') ?? '';
    if (heading === undefined || label === '' || label === column.label) return column;
    return { ...column, label, year: yearOf(heading.path), at: heading.cells.flatMap((cell) => cell.at) };
  });
}
