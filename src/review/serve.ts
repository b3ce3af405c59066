import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { DEFAULT_LIMITS } from '../batch/job.ts';
import { REVIEW_PORT, reviewId } from '../analyse/review-link.ts';
import { Failure } from '../model/failure.ts';
import { reviewApp } from './app.ts';
import { likeliestFirst } from './likely-harm.ts';
import { ReviewArchive } from './archive.ts';
import { documentBytes } from './document-bytes.ts';

export interface ReviewServer {
  /** With the token, to be opened in a browser of this machine. */
  readonly address: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0 takes any that is free; without it the usual one, or any where that is taken. */
  readonly port?: number;
  readonly language?: string;
  /** A record by its name, and the id of an objective in it, that the page opens at. */
  readonly open?: { readonly name: string; readonly objective: string } | null;
}

/** The machine's own loopback: nothing of it is reached from the network. */
const LOOPBACK = '127.0.0.1';

/**
 * Serves the review of records on this machine alone. `language` is what the page opens in. Throws Failure port_taken.
 */
export async function serveReview(
  folder: string,
  names: readonly string[],
  { port, language = 'it', open = null }: ServeOptions = {},
): Promise<ReviewServer> {
  const token = randomBytes(24).toString('base64url');
  const archive = new ReviewArchive(folder, likeliestFirst(folder, names));
  const documents = documentBytes(DEFAULT_LIMITS);
  let listening = 0;
  const app = reviewApp({ archive, token, port: () => listening, documents });
  const listen = (on: number): Promise<ReturnType<typeof serve>> =>
    new Promise((resolve, reject) => {
      const started = serve({ fetch: app.fetch, hostname: LOOPBACK, port: on }, (info: AddressInfo) => {
        listening = info.port;
        resolve(started);
      });
      started.once('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'EADDRINUSE' ? new Failure('port_taken', String(on), { cause: error }) : error),
      );
    });
  const server = await listen(port ?? REVIEW_PORT).catch((error: unknown) => {
    if (port !== undefined || !(error instanceof Failure)) throw error;
    return listen(0);
  });
  const stop = new AbortController();
  const scanning = archive.scan(stop.signal);
  const wanted =
    open === null ? '' : `&open=${reviewId(open.name)}&objective=${encodeURIComponent(open.objective)}`;
  return {
    address: `http://${LOOPBACK}:${listening}/#token=${token}&lang=${language}${wanted}`,
    async close() {
      stop.abort();
      await scanning;
      await documents.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}
