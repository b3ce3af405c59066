import type { Failure } from '../processes.ts';

/** What a command ends with, for scripts; 0 is success. */
export const EXIT = {
  /** Some documents failed, or something given can't be read; the rest is done. */
  failed: 1,
  usage: 2,
  /** A run could not go on: the folder is taken by another run, or can't be written to. */
  stopped: 3,
  /** Nothing to read: what was given holds no documents. */
  nothing: 4,
  /** A run that ctrl-C ended. */
  interrupted: 130,
} as const;

/** The code of a command that went through documents: how many there were, how many failed, what given stood for none. */
export function exitCode(documents: number, failed: number, missing: readonly Failure[]): number {
  if (documents === 0 && missing.length > 0 && missing.every(({ code }) => code === 'no_documents'))
    return EXIT.nothing;
  return failed > 0 || missing.length > 0 ? EXIT.failed : 0;
}
