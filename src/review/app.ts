import { Hono } from 'hono';
import type { Context } from 'hono';
import { Failure } from '../model/failure.ts';
import { documentAnswer, queueAnswer } from './answers.ts';
import type { ReviewArchive } from './archive.ts';
import { assetAt } from './assets.ts';
import { guard, withHeaders } from './guard.ts';
import { correctionOf, request, Unreadable } from './proposal.ts';
import type { DocumentBytes } from './document-bytes.ts';

export interface ReviewOptions {
  readonly archive: ReviewArchive;
  readonly token: string;
  /** Port that the server listens on. */
  readonly port: () => number;
  readonly documents: DocumentBytes;
}

/** The largest request: a thousand corrections of one document are less. */
const MOST = 4 * 1024 * 1024;

/** The review as an application: its page, the queue, documents, and what is said of them. */
export function reviewApp({ archive, token, port, documents }: ReviewOptions): Hono {
  const app = new Hono();
  app.use('*', withHeaders);
  app.use('*', guard(token, port));
  app.use('*', (_context, next) => {
    archive.asked();
    return next();
  });
  app.get('/api/queue', (context) => context.json(queueAnswer(archive)));
  app.get('/api/documents/:id', async (context) => {
    const opened = await archive.open(context.req.param('id'), context.req.query('who') ?? null);
    return opened === null ? missing(context) : context.json(documentAnswer(opened, archive));
  });
  app.get('/api/documents/:id/source', async (context) => {
    const source = archive.documentOf(context.req.param('id'));
    if (source === null) return missing(context);
    const found = await documents.of(source, Number(context.req.query('part') ?? 0));
    return context.body(found.bytes, 200, {
      // Never a type that a browser would run; the page knows by the header what it is.
      'Content-Type': 'application/octet-stream',
      'X-Spoglio-Format': found.format,
      'Content-Disposition': 'attachment',
    });
  });
  app.post('/api/documents/:id/corrections', async (context) => {
    if (Number(context.req.header('content-length') ?? Infinity) > MOST)
      return context.json({ code: 'too_large' }, 413);
    const asked = request.safeParse(await context.req.json().catch(() => null));
    if (!asked.success) return context.json({ code: 'request_invalid' }, 400);
    const { who, why = null, corrections } = asked.data;
    const opened = await archive.correct(context.req.param('id'), (record) =>
      corrections.map((one) => correctionOf(record, one, { who, why })),
    );
    return opened === null ? missing(context) : context.json(documentAnswer(opened, archive));
  });
  app.get('*', async (context) => {
    const asset = await assetAt(context.req.path);
    if (asset === null) return missing(context);
    return context.body(asset.bytes, 200, {
      'Content-Type': asset.type,
      'Cache-Control': context.req.path.startsWith('/pdfjs/') ? 'private, max-age=86400' : 'no-cache',
    });
  });
  app.onError((error, context) => {
    if (error instanceof Unreadable) return context.json({ code: error.code, message: error.message }, 422);
    if (error instanceof Failure)
      return context.json({ code: error.code, message: error.message, hint: error.hint }, 409);
    throw error;
  });
  return app;
}

const missing = (context: Context): Response => context.json({ code: 'nothing_there' }, 404);
