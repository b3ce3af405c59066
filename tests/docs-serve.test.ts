import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FAILURES } from '../src/model/catalogue/failures.ts';
import { statusOf } from '../src/serve/statuses.ts';
import { ended, FIXTURES, ROOT, spoglio } from './cli/spoglio.ts';
import { ownFolder } from './own-folder.ts';
import { READER, services, TOKEN } from './serve/service.ts';

const page = readFileSync(join(ROOT, 'docs/serve.md'), 'utf8');
const folder = ownFolder();
const start = services();

it('the page knows every option of the command, and no other', async () => {
  const { stdout } = await spoglio(['serve', '--help', '--lang', 'en']);
  const options = [...stdout.matchAll(/^ +(--[a-z-]+)/gm)].map(([, name]) => name!);
  expect(options.length).toBeGreaterThan(15);
  for (const option of options) expect(page, option).toContain(`\`${option}\``);
  const rows = [...page.matchAll(/^\| (`--[^|]+) \|/gm)].flatMap(([, cell]) => cell!.match(/--[a-z-]+/g)!);
  expect(rows.filter((name) => !options.includes(name))).toEqual([]);
});

it('the page has every status with the codes that have it', () => {
  const rows = [...page.matchAll(/^\| (\d{3}(?:, \d{3})*) \| (.+?) \|/gm)];
  const told = rows.flatMap(([, , codes]) => [...codes!.matchAll(/`([a-z_]+)`/g)].map(([, code]) => code!));
  for (const code of told)
    expect(rows.find(([, , codes]) => codes!.includes(`\`${code}\``))![1]).toContain(
      String(statusOf(code as keyof typeof FAILURES)),
    );
  const special = (Object.keys(FAILURES) as (keyof typeof FAILURES)[]).filter(
    (code) => statusOf(code) !== 422,
  );
  // A document that was sent can be opened: what the service writes itself is what it reads.
  expect(special.filter((code) => !told.includes(code))).toEqual(['unreadable']);
});

const python = spawnSync('python3', ['-c', 'import requests']).status === 0;

it.skipIf(!python)('the clients in Python get a record', { timeout: 120_000 }, async () => {
  const service = await start({ module: READER });
  const document = join(FIXTURES, 'comune-rio-freddo/proposta-2024/source.pdf');
  writeFileSync(join(folder(), 'atto.pdf'), readFileSync(document));
  const clients = [...page.matchAll(/```python\n([^]*?)```/g)].map(([, code]) => code!);
  expect(clients).toHaveLength(2);
  for (const client of clients) {
    const code = client.replaceAll('http://127.0.0.1:8472', service.address);
    expect(code).not.toBe(client);
    const env = { ...process.env, SPOGLIO_TOKEN: TOKEN };
    const run = spawn('python3', ['-c', `${code}\nprint(answer.status_code, answer.json()['schema'])`], {
      cwd: folder(),
      env,
      stdio: 'pipe',
    });
    expect(await ended(run)).toEqual({ code: 0, stdout: '200 spoglio/1\n', stderr: '' });
  }
});
