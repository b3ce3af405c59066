import { availableParallelism } from 'node:os';
import { DEFAULT_SECONDS, openLog, serve, tokensOf } from '../../serve/serve.ts';
import { checkRules } from '../check-rules.ts';
import { language } from '../language.ts';
import { limitsOf, type LimitFlags } from '../limit-flags.ts';
import { readOptions, type ReadFlags } from '../read-flags.ts';

export interface ServeFlags extends LimitFlags, Pick<ReadFlags, 'ocr' | 'pageLimit' | 'outputLimit'> {
  readonly host: string;
  readonly port: number;
  readonly tokenFile?: string;
  readonly jobs?: number;
  readonly rules?: string;
  readonly queueLimit: number;
  /** Seconds. */
  readonly wait: number;
  readonly keep: number;
  readonly grace: number;
  readonly quiet?: boolean;
}

/** Serves until it is told to stop; a second signal ends it at once, with exit code 1. */
export async function runServe(flags: ServeFlags, version: string): Promise<number> {
  const tokens = tokensOf(flags.tokenFile, process.env);
  await checkRules(flags.rules);
  const { wait, keep, grace } = flags;
  const service = await serve({
    ...{ host: flags.host, port: flags.port, tokens, version },
    language: language(),
    log: openLog({ quiet: flags.quiet === true }),
    jobs: Math.ceil(flags.jobs ?? availableParallelism()),
    limits: limitsOf(flags),
    rules: flags.rules ?? null,
    reading: readOptions(flags),
    queue: Math.floor(flags.queueLimit),
    seconds: { ...DEFAULT_SECONDS, wait, keep, grace },
  });
  process.stdout.write(`${service.address}\n`);
  await new Promise<void>((done) => {
    for (const signal of SIGNALS) process.once(signal, () => done());
  });
  for (const signal of SIGNALS) process.once(signal, () => process.exit(1));
  await service.stop();
  return 0;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
