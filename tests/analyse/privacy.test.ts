import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { personWords } from '../../src/analyse/entity.ts';
import { exportTables } from '../../src/analyse/export.ts';
import { pseudonyms, withoutPeople } from '../../src/analyse/people.ts';
import type { Treatment } from '../../src/analyse/record-store.ts';
import { extract } from '../../src/extract.ts';
import { answer, answerNdjson } from '../../src/index.ts';
import type { Record } from '../../src/record/record.ts';

const ROOT = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const fixtures = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('gold.json') && existsSync(join(ROOT, path, '../source.txt')))
  .map((path) => path.replace(/.gold\.json$/, ''))
  .sort();
const folder = mkdtempSync(join(tmpdir(), 'spoglio-privacy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KEY = Buffer.from('q7Zk0vLx3Rb9TnYw5Hc1Fs8Mj2Dp6GuE');

interface Gold {
  readonly act?: {
    readonly attendance?: readonly { readonly name?: string }[];
    readonly president?: string | null;
    readonly secretary?: string | null;
    readonly signatories?: readonly { readonly name?: string }[];
  } | null;
}

/** Words of the names of those who sat, presided, wrote and signed, as a careful reader wrote them down. */
function namesOf(path: string): string[] {
  const { act } = JSON.parse(readFileSync(join(ROOT, path, 'gold.json'), 'utf8')) as Gold;
  const listed = [...(act?.attendance ?? []), ...(act?.signatories ?? [])].map(({ name }) => name);
  const names = [...listed, act?.president, act?.secretary].filter((name) => typeof name === 'string');
  return [...new Set(names.flatMap((name) => personWords(name)))].filter((word) => word.length > 3);
}

/** All that an export of the record holds, whatever its format packs it in. */
async function exported(record: Record, to: string, treat: Treatment): Promise<string> {
  const digest = record.source.sha256;
  await exportTables(
    { names: ['a.json'], read: () => Promise.resolve({ record, digest }) },
    {
      folder: to,
      formats: ['parquet', 'csv', 'ndjson', 'xlsx'],
      dialect: { delimiter: ',', decimal: '.', mark: false },
      partition: [],
      treat,
      bodies: [],
      links: false,
      circumstances: 'test',
      overview: { language: 'it', places: () => ({ record: null, document: null }) },
    },
  );
  const files = readdirSync(to, { recursive: true, encoding: 'utf8' });
  const texts: string[] = [];
  for (const file of files.filter((name) => /\.\w+$/.test(name))) {
    if (file.endsWith('.parquet')) {
      const table = /(\w+)\.parquet$/.exec(file)![1]!;
      texts.push(answerNdjson(await answer(to, [file], `SELECT * FROM ${table}`)));
    } else if (file.endsWith('.xlsx'))
      texts.push(...Object.values(unzipSync(readFileSync(join(to, file)))).map((part) => strFromU8(part)));
    else texts.push(readFileSync(join(to, file), 'utf8'));
  }
  return texts.join('\n');
}

/** The words written as names are, with a capital or in capitals. */
function written(words: readonly string[], text: string): string[] {
  const bare = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('’', "'");
  const found = new Set([...bare.matchAll(/\p{Lu}[\p{L}']+/gu)].map(([word]) => word.toLowerCase()));
  return words.filter((word) => found.has(word));
}

describe.each(fixtures)('exports of %s', { timeout: 120_000 }, (path) => {
  it('name nobody whom it names', async () => {
    const source = new Uint8Array(readFileSync(join(ROOT, path, 'source.txt')));
    const record = await extract(source, { file: 'source.txt' });
    const words = namesOf(path);
    const text = await exported(record, join(folder, path), pseudonyms(KEY));
    expect(written(words, text)).toEqual([]);
    expect(written(words, JSON.stringify(withoutPeople(record)))).toEqual([]);
  });
});
