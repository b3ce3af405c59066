import { pino, type Logger } from 'pino';

export type Log = Logger;

export interface LogOptions {
  /** Only what somebody should look at. */
  readonly quiet: boolean;
  /** What lines are written to; standard error where not given, as all messages of the program. */
  readonly to?: { write(line: string): void };
}

/**
 * A line of JSON for each event. Neither names of files nor anything of what stands in them is logged: acts name people.
 */
export function openLog({ quiet, to }: LogOptions): Log {
  return pino(
    {
      level: quiet ? 'warn' : 'info',
      base: null,
      messageKey: 'message',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    // Written at once: the last words before an end are those that count.
    to ?? pino.destination({ dest: 2, sync: true }),
  );
}
