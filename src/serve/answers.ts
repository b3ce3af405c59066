import { Readable } from 'node:stream';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { FailureCode } from '../model/catalogue/failures.ts';
import { FAILURES } from '../model/catalogue/failures.ts';
import type { Language } from '../words/words.ts';
import type { JobAnswer } from './contract.ts';
import { PROBLEM_TYPE, problemOf } from './problem.ts';
import type { QueuedJob, RecordBytes } from './reading-queue.ts';

/** What is known of a request while it is answered. */
export interface ServiceEnv {
  readonly Bindings: HttpBindings;
  readonly Variables: {
    /** Name of the request. */
    request: string;
    language: Language;
    /** Code of the failure that it was answered with; null where there was none. */
    code: FailureCode | null;
    /** Id of the job that it made or asked for. */
    job: string | null;
  };
}

export type Asked = Context<ServiceEnv>;

/** A failure as an answer. */
export function failed(
  asked: Asked,
  code: FailureCode,
  {
    message = FAILURES[code].meaning,
    headers = {},
  }: { message?: string; headers?: Record<string, string> } = {},
): Response {
  asked.set('code', code);
  const language = asked.get('language');
  const problem = problemOf({ code, message }, language, asked.get('request'));
  return asked.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'Content-Type': PROBLEM_TYPE,
    'Content-Language': language,
    Vary: 'Accept-Language',
    ...(code === 'stopping' ? { 'Retry-After': '5' } : {}),
    ...headers,
  });
}

/** A record as an answer; `sent` is called when it has gone out, or nobody takes it any more. */
export function recordAnswer(
  asked: Asked,
  { bytes, content }: RecordBytes,
  sent = (): void => undefined,
): Response {
  content.once('close', sent);
  const { outgoing } = asked.env;
  if (outgoing.destroyed) content.destroy();
  else outgoing.once('close', () => void content.destroy());
  return asked.body(Readable.toWeb(content) as ReadableStream, 200, {
    'Content-Type': 'application/json',
    'Content-Length': String(bytes),
  });
}

/** A job that is not done, and when to ask for it again. */
export function jobAnswer(
  asked: Asked,
  { id, state, accepted, ahead }: QueuedJob,
  seconds: number,
): Response {
  const href = `/v1/jobs/${id}`;
  const answer: JobAnswer = { id, state, accepted: accepted.toISOString(), ahead, href };
  return asked.json(answer, 202, { Location: href, 'Retry-After': String(seconds) });
}

/** The status of an answer that nobody waits for any more. */
export const nobody = (asked: Asked): Response => asked.body(null, 499 as ContentfulStatusCode);
