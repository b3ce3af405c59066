import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { Failure } from '../model/failure.ts';
import type { Language } from '../words/words.ts';
import { failed, jobAnswer, nobody, recordAnswer, type Asked, type ServiceEnv } from './answers.ts';
import { extractQuery, jobId } from './contract.ts';
import { Gone, type BodyLimits } from './incoming-body.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { openApi } from './openapi.ts';
import type { Pace } from './pace.ts';
import { PAGE_POLICY, servicePage } from './page.ts';
import { languageFor, waitOf } from './preferences.ts';
import type { QueuedJob, ReadingQueue } from './reading-queue.ts';
import { receive } from './upload.ts';

export interface AppOptions {
  readonly queue: ReadingQueue;
  /** Whether a header Authorization opens the service. */
  readonly opens: (header: string | undefined) => boolean;
  readonly body: BodyLimits;
  /** Milliseconds that a request waits for its record before it is answered with a job. */
  readonly wait: number;
  readonly language: Language;
  readonly version: string;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly pace: Pace;
  /** Whether the service takes nothing any more and ends when what it took is answered. */
  readonly stopping: () => boolean;
}

/** Milliseconds between two looks at a job that is finished before the service ends. */
const LOOK = 500;

/** The service as an application of hono over Node's own server. */
export function serviceApp(options: AppOptions): Hono<ServiceEnv> {
  const { queue, opens, body, wait, version, metrics, pace, stopping } = options;
  const app = new Hono<ServiceEnv>();
  const description = openApi(version);
  app.use('*', accounted(options));
  for (const path of ['/v1/*', '/metrics'])
    app.use(path, (asked: Asked, next) => {
      if (opens(asked.req.header('authorization'))) return next();
      return Promise.resolve(
        failed(asked, 'token_wrong', { headers: { 'WWW-Authenticate': 'Bearer realm="spoglio"' } }),
      );
    });

  app.post('/v1/extract', async (asked) => {
    const query = extractQuery.safeParse(asked.req.query());
    if (!query.success) return failed(asked, 'request_invalid', { message: query.error.issues[0]!.message });
    if (stopping()) return failed(asked, 'stopping');
    const place = await queue.reserve();
    if (place === null) {
      const seconds = String(pace.until(queue.load().waiting));
      return failed(asked, 'queue_full', { headers: { 'Retry-After': seconds } });
    }
    let job: QueuedJob;
    try {
      const { incoming } = asked.env;
      const upload = await receive(incoming, place.folder, query.data.name, body);
      metrics.uploaded(upload.bytes);
      job = await place.fill(upload);
    } catch (error) {
      await place.free();
      throw error;
    }
    asked.set('job', job.id);
    return answerFor(asked, job.id, waitOf(asked.req.header('prefer'), wait));
  });

  /** What comes of a new job: its record, why there is none, or the job itself where whoever asked waits no longer. */
  async function answerFor(asked: Asked, id: string, milliseconds: number): Promise<Response> {
    const { outgoing } = asked.env;
    const left = (): void => {
      if (!outgoing.writableFinished) void queue.remove(id);
    };
    outgoing.once('close', left);
    let job = await queue.settled(id, milliseconds);
    // A job that outlives its request is lost when the service ends: it is waited for.
    while (milliseconds > 0 && stopping() && isPending(job)) job = await queue.settled(id, LOOK);
    if (outgoing.destroyed) {
      await queue.remove(id);
      return nobody(asked);
    }
    if (isPending(job)) {
      outgoing.off('close', left);
      return jobAnswer(asked, job, pace.until(1 + (job.ahead ?? 0)));
    }
    return outcome(asked, job, () => void queue.remove(id));
  }

  /** What came of a job that is done; `sent` is called when nobody needs it any more. */
  async function outcome(asked: Asked, job: QueuedJob | null, sent?: () => void): Promise<Response> {
    if (job?.failure) {
      sent?.();
      return failed(asked, job.failure.code, { message: job.failure.message });
    }
    const record = job === null ? null : await queue.record(job.id);
    if (record === null) return failed(asked, stopping() ? 'stopping' : 'job_unknown');
    return recordAnswer(asked, record, sent);
  }

  app.get('/v1/jobs/:id', async (asked) => {
    const id = jobId.safeParse(asked.req.param('id'));
    const job = id.success ? await queue.find(id.data) : null;
    asked.set('job', job?.id ?? null);
    return isPending(job) ? jobAnswer(asked, job, pace.until(1 + (job.ahead ?? 0))) : outcome(asked, job);
  });
  app.delete('/v1/jobs/:id', async (asked) => {
    const id = jobId.safeParse(asked.req.param('id'));
    asked.set('job', id.data ?? null);
    if (!id.success || !(await queue.remove(id.data))) return failed(asked, 'job_unknown');
    return asked.body(null, 204);
  });
  app.get('/healthz', (asked) => asked.json({ status: 'ok', version }));
  app.get('/readyz', (asked) =>
    stopping() ? failed(asked, 'stopping') : asked.json({ status: 'ready', ...queue.load() }),
  );
  app.get('/metrics', async (asked) =>
    asked.body(await metrics.text(), 200, { 'Content-Type': metrics.type }),
  );
  app.get('/openapi.json', (asked) => asked.json(description));
  app.get('/', (asked) => {
    const language = asked.get('language');
    return asked.body(servicePage(description, language), 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': language,
      'Content-Security-Policy': PAGE_POLICY,
      Vary: 'Accept-Language',
    });
  });

  for (const [path, allow] of [
    ['/v1/extract', 'POST'],
    ['/v1/jobs/:id', 'GET, HEAD, DELETE'],
    ...['/healthz', '/readyz', '/metrics', '/openapi.json', '/'].map((open) => [open, 'GET, HEAD'] as const),
  ] as const)
    app.all(path, (asked) => failed(asked, 'method_unknown', { headers: { Allow: allow } }));
  app.notFound((asked) => failed(asked, 'address_unknown'));
  app.onError((error, asked) => {
    if (error instanceof Gone || asked.env.outgoing.destroyed) return nobody(asked);
    if (error instanceof Failure) return failed(asked, error.code, { message: error.message });
    options.log.error({ event: 'internal_error', request: asked.get('request'), error: error.stack });
    return failed(asked, 'internal_error');
  });
  return app;
}

