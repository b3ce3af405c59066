/** A value of a flat table; a list stands in one column where its items are plain. */
export type Cell = string | number | boolean | null | readonly (string | number)[];

/** `integer` is a whole number within 2^53, `date` an ISO day, `list` a list of strings or numbers. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** One sentence for people who see the table without the program. */
  readonly description: string;
  /** What a number counts, such as `%`; null where it counts nothing. */
  readonly unit: string | null;
  /** The only values that a string may have; null where it is free. */
  readonly values: readonly string[] | null;
}

/** What a flat table is, apart from its rows. */
export interface FlatTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** Columns that together tell a row from all others; none of them is ever null. */
  readonly key: readonly string[];
  readonly references: readonly { readonly columns: readonly string[]; readonly table: string }[];
}

/** Cells in the order of the table's columns. */
export type Row = readonly Cell[];

/** How a sheet for people looks: the widths of its columns in characters, and what is printed of it. */
export interface SheetLook {
  readonly widths: readonly number[];
  /** Columns, from the first, that go on paper (A4, landscape). */
  readonly printed: number;
  /** Columns that hold addresses, with the word that is shown in their place. */
  readonly links: ReadonlyMap<string, string>;
  /** What stands at the foot of each page, in the language of spreadsheets: `&P` is its number. */
  readonly footer: string;
}
