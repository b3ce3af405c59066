import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyticsPage, fixtureRecords } from '../../docs/pages/analytics.ts';
import { exportTables } from '../../src/analyse/export.ts';
import { answer } from '../../src/query/engine.ts';
import { answerCsv, answerNdjson, answerTable } from '../../src/query/print.ts';
import { READY_QUESTIONS } from '../../src/query/ready.ts';

const folder = mkdtempSync(join(tmpdir(), 'spoglio-query-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files: string[] = [];
beforeAll(async () => {
  await exportTables(fixtureRecords(), {
    folder,
    formats: ['parquet'],
    dialect: { delimiter: ',', decimal: '.', mark: false },
    partition: ['year'],
    treat: (record) => record,
    bodies: [],
    links: true,
    circumstances: 'test',
  });
  files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.parquet'),
  );
});
const ask = (sql: string): ReturnType<typeof answer> => answer(folder, files, sql);

describe('questions', () => {
  it('see all partitions of a table as one', async () => {
    expect((await ask('SELECT count(*)::INTEGER AS n FROM documents')).rows).toEqual([[8]]);
  });

  it('count what plan and report of one year state once', async () => {
    const { columns, rows } = await ask(READY_QUESTIONS['weights-by-sector']!.sql);
    const weight = columns.indexOf('weight');
    const tecnico = rows.find((row) => row.includes('Settore Tecnico') && row.includes(2022))!;
    expect(tecnico[weight]).toBe(100);
  });

  it('have answers in docs/analytics.md (npm run docs)', async () => {
    const page = readFileSync(new URL('../../docs/analytics.md', import.meta.url), 'utf8');
    expect(page).toBe(await analyticsPage());
  });

  it.each(Object.keys(READY_QUESTIONS))('%s can be answered and has rows', async (name) => {
    expect((await ask(READY_QUESTIONS[name]!.sql)).rows.length).toBeGreaterThan(0);
  });

  it('that need links are refused over tables without them, others answered', async () => {
    const without = files.filter((name) => !name.includes('objective_links'));
    for (const name of ['weights-by-sector', 'achievement-by-body', 'objectives-over-years'])
      await expect(answer(folder, without, READY_QUESTIONS[name]!.sql)).rejects.toMatchObject({
        code: 'links_missing',
      });
    expect((await answer(folder, without, READY_QUESTIONS['weights-not-100']!.sql)).rows.length).toBe(2);
  });

  it('that are no SQL are told as what they are', async () => {
    await expect(ask('SELECT nothing FROM nowhere')).rejects.toMatchObject({ code: 'query_invalid' });
  });
});

describe('the engine', () => {
  it('reads no file outside the folder', async () => {
    const other = mkdtempSync(join(tmpdir(), 'spoglio-other-'));
    try {
      writeFileSync(join(other, 'secret.csv'), 'a\n1\n');
      await expect(ask(`SELECT * FROM read_csv('${join(other, 'secret.csv')}')`)).rejects.toMatchObject({
        code: 'query_invalid',
      });
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });

  it.each([
    "COPY (SELECT 1) TO 'FOLDER/written.csv'",
    "SELECT 1; COPY documents TO 'FOLDER/written.parquet'",
    "ATTACH 'FOLDER/written.db'",
    "EXPORT DATABASE 'FOLDER/written'",
  ])('writes nothing into it: %s', async (sql) => {
    const before = readdirSync(folder);
    await expect(ask(sql.replace('FOLDER', folder))).rejects.toMatchObject({ code: 'query_invalid' });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('is stopped where an answer has no end in sight', async () => {
    const endless = 'SELECT sum(a.range * b.range) FROM range(1e9::BIGINT) a, range(1e9::BIGINT) b';
    await expect(answer(folder, files, endless, 0.1)).rejects.toMatchObject({ code: 'query_time_limit' });
  });

  it.each(["INSTALL 'httpfs'", 'SET enable_external_access = true', "ATTACH 'other.db'"])(
    'refuses %s',
    async (sql) => {
      await expect(ask(sql)).rejects.toMatchObject({ code: 'query_invalid' });
    },
  );
});

describe('an answer', () => {
  const found = {
    columns: ['name', 'n'],
    rows: [
      ['=a, "b"', 1.5],
      [null, null],
    ],
  };

  it('is printed with aligned columns, numbers to the right', () => {
    expect(answerTable(found)).toBe('name       n\n-------  ---\n=a, "b"  1.5\n\n');
  });

  it('is printed so that it can not drive a terminal', () => {
    const name = 'a\u001b[2Jb\u202ec';
    expect(answerTable({ columns: ['name'], rows: [[name]] })).toContain('a␛[2Jb<U+202E>c\n');
  });

  it('is printed as JSON and CSV', () => {
    expect(answerNdjson(found)).toBe('{"name":"=a, \\"b\\"","n":1.5}\n{"name":null,"n":null}\n');
    expect(answerCsv(found)).toBe('name,n\r\n"\'=a, ""b""",1.5\r\n,\r\n');
  });
});
