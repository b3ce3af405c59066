/** What `npm run calibrate` writes: the same without codes that no fit has seen. */
export interface Weights {
  readonly base: number;
  readonly kinds: Readonly<Partial<Record<string, number>>>;
  readonly flags: Readonly<Partial<Record<string, number>>>;
  readonly evidence: Readonly<Partial<Record<string, number>>>;
  readonly signals: Readonly<Partial<Record<string, number>>>;
  /** For some `--max-error`, the share of documents of families left out in which its promise held. */
  readonly promise: readonly (readonly [maxError: number, kept: number])[];
}
