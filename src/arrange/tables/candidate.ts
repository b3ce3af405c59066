import type { Box } from '../../model/box.ts';
import type { FlagCode } from '../../model/catalogue/index.ts';
import type { Word } from '../../model/page.ts';

/** A table as one page shows it, by whichever evidence it was found: words in cells, not paragraphs yet. */
export interface TableCandidate {
  readonly found: 'ruled' | 'aligned' | 'tagged';
  /** From 1. */
  readonly page: number;
  readonly box: Box;
  /** Boundaries of columns, ascending; one more than columns. */
  readonly xs: readonly number[];
  /** Boundaries of rows. */
  readonly ys: readonly number[];
  /** Row-major; they never overlap and fill the grid. */
  readonly cells: readonly CandidateCell[];
  /** Whether a line closes the table above and below: an open one may go on on the page before or after. */
  readonly closed: { readonly top: boolean; readonly bottom: boolean };
  readonly flags: readonly FlagCode[];
}

/** Spans are half-open. */
export interface CandidateCell {
  readonly row: number;
  readonly rowEnd: number;
  readonly column: number;
  readonly columnEnd: number;
  readonly box: Box;
  readonly words: readonly Word[];
  /** Tables inside the cell; their words are not among the cell's. */
  readonly tables: readonly TableCandidate[];
}
