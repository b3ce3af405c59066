import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { FAILURES } from '../model/catalogue/failures.ts';
import { Failure } from '../model/failure.ts';
import type { ServiceEnv } from './answers.ts';
import { PROBLEM_TYPE, problemOf } from './problem.ts';
import type { Seconds } from './seconds.ts';
import { answerUnreadable, type Unreadable } from './unreadable-request.ts';

/** Connections at a time; beyond them none is taken. */
const CONNECTIONS = 1000;

/** Node's own server before an application: slow heads, slow bodies and slow readers are cut, and told why where they can be. */
export function httpServer(
  app: Hono<ServiceEnv>,
  options: Unreadable & { readonly seconds: Seconds },
): Server {
  const { seconds } = options;
  const listener = getRequestListener(app.fetch, {
    overrideGlobalObjects: false,
    errorHandler: () => noRequest(options),
  });
  const server = createServer(
    {
      headersTimeout: seconds.head * 1000,
      // The application cuts a body itself, with an answer that says so; this is for what it does not see.
      requestTimeout: (seconds.upload + seconds.head) * 1000,
      connectionsCheckingInterval: Math.min(5000, seconds.head * 500),
      maxHeaderSize: 16 * 1024,
    },
    (incoming, outgoing) => void listener(incoming, outgoing),
  );
  server.maxConnections = CONNECTIONS;
  // Of a connection that can't be taken, above all: the others go on.
  server.on('error', (error) => options.log.error({ event: 'error', error: error.message }));
  answerUnreadable(server, options);
  endSlow(server, (seconds.upload + Math.max(seconds.wait, seconds.grace) + seconds.answer) * 1000);
  return server;
}

/** Of a head that HTTP allows and an address can't be made of. */
function noRequest({ language }: Unreadable): Response {
  const [code, id] = ['request_invalid', randomUUID()] as const;
  const problem = problemOf({ code, message: FAILURES[code].meaning }, language, id);
  return Response.json(problem, {
    status: problem.status,
    headers: { 'Content-Type': PROBLEM_TYPE, 'Content-Language': language, 'X-Request-Id': id },
  });
}

/** Cuts a connection whose request is not answered and fetched in time: whoever reads a byte a second holds it for ever. */
function endSlow(server: Server, milliseconds: number): void {
  server.on('request', ({ socket }, response) => {
    const timer = setTimeout(() => socket.destroy(), milliseconds);
    response.once('close', () => clearTimeout(timer));
  });
}

/** Throws Failure port_taken or address_unusable. */
export const listen = (
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Failure('port_taken', String(port), { cause: error })
          : new Failure('address_unusable', `${host}:${port} (${error.code ?? 'unknown'})`, { cause: error }),
      ),
    );
    server.listen({ host, port }, () => resolve());
  });

/** Where a server listens. */
export function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
