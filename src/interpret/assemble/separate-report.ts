import type { Entry } from '../entry.ts';
import type { Scope } from '../scope.ts';
import { isEmpty, piece, type Piece } from './piece.ts';
import { cutReport } from './report-tail.ts';

/** A bundle whose indicators' cell lost the report that stood in it, and that report. */
export interface Separated {
  /** Entries of the bundle; the indicators' pieces as they remain. */
  readonly rest: readonly IndicatorEntry[];
  readonly tail: { readonly pieces: readonly Piece[]; readonly entry: Entry } | null;
}

/** An entry with the pieces to read instead of its paragraphs. */
export type IndicatorEntry = Entry & { readonly pieces?: readonly Piece[] };

/** Takes a report out of the indicators' cell where the document has no outcome of its own. */
export function separateReport(bundle: readonly Entry[], stated: readonly Entry[], scope: Scope): Separated {
  const results = bundle.some((entry) => entry.field === 'indicator.result' && !isEmpty(entry));
  if (results || stated.some((entry) => !isEmpty(entry))) return { rest: bundle, tail: null };
  for (const entry of bundle) {
    if (entry.field !== 'indicator.text') continue;
    const { indicators, tail } = cutReport(entry.paragraphs.map(piece), scope.rules.outcomes);
    if (tail.length === 0 || indicators.length === 0) continue;
    const rest = bundle.map((other) => (other === entry ? { ...entry, pieces: indicators } : other));
    return { rest, tail: { pieces: tail, entry } };
  }
  return { rest: bundle, tail: null };
}
