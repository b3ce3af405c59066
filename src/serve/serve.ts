import type { Limits, Reading } from '../batch/job.ts';
import { MESSAGES, type Message } from '../words/messages.ts';
import { filled, type Language } from '../words/words.ts';
import { serviceApp } from './app.ts';
import { addressOf, httpServer, listen } from './http-server.ts';
import type { Log } from './log.ts';
import { openMetrics } from './metrics.ts';
import { paceOf } from './pace.ts';
import { poolQueue } from './pool-queue.ts';
import type { Seconds } from './seconds.ts';
import { tokenCheck } from './tokens.ts';

export { openLog, type Log } from './log.ts';
export { DEFAULT_SECONDS, type Seconds } from './seconds.ts';
export { tokensOf } from './tokens.ts';

export interface ServiceOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly tokens: readonly string[];
  readonly version: string;
  readonly language: Language;
  readonly log: Log;
  /** Processes that read. */
  readonly jobs: number;
  /** Of one document; `fileMegabytes` holds for a whole request too. */
  readonly limits: Limits;
  readonly rules: string | null;
  readonly reading: Reading;
  /** Documents that may wait, beyond those that are being read. */
  readonly queue: number;
  readonly seconds: Seconds;
  /** The module that a process runs; the package's own where not given. */
  readonly module?: string;
}

export interface Service {
  readonly address: string;
  /** Takes nothing any more, answers what it took as long as the grace lasts, and ends. */
  stop(): Promise<void>;
}

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/;

/**
 * Starts the service, which listens once its processes can read. Throws Failure port_taken, address_unusable, rule_invalid, or what else keeps
 * them from it.
 */
export async function serve(options: ServiceOptions): Promise<Service> {
  const { log, language, seconds, limits, jobs } = options;
  const pace = paceOf(jobs);
  const queue = poolQueue({
    ...{ jobs, limits, rules: options.rules, reading: options.reading, queue: options.queue },
    ...(options.module === undefined ? {} : { module: options.module }),
    keep: seconds.keep,
    told(reply, job) {
      pace.seen(reply.ms);
      metrics.read(reply);
      if (reply.outcome === 'read') log.info({ event: 'read', job, ms: reply.ms, bytes: reply.bytes });
      else log.info({ event: 'failed', job, ms: reply.ms, code: reply.code });
      if (reply.outcome === 'failed' && reply.trace !== undefined)
        log.error({ event: 'trace', job, trace: reply.trace });
    },
  });
  const metrics = openMetrics(() => queue.load());
  let stopping = false;
  const app = serviceApp({
    ...{ queue, language, log, metrics, pace, version: options.version },
    opens: tokenCheck(options.tokens),
    body: { bytes: limits.fileMegabytes * 1024 * 1024, idle: seconds.idle, whole: seconds.upload },
    wait: seconds.wait * 1000,
    stopping: () => stopping,
  });
  const server = httpServer(app, { language, log, metrics, seconds });
  const say = (text: Message, given: Record<string, string | number> = {}): string =>
    filled(language === 'it' ? MESSAGES[text] : text, given);
  try {
    await queue.ready();
    await listen(server, options);
  } catch (error) {
    await queue.close();
    throw error;
  }
  const address = addressOf(server);
  log.info(
    { event: 'listening', address },
    say('reading by {n} processes at {address}', { n: jobs, address }),
  );
  if (!LOOPBACK.test(options.host))
    log.warn(
      { event: 'open' },
      say('reached from other machines without encryption: put a proxy with TLS before it'),
    );
  return {
    address,
    async stop() {
      if (stopping) return;
      stopping = true;
      const load = queue.load();
      log.info(
        { event: 'stopping', ...load },
        say('stopping: {waiting} documents wait, {reading} are being read', load),
      );
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await within(closed, seconds.grace * 1000);
      const { waiting, reading } = queue.load();
      const given = waiting + reading;
      // Whoever still waits is told that there will be nothing.
      await queue.close();
      await within(closed, LAST_WORDS);
      server.closeAllConnections();
      await closed;
      log.info({ event: 'stopped', given }, say('stopped; {n} jobs were given up', { n: given }));
    },
  };
}

/** Milliseconds for the answers to those whose documents were given up. */
const LAST_WORDS = 2000;

/** Settles with a promise, or after so many milliseconds without it. */
async function within(promise: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([promise, new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)))]);
  clearTimeout(timer);
}
