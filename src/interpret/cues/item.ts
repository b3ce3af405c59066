import type { EvidenceCode } from '../../model/catalogue/index.ts';
import type { Paragraph, Table } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import type { Canonical } from '../../rules/rule.ts';
import type { Header } from './header.ts';

/** What a rule says that a cue names. */
export interface Named {
  readonly field: Canonical;
  readonly rule: string;
  readonly evidence: readonly EvidenceCode[];
}

/** A label with the value that belongs to it, however it is printed: two cells, a colon, one above the other. */
export interface Pair {
  readonly kind: 'pair';
  readonly cue: string;
  /** The label as written, without its colon; '' where only its place names the value. */
  readonly label: string;
  /** Empty where the place is there and holds nothing. */
  readonly value: readonly Paragraph[];
  /** Where the value stands; the label's place where there is none. */
  readonly at: readonly Place[];
  /** Label and value as they stand, for headings that are both; null for cells. */
  readonly whole: Paragraph | null;
  readonly colon: boolean;
  /** What the line's own rule names it, beyond doubt; null where the label is to be understood. */
  readonly named: Named | null;
}

/** A line without a label. */
export interface Line {
  readonly kind: 'line';
  readonly paragraph: Paragraph;
  /** Whether it stands alone in a row over a whole table. */
  readonly band: boolean;
  /** The title of a plan or report, which starts everything anew. */
  readonly title: boolean;
  /** Whether it can't belong to the objective above: a signature, the first line of an agreement. */
  readonly closes: boolean;
}

/** A paragraph as a line: of running text, or alone in a row over a table. */
export const lineOf = (
  paragraph: Paragraph,
  band: boolean,
  more: Partial<Pick<Line, 'title' | 'closes'>> = {},
): Line => ({ kind: 'line', paragraph, band, title: false, closes: false, ...more });

/** Rows of a table under one header, up to the next line, pair or header. */
export interface Grid {
  readonly kind: 'grid';
  /** The same for all tables with this header. */
  readonly cue: string;
  readonly table: Table;
  /** Null for a table that has none. */
  readonly header: Header | null;
  readonly rows: readonly number[];
  /** Whether its header is printed right above it; else it goes on with the part before. */
  readonly headed: boolean;
}

/** A table of people against what they work on, with each one's shares. */
export interface People {
  readonly kind: 'people';
  readonly cue: 'people';
  readonly table: Table;
  readonly headed: true;
}

export type Item = Pair | Line | Grid | People;
