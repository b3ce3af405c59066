/** Shares that the documents before and the last one have in the mean. */
const KEPT = 0.8;

/** How fast documents are read, so that whoever must wait knows how long. */
export interface Pace {
  readonly seen: (milliseconds: number) => void;
  /** Seconds until so many documents are read, from 1 to 60. */
  readonly until: (documents: number) => number;
}

export function paceOf(processes: number): Pace {
  let mean = 1000;
  return {
    seen: (milliseconds) => void (mean = KEPT * mean + (1 - KEPT) * milliseconds),
    until: (documents) => Math.min(60, Math.max(1, Math.ceil((documents * mean) / processes / 1000))),
  };
}
