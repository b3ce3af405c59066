import { reviewId } from '../../src/analyse/review-link.ts';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Hono } from 'hono';
import { readCorrections } from '../../src/correct/correction-files.ts';
import { ReviewArchive } from '../../src/review/archive.ts';
import { reviewApp } from '../../src/review/app.ts';
import { toJson } from '../../src/write/json.ts';
import { placed, plan } from '../correct/corrections.ts';
import { ownFolder } from '../own-folder.ts';

const folder = ownFolder();
const PORT = 4321;
const HERE = `http://127.0.0.1:${PORT}`;
const TOKEN = 'secret';

let app: Hono;
let archive: ReviewArchive;
let id: string;
beforeEach(async () => {
  const path = join(folder(), 'atto.pdf.json');
  const doubtful = plan(['Riordino', 'Sportello', 'Totale'], (row) => ({
    weight: placed([20, 30, 45][row]!, row, `${[20, 30, 45][row]!}`, ['weights_sum']),
  }));
  writeFileSync(
    path,
    toJson({
      ...doubtful,
      diagnostics: [
        {
          code: 'weights_sum',
          severity: 'warning',
          message: 'weights sum to 95',
          path: 'objectives[0].weight',
          at: [],
        },
      ],
    }),
  );
  writeFileSync(join(folder(), 'rotto.pdf.json'), '{ "schema": "spoglio/1" ');
  archive = new ReviewArchive(folder(), [path, join(folder(), 'rotto.pdf.json')]);
  id = reviewId(path);
  await archive.scan(new AbortController().signal);
  app = reviewApp({
    archive,
    token: TOKEN,
    port: () => PORT,
    documents: { of: () => Promise.reject(new Error('unused')), close: () => Promise.resolve() },
  });
});

const ask = (path: string, headers: Record<string, string> = {}, options: RequestInit = {}) =>
  Promise.resolve(
    app.request(`${HERE}${path}`, {
      ...options,
      headers: { host: `127.0.0.1:${PORT}`, 'x-spoglio-token': TOKEN, ...headers },
    }),
  );
const post = (corrections: unknown, headers: Record<string, string> = {}) => {
  const body = JSON.stringify({ who: 'Anna', corrections });
  return ask(
    `/api/documents/${id}/corrections`,
    { origin: HERE, 'content-type': 'application/json', 'content-length': String(body.length), ...headers },
    { method: 'POST', body },
  );
};
const opened = async () =>
  (await (await ask(`/api/documents/${id}`)).json()) as {
    shown: { path: string; value: unknown; open: boolean; reasons: { it: string }[]; flags: string[] }[];
    corrections: { id: string }[];
  };

