import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cutShort, picture, wordBomb, zipOfNothing } from '../../faults/hostile.ts';
import { FIXTURES, spoglio } from '../cli/spoglio.ts';
import {
  ask,
  AUTHORIZED,
  codeOf,
  DOCUMENT,
  HEAD,
  post,
  postForm,
  raw,
  READER,
  services,
  type Answer,
} from './service.ts';

const start = services();
const real = () => start({ module: READER });
const fixture = (path: string): Buffer => readFileSync(join(FIXTURES, path));
const PDF = fixture('comune-rio-freddo/proposta-2024/source.pdf');
const ANNEX = fixture('unione-terre-del-falco/rendiconto-2021/source.txt');
const sourceOf = (answer: Answer) =>
  answer.body['source'] as { file: string; sha256: string; contains: string[]; signatures: unknown[] };

describe('a document', { timeout: 120_000 }, () => {
  it('gives the record that the command gives, byte by byte', async () => {
    const path = join(FIXTURES, 'comune-rio-freddo/proposta-2024/source.txt');
    const { stdout } = await spoglio(['extract', path, '--stdout']);
    const service = await real();
    const answer = await post(service, DOCUMENT, { query: '?name=source.txt' });
    expect([answer.status, answer.text]).toEqual([200, stdout]);
    const form = await postForm(service, [['file', 'source.txt', DOCUMENT]]);
    expect(form.text).toBe(stdout);
  });

  it('may be an act with annexes, of equal names too, in the order of the form', async () => {
    const service = await real();
    const answer = await postForm(service, [
      ['annex', 'atto.txt', ANNEX],
      ['file', 'atto.txt', DOCUMENT],
      ['file', 'atto.txt', 'Allegato C\n\nNessun obiettivo.\n'],
    ]);
    expect(answer.status).toBe(200);
    expect(sourceOf(answer)).toMatchObject({ file: 'atto.txt', contains: ['atto.txt', 'atto.txt'] });
    const alone = await post(service, DOCUMENT, { query: '?name=atto.txt' });
    expect(sourceOf(answer).sha256).toBe(sourceOf(alone).sha256);
    const objectives = (one: Answer): number => (one.body['objectives'] as unknown[]).length;
    expect(objectives(answer)).toBeGreaterThan(objectives(alone));
  });

  it('has its signature beside it where one is sent under its name', async () => {
    const service = await real();
    for (const name of ['atto.pdf.p7s', 'atto.p7s']) {
      const answer = await postForm(service, [
        ['annex', name, 'no signature'],
        ['file', 'atto.pdf', PDF],
      ]);
      // Read as a signature, which it is not, and not as one more document.
      expect(sourceOf(answer).contains, name).toEqual([]);
      expect(answer.text, name).toContain('signature');
    }
  });

  it('keeps its name, without what leads elsewhere', async () => {
    const service = await real();
    const named = async (name: string): Promise<string> =>
      sourceOf(await postForm(service, [['file', name, DOCUMENT]])).file;
    expect(await named('../../../etc/passwd')).toBe('passwd');
    expect(await named('delibera è così.txt')).toBe('delibera è così.txt');
    const query = `?name=${encodeURIComponent('/tmp/../deliberà.txt')}`;
    expect(sourceOf(await post(service, DOCUMENT, { query })).file).toBe('deliberà.txt');
  });

  it('may come without a length', async () => {
    const pieces = [DOCUMENT.subarray(0, 100), DOCUMENT.subarray(100)];
    const service = await real();
    const response = await fetch(`${service.address}/v1/extract?name=source.txt`, {
      method: 'POST',
      headers: AUTHORIZED,
      body: new Blob(pieces).stream(),
      duplex: 'half',
    } as RequestInit);
    const plain = await post(service, DOCUMENT, { query: '?name=source.txt' });
    expect(await response.text()).toBe(plain.text);
  });
});

