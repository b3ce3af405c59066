import type { Code } from './catalogue/index.ts';
import type { Place } from './place.ts';

/** Something a person should know about this document: what was skipped, joined, guessed or contradicts itself. */
export interface Diagnostic {
  readonly code: Code;
  readonly message: string;
  readonly at: readonly Place[];
  /** Path of the field it is about in the record, such as `objectives[3].weight`; null for the document. */
  readonly path: string | null;
}

/** What every stage returns: a value, and what there is to say about it. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