describe('the server of the review', () => {
  it('answers its own page with the token, and nobody else', async () => {
    expect((await ask('/api/queue')).status).toBe(200);
    expect((await ask('/api/queue', { 'x-spoglio-token': 'guess!' })).status).toBe(401);
    expect((await ask('/api/queue', { 'x-spoglio-token': '' })).status).toBe(401);
    const foreign: Record<string, string>[] = [
      { host: 'evil.example' },
      { host: 'evil.example:4321' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign) expect((await ask('/api/queue', headers)).status).toBe(403);
    const accept = [{ kind: 'accept', path: 'objectives[0].weight' }];
    expect((await post(accept, { origin: 'http://127.0.0.1:1' })).status).toBe(403);
    const bare = { method: 'POST', body: '{}' };
    expect((await ask(`/api/documents/${id}/corrections`, {}, bare)).status).toBe(403);
    expect(existsSync(join(folder(), 'atto.pdf.corrections.json'))).toBe(false);
  });

  it('has every answer under a policy that lets nothing foreign run', async () => {
    for (const path of ['/', '/main.js', '/api/queue', '/nowhere']) {
      const policy = (await ask(path)).headers.get('content-security-policy')!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(policy).not.toContain('unsafe-inline');
    }
  });

  it('gives its own files and pdf.js, and no other file of the machine', async () => {
    expect((await ask('/')).headers.get('content-type')).toContain('text/html');
    expect((await ask('/pdfjs/legacy/build/pdf.worker.min.mjs')).status).toBe(200);
    for (const path of [
      '/../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/pdfjs/package.json',
      '/pdfjs/cmaps/../package.json',
      '/pdfjs/..%2f..%2fpackage.json',
    ])
      expect((await ask(path)).status).toBe(404);
  });

  it('tells in a sentence why a value wants eyes, with the sum that the weights have', async () => {
    const weight = (await opened()).shown.find(({ path }) => path === 'objectives[0].weight')!;
    expect(weight.open).toBe(true);
    expect(weight.reasons.map(({ it: text }) => text)).toEqual(['La somma dei pesi è 95.']);
  });

  it('lists records it can’t read, and goes on', async () => {
    const queue = (await (await ask('/api/queue')).json()) as {
      queue: { file: string; open: number }[];
      broken: string[];
    };
    expect(queue.queue).toHaveLength(1);
    expect(queue.queue[0]!.open).toBeGreaterThan(0);
    expect(queue.broken[0]).toContain('rotto.pdf.json');
  });

  it('keeps what is said, as typed in Italian, and undoes it', async () => {
    const answer = await post([{ kind: 'value', path: 'objectives[2].weight', text: '50,0 %' }]);
    expect(answer.status).toBe(200);
    const after = await opened();
    expect(after.shown.find(({ path }) => path === 'objectives[2].weight')).toMatchObject({
      value: 50,
      open: false,
      flags: ['corrected'],
    });
    expect(after.shown.find(({ path }) => path === 'objectives[0].weight')!.flags).toEqual([]);
    await post([{ kind: 'undo', of: after.corrections[0]!.id }]);
    expect((await opened()).shown.find(({ path }) => path === 'objectives[2].weight')!.value).toBe(45);
    const kept = readCorrections(join(folder(), 'atto.pdf.corrections.json'))!.corrections;
    expect(kept.map(({ kind, who }) => [kind, who])).toEqual([
      ['value', 'Anna'],
      ['undo', 'Anna'],
    ]);
    expect(kept[0]).toMatchObject({ was: { value: 45, raw: '45' }, is: 50 });
  });

  it('takes every kind of correction that the page can make', async () => {
    const part = (title: string) => ({ title, number: null, weight: null, indicators: [] });
    for (const [one, objectives] of [
      [{ kind: 'split', path: 'objectives[0]', is: [part('Riordino'), part('Archivi')] }, 4],
      [{ kind: 'join', paths: ['objectives[2]', 'objectives[3]'] }, 3],
      [
        {
          kind: 'add_objective',
          is: {
            title: 'Verde',
            number: null,
            description: null,
            responsible: null,
            weight: '5 %',
            indicators: [],
            outcome: null,
          },
          at: [{ page: 1, box: [10, 300, 100, 310] }],
        },
        4,
      ],
      [{ kind: 'slot', from: 'weight', label: null, rule: 'labels/invented', means: 'weight', of: 50 }, 4],
      [{ kind: 'not_objective', path: 'objectives[3]' }, 3],
      [{ kind: 'not_stated', path: 'objectives[0].weight' }, 3],
      [{ kind: 'no_objectives', path: 'sections[0]' }, 0],
    ] as const) {
      const answer = await post([one]);
      expect(answer.status).toBe(200);
      const now = (await answer.json()) as { objectives: unknown[]; unfit: number };
      expect([one.kind, now.objectives.length, now.unfit]).toEqual([one.kind, objectives, 0]);
    }
  });

  it('refuses what is no value of the field, no path of the record or no request, and keeps nothing of it', async () => {
    const before = readFileSync(join(folder(), 'atto.pdf.json'), 'utf8');
    for (const [corrections, status] of [
      [[{ kind: 'value', path: 'objectives[0].weight', text: 'tanto' }], 422],
      [[{ kind: 'value', path: 'objectives[9].weight', text: '5' }], 422],
      [[{ kind: 'value', path: '__proto__.x', text: '5' }], 422],
      [[{ kind: 'value', path: 'source.file', text: '/etc/passwd' }], 422],
      [[{ kind: 'erase' }], 400],
      [[], 400],
    ] as const)
      expect((await post(corrections)).status).toBe(status);
    expect((await ask('/api/documents/ffffffffffffffff')).status).toBe(404);
    expect(existsSync(join(folder(), 'atto.pdf.corrections.json'))).toBe(false);
    expect(readFileSync(join(folder(), 'atto.pdf.json'), 'utf8')).toBe(before);
  });

  it('shows who has a document open', async () => {
    await ask(`/api/documents/${id}?who=Bruno`);
    expect(archive.queue()[0]!.openedBy).toEqual(['Bruno']);
  });
});
