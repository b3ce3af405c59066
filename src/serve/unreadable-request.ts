import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { FailureCode } from '../model/catalogue/failures.ts';
import { FAILURES } from '../model/catalogue/failures.ts';
import type { Language } from '../words/words.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { PROBLEM_TYPE, problemOf } from './problem.ts';

/** How what is no request is answered and told of. */
export interface Unreadable {
  readonly language: Language;
  readonly log: Log;
  readonly metrics: Metrics;
}

/**
 * Answers what is no request, or never becomes one, with a code too: Node's own answer would be a bare status. The application
 * never sees these.
 */
export function answerUnreadable(server: Server, { language, log, metrics }: Unreadable): void {
  const answering = new WeakMap<object, ServerResponse>();
  server.on('request', ({ socket }, response) => void answering.set(socket, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const response = answering.get(socket);
    const begun = response !== undefined && response.headersSent && !response.writableFinished;
    if (!socket.writable || error.code === 'ECONNRESET' || begun) {
      socket.destroy();
      return;
    }
    const code: FailureCode =
      error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'request_timeout' : 'request_invalid';
    const request = randomUUID();
    const problem = problemOf({ code, message: FAILURES[code].meaning }, language, request);
    const body = Buffer.from(JSON.stringify(problem));
    const { status } = problem;
    log.info({ event: 'request', request, status, code });
    metrics.answered({ method: 'other', route: 'none', status, code, seconds: 0 });
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      `Content-Type: ${PROBLEM_TYPE}`,
      `Content-Language: ${language}`,
      `Content-Length: ${body.length}`,
      `X-Request-Id: ${request}`,
      'Cache-Control: no-store',
      'Connection: close',
    ];
    socket.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]));
    // Whoever goes on sending is not listened to.
    socket.once('finish', () => socket.destroy());
  });
}
