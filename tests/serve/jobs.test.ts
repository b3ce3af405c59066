import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/batch/job.ts';
import { DEFAULT_SECONDS } from '../../src/serve/serve.ts';
import { ownFolder } from '../own-folder.ts';
import {
  ask,
  AUTHORIZED,
  codeOf,
  HEAD,
  post,
  postForm,
  raw,
  services,
  until,
  type Running,
} from './service.ts';

const folder = ownFolder();
const start = services();
beforeEach(() => void vi.stubEnv('TMPDIR', folder()));
afterEach(() => void vi.unstubAllEnvs());
const LATER = { headers: { Prefer: 'respond-async' } };
const seconds = { ...DEFAULT_SECONDS, grace: 0 };
const reading = async (service: Running): Promise<unknown> => (await ask(service, '/readyz')).body['reading'];
const folders = (): string[] => readdirSync(folder()).filter((name) => name.startsWith('spoglio-serve-'));

it('a request may ask for a job, which gives what the request would have', async () => {
  const service = await start();
  const sign = join(folder(), 'sign');
  const accepted = await post(service, `after ${sign}`, LATER);
  expect(accepted.status).toBe(202);
  const href = accepted.headers.get('location')!;
  expect(accepted.body).toMatchObject({ state: 'reading', ahead: null, href });
  const next = await post(service, 'x', LATER);
  expect(next.body).toMatchObject({ state: 'waiting', ahead: 1 });
  expect((await ask(service, href)).body).toMatchObject({ id: accepted.body['id'], state: 'reading' });
  writeFileSync(sign, '');
  await until(async () => (await ask(service, href)).status === 200);
  // It can be fetched again until it is removed.
  expect((await ask(service, href)).body).toEqual({ says: `after ${sign}` });
  expect((await ask(service, href, { method: 'DELETE' })).status).toBe(204);
  expect(codeOf(await ask(service, href))).toEqual([404, 'job_unknown']);
  expect(codeOf(await ask(service, href, { method: 'DELETE' }))).toEqual([404, 'job_unknown']);
});

it('a request that takes longer than it waits is answered with a job', async () => {
  const service = await start({ seconds: { ...seconds, wait: 0.01 } });
  expect((await post(service, 'never')).status).toBe(202);
  const patient = await start();
  expect((await post(patient, 'never', { headers: { Prefer: 'wait=0' } })).status).toBe(202);
});

it('a job fails with the status that the request would have had', async () => {
  const service = await start({ limits: { ...DEFAULT_LIMITS, seconds: 0.3 } });
  const accepted = await post(service, 'loop', LATER);
  const href = accepted.headers.get('location')!;
  await until(async () => (await ask(service, href)).status !== 202);
  expect(codeOf(await ask(service, href))).toEqual([504, 'time_limit']);
  expect(codeOf(await post(service, 'loop'))).toEqual([504, 'time_limit']);
  expect(codeOf(await post(service, 'crash'))).toEqual([500, 'worker_crashed']);
  expect((await ask(service, '/metrics')).text).toMatch(
    /spoglio_documents_total\{outcome="failed",code="time_limit"\} 2/,
  );
});

it('what is not fetched is not kept', async () => {
  const service = await start({ seconds: { ...seconds, keep: 0.05 } });
  const { headers } = await post(service, 'x', LATER);
  await until(async () => codeOf(await ask(service, headers.get('location')!))[1] === 'job_unknown');
});

it('a removed job is read no further, and those behind it move up', async () => {
  const service = await start();
  const first = await post(service, 'never', LATER);
  const second = await post(service, 'never', LATER);
  const third = await post(service, 'x', LATER);
  expect(third.body).toMatchObject({ ahead: 2 });
  for (const { headers } of [second, first])
    expect((await ask(service, headers.get('location')!, { method: 'DELETE' })).status).toBe(204);
  await until(async () => (await ask(service, third.headers.get('location')!)).status === 200);
});

it('whoever hangs up is read no further', async () => {
  const service = await start();
  const leave = new AbortController();
  const left = fetch(`${service.address}/v1/extract`, {
    ...{ method: 'POST', body: 'never', headers: AUTHORIZED, signal: leave.signal },
  }).catch((error: unknown) => (error as Error).name);
  await until(async () => (await reading(service)) === 1);
  leave.abort();
  expect(await left).toBe('AbortError');
  await until(async () => (await reading(service)) === 0);
  expect((await post(service, 'x')).status).toBe(200);
});

