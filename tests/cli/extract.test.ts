import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutShort, picture, zipOfNothing } from '../../faults/hostile.ts';
import { recordSchema } from '../../src/index.ts';
import { makeSigner, sign } from '../intake/envelopes.ts';
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
    // What the records were read from stands beside them, for the review.
    expect(readdirSync(a).sort()).toEqual(['.spoglio', ...names]);
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
    expect(readdirSync(out)).toEqual(['.spoglio', 'good.txt.json']);
    expect(run.stderr).not.toMatch(/^ {4}at /m);
  });

  it('gives a document that is over a limit its code, and goes on with the next', async () => {
    const both = [join(folder, 'source.pdf'), text];
    const codes = (stderr: string): string[] =>
      [...stderr.matchAll(/: error (\w+):/g)].map(([, code]) => code!);
    const late = await spoglio(['extract', ...both, '--stdout', '--time-limit', '0.001']);
    expect([late.code, codes(late.stderr)]).toEqual([1, ['time_limit', 'time_limit']]);
    const fat = await spoglio(['extract', ...both, '--stdout', '--memory-limit', '40']);
    expect([fat.code, codes(fat.stderr)]).toEqual([1, ['memory_limit', 'memory_limit']]);
    const large = await spoglio(['extract', ...both, '-o', join(place, 'small'), '--size-limit', '0.01']);
    expect([large.code, codes(large.stderr)]).toEqual([1, ['too_large']]);
    expect(readdirSync(join(place, 'small'))).toEqual(['.spoglio', 'source.txt.json']);
    const piped = await spoglio(['extract', '-', '--stdout', '--size-limit', '0.001'], readFileSync(text));
    expect([piped.code, codes(piped.stderr)]).toEqual([1, ['too_large']]);
    const long = await spoglio(['extract', text, '--stdout', '--output-limit', '0.001']);
    expect([long.code, codes(long.stderr)]).toEqual([1, ['output_too_large']]);
  });

  it('makes one record of an act and its annexes that are given together, each with its signature', async () => {
    const files = join(place, 'together');
    mkdirSync(files);
    const act = readFileSync(text);
    const signer = await makeSigner('GIOVANNA VERDI', 'VRDGNN70A01Z999X');
    const plan = (title: string): string => `N.\tObiettivo\tPeso\n1\t${title}\t100%\n`;
    const write = (name: string, bytes: string | Uint8Array): void => writeFileSync(join(files, name), bytes);
    write('delibera.txt', act);
    write('delibera.p7s', await sign(new Uint8Array(act), signer, { detached: true }));
    write('allegato 10.txt', plan('Potare i tigli'));
    write('allegato 2.txt', plan('Censire le fontane'));
    write('allegato 2.txt.p7s', await sign(new Uint8Array(Buffer.from('altro')), signer, { detached: true }));
    const run = await spoglio(['extract', '--together', join(files, 'delibera.txt'), files, '--stdout']);
    expect(run.code).toBe(0);
    const record = recordSchema.parse(JSON.parse(run.stdout));
    expect(record.source).toMatchObject({ file: 'delibera.txt', bytes: act.length });
    expect(record.source.contains).toEqual(['allegato 2.txt', 'allegato 2.txt.p7s', 'allegato 10.txt']);
    expect(record.source.signatures.map(({ intact }) => intact)).toEqual([true, false]);
    expect(record.objectives.map(({ title }) => [title.value, title.at[0]!.part])).toEqual([
      ['Censire le fontane', 1],
      ['Potare i tigli', 2],
    ]);
    const lacking = await spoglio(['extract', '--together', text, join(files, 'manca.pdf'), '--stdout']);
    expect([lacking.code, lacking.stdout]).toEqual([1, '']);
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
      stderr: expect.stringMatching(/source\.txt: error nothing_there: /) as string,
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
