import { DEFAULT_LIMITS, type Limits } from '../processes.ts';

/** Flags of every command that reads documents in processes of their own. */
export interface LimitFlags {
  /** Seconds. */
  readonly timeLimit?: number;
  /** Megabytes of a process. */
  readonly memoryLimit?: number;
  /** Megabytes of a file. */
  readonly sizeLimit?: number;
}

export const limitsOf = (flags: LimitFlags): Limits => ({
  seconds: flags.timeLimit ?? DEFAULT_LIMITS.seconds,
  megabytes: flags.memoryLimit ?? DEFAULT_LIMITS.megabytes,
  fileMegabytes: flags.sizeLimit ?? DEFAULT_LIMITS.fileMegabytes,
});
