/** How much a doubt matters: `info` explains, `warning` wants eyes, `error` says that something is very likely wrong. */
export type Severity = 'info' | 'warning' | 'error';

export interface Entry {
  readonly severity: Severity;
  /** What it means, in one sentence. */
  readonly meaning: string;
  /** What a person should look at. */
  readonly look: string;
  /** A typical source text or situation. */
  readonly example: string;
}
