import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/batch/job.ts';
import { DEFAULT_SECONDS, openLog, serve, type Service, type ServiceOptions } from '../../src/serve/serve.ts';
import { FIXTURES, ROOT } from '../cli/spoglio.ts';
import { described } from './described.ts';

export const TOKEN = 'prova-'.repeat(6);
export const AUTHORIZED = { Authorization: `Bearer ${TOKEN}` };

/** Reads documents as the command does. */
export const READER = join(ROOT, 'dist/cli/worker.cjs');
/** Does what documents say. */
export const DOUBLE = fileURLToPath(new URL('./reader-double.js', import.meta.url));

export const DOCUMENT = readFileSync(join(FIXTURES, 'comune-rio-freddo/proposta-2024/source.txt'));

export interface Running extends Service {
  /** Lines of the log so far. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
}

/** Starts services that end with the test that started them. */
export function services(): (options?: Partial<ServiceOptions>) => Promise<Running> {
  const running: Service[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((one) => one.stop()));
  });
  return async (options = {}) => {
    const log: Record<string, unknown>[] = [];
    const service = await serve({
      ...{ host: '127.0.0.1', port: 0, tokens: [TOKEN], version: '1.2.3', language: 'en' },
      ...{ jobs: 1, limits: DEFAULT_LIMITS, rules: null, reading: {}, queue: 10, module: DOUBLE },
      log: openLog({
        quiet: false,
        to: { write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>) },
      }),
      seconds: { ...DEFAULT_SECONDS, grace: 0 },
      ...options,
    });
    running.push(service);
    return { ...service, log };
  };
}

/** An answer that the service's own description allows. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body where it is JSON. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Asks the service and holds the answer to its description. */
export async function ask(
  service: Service,
  path: string,
  { headers = {}, ...init }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await fetch(service.address + path, {
    ...init,
    headers: { ...AUTHORIZED, ...headers },
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const body = isJson ? (JSON.parse(text) as Record<string, unknown>) : {};
  described(init.method ?? 'GET', new URL(service.address + path).pathname, response, isJson ? body : null);
  return { status: response.status, headers: response.headers, text, body };
}

/** Sends a document as it stands. */
export const post = (
  service: Service,
  body: NonNullable<RequestInit['body']>,
  { query = '', headers = {} }: { query?: string; headers?: Record<string, string> } = {},
): Promise<Answer> => ask(service, `/v1/extract${query}`, { method: 'POST', body, headers });

/** Sends files as a form, each with the name of its part and its own. */
export function postForm(
  service: Service,
  files: readonly (readonly [part: string, name: string, content: string | Uint8Array])[],
  headers: Record<string, string> = {},
): Promise<Answer> {
  const form = new FormData();
  for (const [part, name, content] of files) form.append(part, new Blob([content as BlobPart]), name);
  return post(service, form, { headers });
}

export const codeOf = ({ status, body }: Answer): [number, unknown] => [status, body['code']];

/** Sends bytes as they are and gives all that comes back until the connection ends. */
export function raw(service: Service, ...pieces: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(service.address);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      for (const piece of pieces) socket.write(piece);
    });
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.once('close', () => resolve(answer));
    socket.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' ? resolve(answer) : reject(error),
    );
  });
}

export const HEAD = `POST /v1/extract HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer ${TOKEN}\r\n`;

/** Settles when something has become true. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 10));
}
