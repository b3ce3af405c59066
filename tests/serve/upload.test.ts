import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { Failure } from '../../src/model/failure.ts';
import { receive } from '../../src/serve/upload.ts';
import { ownFolder } from '../own-folder.ts';
import { codeOf, post, services } from './service.ts';

const folder = ownFolder();
const start = services();
afterEach(() => void vi.unstubAllEnvs());

const form = (): FormData => {
  const made = new FormData();
  for (const name of ['a', 'b']) made.append('file', new Blob(['x'.repeat(100_000)]), name);
  return made;
};

it.each([
  ['a document', () => 'x'.repeat(100_000)],
  ['a form', form],
])('%s that can not be kept is a failure with its code', async (_what, body) => {
  const outcome = new Promise<unknown>((resolve) => {
    const server = createServer((incoming, outgoing) => {
      const limits = { bytes: 1e6, idle: 0.2, whole: 0.2 };
      void receive(incoming, join(folder(), 'nowhere'), undefined, limits)
        .then(resolve, resolve)
        .finally(() => outgoing.end(() => server.close()));
    }).listen(0, '127.0.0.1');
    void once(server, 'listening').then(() =>
      fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { method: 'POST', body: body() }),
    );
  });
  const failure = await outcome;
  expect(failure).toBeInstanceOf(Failure);
  expect((failure as Failure).code).toBe('output_unwritable');
  // What was to end the body later ends nothing: an error that nobody hears would fail this run.
  await new Promise((resolve) => setTimeout(resolve, 400));
});

it('a service whose folder is gone answers with that code, and with nothing of its paths', async () => {
  vi.stubEnv('TMPDIR', folder());
  const service = await start();
  const own = join(
    folder(),
    readdirSync(folder()).find((name) => name.startsWith('spoglio-serve-'))!,
  );
  rmSync(own, { recursive: true });
  writeFileSync(own, 'no folder');
  const answer = await post(service, 'x');
  expect(codeOf(answer)).toEqual([507, 'output_unwritable']);
  expect(answer.text).not.toContain(folder());
});