it('more documents than may wait are refused before they are taken, and told when to come again', async () => {
  const service = await start({ queue: 1 });
  const held = [await post(service, 'never', LATER), await post(service, 'never', LATER)];
  const refused = await post(service, 'x', LATER);
  expect(codeOf(refused)).toEqual([429, 'queue_full']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  await ask(service, held[0]!.headers.get('location')!, { method: 'DELETE' });
  await until(async () => (await post(service, 'x', LATER)).status === 202);
});

it('records that nobody fetches are no endless store', async () => {
  const service = await start({ queue: 1 });
  const states: number[] = [];
  await until(async () => {
    const { status } = await post(service, 'x', LATER);
    if (status === 202) states.push(status);
    return status === 429 && (await reading(service)) === 0;
  });
  expect(states.length).toBeGreaterThanOrEqual(20);
});

it('what is too large is refused by its length, and without one as it arrives', async () => {
  const service = await start({ limits: { ...DEFAULT_LIMITS, fileMegabytes: 1 } });
  const large = 'x'.repeat(1024 * 1024 + 1);
  expect(codeOf(await post(service, large))).toEqual([413, 'too_large']);
  expect(codeOf(await postForm(service, [['file', 'a', large]]))).toEqual([413, 'too_large']);
  const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
  const answer = await raw(service, `${HEAD}Transfer-Encoding: chunked\r\n\r\n`, chunk.repeat(20));
  expect(answer).toMatch(/^HTTP\/1.1 413 /);
  expect(answer).toContain('"code":"too_large"');
  expect((await post(service, 'x'.repeat(1024 * 1024))).status).toBe(200);
});

it('half a body is cut with a code, and half a head too', async () => {
  const service = await start({ seconds: { ...seconds, idle: 0.2, head: 1, upload: 60 }, queue: 1 });
  const form = `${HEAD}Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000\r\n\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf`;
  for (const half of [
    `${HEAD}Content-Length: 1000\r\n\r\nhalf`,
    form,
    'POST /v1/extract HTTP/1.1\r\nHost:',
  ]) {
    const answer = await raw(service, half);
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
    expect(answer).toContain('"code":"request_timeout"');
  }
  // Every place is free again.
  expect((await post(service, 'x')).status).toBe(200);
});

it('a body that goes on for too long is cut, however steady', async () => {
  const service = await start({ seconds: { ...seconds, upload: 0.3 } });
  let cut = '';
  const stream = new ReadableStream<Uint8Array>({
    async pull(to) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      to.enqueue(new Uint8Array([120]));
    },
  });
  const init = { method: 'POST', headers: AUTHORIZED, body: stream, duplex: 'half' };
  const answer = await fetch(`${service.address}/v1/extract`, init);
  cut = await answer.text();
  expect(answer.status).toBe(408);
  expect(cut).toContain('request_timeout');
});

it('a reader of an answer who stops reading is cut', async () => {
  const service = await start({ seconds: { ...seconds, upload: 2, wait: 4, answer: 2 } });
  const response = await fetch(`${service.address}/v1/extract`, {
    ...{ method: 'POST', body: 'large', headers: AUTHORIZED },
  });
  const reader = response.body!.getReader();
  const end = await (async () => {
    try {
      for (;;) {
        const { done } = await reader.read();
        if (done) return 'whole';
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    } catch {
      return 'cut';
    }
  })();
  expect(end).toBe('cut');
});

it('a stop answers what was taken, takes nothing more, and leaves nothing', async () => {
  const service = await start({ seconds: { ...seconds, grace: 60 } });
  const sign = join(folder(), 'sign');
  const taken = Promise.all([post(service, `after ${sign}`), post(service, 'x')]);
  await until(async () => (await ask(service, '/readyz')).body['waiting'] === 1);
  expect(folders()).toHaveLength(1);
  const stopped = service.stop();
  await until(() =>
    fetch(`${service.address}/healthz`).then(
      () => false,
      () => true,
    ),
  );
  writeFileSync(sign, '');
  expect((await taken).map(({ status }) => status)).toEqual([200, 200]);
  await stopped;
  expect(readdirSync(folder())).toEqual(['sign']);
  expect(service.log.at(-1)).toMatchObject({ event: 'stopped', given: 0 });
});

it('a stop tells those whose documents it gives up', async () => {
  const service = await start({ seconds: { ...seconds, grace: 0.1 } });
  const answers = Promise.all([post(service, 'never'), post(service, 'never')]);
  await until(async () => (await ask(service, '/readyz')).body['waiting'] === 1);
  await service.stop();
  for (const answer of await answers) expect(codeOf(answer)).toEqual([503, 'stopping']);
  expect(service.log.at(-1)).toMatchObject({ event: 'stopped', given: 2 });
});

it('uploads lie in a folder that only their owner may open, and are gone once read', async () => {
  const service = await start();
  const [base] = folders().map((name) => join(folder(), name));
  const files = (): string[] => readdirSync(base!, { recursive: true, encoding: 'utf8' });
  await post(service, 'never', { ...LATER, query: '?name=atto.pdf' });
  const sent = files().find((name) => name.endsWith('atto.pdf'))!;
  for (const path of [base!, join(base!, sent)]) expect(statSync(path).mode & 0o077).toBe(0);
  const { headers } = await post(service, 'x', { ...LATER, query: '?name=altro.pdf' });
  await ask(service, `/v1/jobs/${sent.split('/')[0]!}`, { method: 'DELETE' });
  await until(async () => (await ask(service, headers.get('location')!)).status === 200);
  expect(files().filter((name) => /\.(?:pdf|json)$/.test(name))).toEqual([
    expect.stringMatching(/record\.json$/),
  ]);
});