describe('what can not be read', { timeout: 120_000 }, () => {
  const xml = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY c SYSTEM "file:///etc/passwd">]>';
  const body =
    '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>prima &c; dopo</w:t></w:r></w:p></w:body></w:document>';
  it('is told with its code, in the language that is asked for, and shows nothing of the machine', async () => {
    const service = await real();
    const given: readonly (readonly [Buffer<ArrayBuffer> | string, string])[] = [
      ['', 'empty_file'],
      [Buffer.from(zipOfNothing()), 'archive_empty'],
      [Buffer.from(wordBomb(600)), 'too_large'],
      [Buffer.from(cutShort(PDF, 0.01)), 'pdf_damaged'],
      [Buffer.from(picture()), 'picture'],
      [Buffer.from([1, 2, 3, 0, 255, 254]), 'unknown_format'],
    ];
    const found: unknown[] = [];
    for (const [document] of given)
      found.push(codeOf(await post(service, document, { headers: { 'Accept-Language': 'it' } })));
    expect(found).toEqual(given.map(([, code]) => [code === 'too_large' ? 413 : 422, code]));
    const italian = await post(service, '', { headers: { 'Accept-Language': 'it-IT' } });
    expect(italian.body).toMatchObject({ title: 'il file è vuoto', status: 422 });
    expect(italian.headers.get('content-language')).toBe('it');
    const archive = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(xml + body),
    });
    const answer = await post(service, Buffer.from(archive));
    expect(answer.text).not.toContain('root:');
    for (const line of service.log) expect(JSON.stringify(line)).not.toMatch(/\/tmp\/|passwd/);
  });
});

describe('a request that is none', () => {
  it.each([
    ['a form without files', [['nota', 'x']], 'the part "nota" is no file'],
    ['a file under another name', [['allegati', new Blob(['x'])]], 'the part "allegati"'],
    ['a form without the document', [['annex', new Blob(['x'])]], 'no part `file`'],
  ] as [string, [string, string | Blob][], string][])('%s', async (_what, parts, detail) => {
    const service = await start();
    const form = new FormData();
    for (const [name, value] of parts) form.append(name, value);
    const answer = await post(service, form);
    expect(codeOf(answer)).toEqual([400, 'request_invalid']);
    expect(answer.body['detail']).toBe(`the request can not be understood: ${detail}`);
  });

  it.each([
    ['a form without a boundary', { 'Content-Type': 'multipart/form-data' }, 'x'],
    ['a form that is none', { 'Content-Type': 'multipart/form-data; boundary=b' }, 'x'],
    [
      'a form that ends in its middle',
      { 'Content-Type': 'multipart/form-data; boundary=b' },
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf',
    ],
    ['a mixture', { 'Content-Type': 'multipart/mixed; boundary=b' }, '--b--'],
    ['a packed body', { 'Content-Encoding': 'gzip' }, 'x'],
  ] as [string, Record<string, string>, string][])('%s', async (_what, headers, body) => {
    const service = await start();
    expect(codeOf(await post(service, body, { headers }))).toEqual([400, 'request_invalid']);
    // Its place in the queue is free again.
    expect((await ask(service, '/readyz')).body).toMatchObject({ waiting: 0, reading: 0 });
  });

  it('more files than a form may have', async () => {
    const service = await start();
    const files = Array.from({ length: 250 }, (_, i) => ['file', `${i}`, 'x'] as const);
    expect(codeOf(await postForm(service, files))).toEqual([400, 'request_invalid']);
  });

  it('unknown addresses, methods and questions', async () => {
    const service = await start();
    expect(codeOf(await ask(service, '/v2/extract'))).toEqual([404, 'address_unknown']);
    expect(codeOf(await ask(service, '/../../etc/passwd'))).toEqual([404, 'address_unknown']);
    expect(codeOf(await ask(service, '/v1/jobs/atto.pdf'))).toEqual([404, 'job_unknown']);
    const put = await ask(service, '/v1/extract', { method: 'PUT', body: 'x' });
    expect([...codeOf(put), put.headers.get('allow')]).toEqual([405, 'method_unknown', 'POST']);
    expect(codeOf(await post(service, 'x', { query: '?rules=/etc' }))).toEqual([400, 'request_invalid']);
  });

  it.each([
    ['no HTTP', 'ciao\r\n\r\n', 400, 'request_invalid'],
    ['a head without end', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}`, 400, 'request_invalid'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400, null],
    [
      'a host that is none',
      'GET / HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n',
      400,
      'request_invalid',
    ],
    ['a chunk that is none', `${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 400, 'request_invalid'],
  ])('%s is answered too', async (_what, bytes, status, code) => {
    const answer = await raw(await start(), bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    if (code !== null) expect(answer).toContain(`"code":"${code}"`);
  });
});