const isPending = (job: QueuedJob | null): job is QueuedJob =>
  job?.state === 'waiting' || job?.state === 'reading';

/** Gives a request its name and language, its answer the headers that all have, and tells of it. */
function accounted({ log, metrics, language, stopping }: AppOptions) {
  return async (asked: Asked, next: () => Promise<void>): Promise<void> => {
    const started = performance.now();
    const request = randomUUID();
    asked.set('request', request);
    asked.set('language', languageFor(asked.req.header('accept-language'), language));
    asked.set('code', null);
    asked.set('job', null);
    await next();
    const { headers, status } = asked.res;
    headers.set('X-Request-Id', request);
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'no-referrer');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('Cache-Control', 'no-store');
    if (!headers.has('Content-Security-Policy'))
      headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    if (stopping()) headers.set('Connection', 'close');
    const { method } = asked.req;
    const [code, job] = [asked.get('code'), asked.get('job')];
    const ms = Math.round(performance.now() - started);
    const route = routePath(asked, -1);
    metrics.answered({ method: known(method), route, status, code, seconds: ms / 1000 });
    const line = {
      ...{ event: 'request', request, method, route, status, ms },
      ...(code === null ? {} : { code }),
      ...(job === null ? {} : { job }),
    };
    if (status >= 500 && status !== 504) log.error(line);
    else log.info(line);
  };
}

/** Methods have no end either. */
const known = (method: string): string =>
  ['GET', 'HEAD', 'POST', 'DELETE', 'PUT', 'PATCH', 'OPTIONS'].includes(method) ? method : 'other';
