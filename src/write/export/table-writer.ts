import type { Row } from '../../model/flat-table.ts';

export const EXPORT_FORMATS = ['parquet', 'csv', 'ndjson', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Takes the rows of one table as they come; holds no more of them than a block. */
export interface TableWriter {
  write(row: Row): void;
  /** The file appears under its name. */
  close(): void;
  /** Nothing of the file remains. */
  discard(): void;
}
