import { timingSafeEqual } from 'node:crypto';
import type { Context, Next } from 'hono';

/** Nothing but the page's own files; `wasm-unsafe-eval` is for the pictures of pdf.js, which runs no script of a document. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers that every answer has. */
export async function withHeaders(context: Context, next: Next): Promise<void> {
  await next();
  const { headers } = context.res;
  headers.set('Content-Security-Policy', POLICY);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
}

/**
 * Refuses what does not come from the page itself: another name of the machine (a site that has its name lead here), another
 * page's request, and whatever does not know the token.
 */
export function guard(token: string, port: () => number) {
  const expected = Buffer.from(token);
  return async (context: Context, next: Next): Promise<Response | undefined> => {
    const origins = ['127.0.0.1', 'localhost', '[::1]'].map((host) => `http://${host}:${port()}`);
    const host = context.req.header('host');
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const refused =
      host === undefined ||
      !origins.includes(`http://${host}`) ||
      (origin !== undefined && origin !== `http://${host}`) ||
      (context.req.method !== 'GET' && origin === undefined) ||
      (site !== undefined && site !== 'same-origin' && site !== 'none');
    if (refused) return context.json({ code: 'foreign_request' }, 403);
    if (context.req.path.startsWith('/api/')) {
      const given = Buffer.from(context.req.header('x-spoglio-token') ?? '');
      if (given.length !== expected.length || !timingSafeEqual(given, expected))
        return context.json({ code: 'token_wrong' }, 401);
    }
    await next();
    return undefined;
  };
}
