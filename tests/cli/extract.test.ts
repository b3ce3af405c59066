import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutShort, picture, zipOfNothing } from '../../faults/hostile.ts';
import { FIXTURES, spoglio } from './spoglio.ts';

const folder = join(FIXTURES, 'provincia-valdargine/determina-2024');
const text = join(folder, 'source.txt');
let place: string;
beforeAll(() => (place = mkdtempSync(join(tmpdir(), 'spoglio-cli-'))));
afterAll(() => rmSync(place, { recursive: true }));

describe('extract', { timeout: 120_000 }, () => {
  it('writes a record for each document of a folder, the same bytes each time', async () => {
    const [a, b] = [join(place, 'a'), join(place, 'b')];
    for (const out of [a, b])
      expect(await spoglio(['extract', folder, '-o', out])).toMatchObject({ code: 0, stdout: '' });
    const names = ['source.docx.json', 'source.pdf.json', 'source.txt.json'];
    expect(readdirSync(a).sort()).toEqual(names);
    for (const name of names) expect(readFileSync(join(a, name))).toEqual(readFileSync(join(b, name)));
  });

  it('prints records to standard output, from standard input too', async () => {
    const printed = await spoglio(['extract', text, '--stdout']);
    const piped = await spoglio(['extract', '-', '--ndjson'], readFileSync(text));
    const record = JSON.parse(printed.stdout) as { source: object };
    expect(printed.stdout.split('\n').length).toBeGreaterThan(10);
    expect(piped.stdout).toMatch(/^.+\n$/);
    const line = JSON.parse(piped.stdout) as { source: object };
    expect(line).toEqual({ ...record, source: { ...record.source, file: '-' } });
  });

  it('names what can not be read by a code, reads the rest, and leaves nothing half-written', async () => {
    const documents = join(place, 'documents');
    mkdirSync(documents);
    const source = (ending: string): Buffer => readFileSync(join(folder, `source.${ending}`));
    const expected: Record<string, [Buffer, string]> = {
      'empty.pdf': [Buffer.alloc(0), 'empty_file'],
      'cut.pdf': [source('pdf').subarray(0, 30), 'pdf_damaged'],
      'cut.docx': [cutShort(source('docx'), 0.5), 'docx_damaged'],
      'picture.pdf': [picture(), 'picture'],
      'noise.pdf': [Buffer.from([0, 1, 2, 3, 255, 254, 0, 0]), 'unknown_format'],
      'nothing.zip': [zipOfNothing(), 'archive_empty'],
    };
    for (const [name, [bytes]] of Object.entries(expected)) writeFileSync(join(documents, name), bytes);
    writeFileSync(join(documents, 'good.txt'), source('txt'));
    const out = join(place, 'partly');
    const run = await spoglio(['extract', documents, '-o', out]);
    expect(run.code).toBe(1);
    const codes = Object.keys(expected).map((name) => [
      name,
      new RegExp(`/${name}: error (\\w+):`).exec(run.stderr)?.[1],
    ]);
    expect(Object.fromEntries(codes)).toEqual(
      Object.fromEntries(Object.entries(expected).map(([name, [, code]]) => [name, code])),
    );
    expect(readdirSync(out)).toEqual(['good.txt.json']);
    expect(run.stderr).not.toMatch(/^ {4}at /m);
  });

  it('tells an empty folder and a missing file', async () => {
    mkdirSync(join(place, 'empty'));
    const run = await spoglio([
      'extract',
      join(place, 'empty'),
      join(place, 'nope.pdf'),
      '-o',
      join(place, 'none'),
    ]);
    expect([run.code, run.stderr]).toEqual([
      1,
      expect.stringMatching(/error no_documents: [^]*error unreadable: /),
    ]);
  });

  it('names the place in a rule file that is not valid', async () => {
    const rules = join(place, 'rules');
    mkdirSync(rules);
    writeFileSync(join(rules, 'broken.yaml'), 'id: broken\nkind: [unclosed\n');
    const run = await spoglio(['extract', text, '--rules', rules]);
    expect([run.code, run.stderr]).toEqual([
      1,
      expect.stringMatching(/^error rule_invalid: .*broken\.yaml:\d+:\d+/),
    ]);
  });
});

describe('the other commands', { timeout: 120_000 }, () => {
  it('explain how a value came about', async () => {
    const all = await spoglio(['explain', text]);
    expect(all.code).toBe(0);
    const path = /^(act\.\S+)$/m.exec(all.stdout)![1]!;
    const one = await spoglio(['explain', text, path]);
    expect(one.stdout).toMatch(/^ {2}words +".*"\n {2}place +line \d+/m);
    expect(one.stdout).toMatch(/^ {4}= \d+\.\d\d {2}in log-odds: .* a probability of [01]\.\d{3}/m);
    expect(all.stdout).toContain(one.stdout.trim());
    expect(await spoglio(['explain', text, 'objectives[999]'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^error nothing_there: /) as string,
    });
  });

  it('print the schema that records keep to, the rules, and the outcome of their cases', async () => {
    const schema = JSON.parse((await spoglio(['schema'])).stdout) as { $schema: string; required: string[] };
    expect(schema.$schema).toContain('2020-12');
    expect(schema.required).toContain('objectives');
    expect((await spoglio(['rules'])).stdout).toMatch(/^\S+\t\w+\t.+$/m);
    expect((await spoglio(['rules', 'test'])).stdout).toMatch(/^\d+ rules, \d+ cases, 0 broken\n$/);
  });

  it('help with an example each, and take wrong usage for what it is', async () => {
    const help = await spoglio(['--help']);
    expect(help.code).toBe(0);
    const names = [...help.stdout.matchAll(/^ {2}([a-z]+) .*$/gm)].map((match) => match[1]!);
    expect(names).toEqual(
      expect.arrayContaining(['extract', 'batch', 'tables', 'explain', 'schema', 'rules']),
    );
    for (const name of names.filter((name) => name !== 'help'))
      expect((await spoglio([name, '--help'])).stdout, name).toMatch(/Example/);
    for (const wrong of [
      ['extract'],
      ['nonsense'],
      ['extract', text, '--nonsense'],
      ['batch', '.', '--retry', 'all'],
    ])
      expect((await spoglio(wrong)).code, wrong.join(' ')).toBe(2);
  });
});
