/** What `npm run calibrate` writes: the same without codes that no fit has seen. */
export interface Weights {
  readonly base: number;
  readonly kinds: Readonly<Partial<Record<string, number>>>;
  readonly flags: Readonly<Partial<Record<string, number>>>;
  readonly evidence: Readonly<Partial<Record<string, number>>>;
}
