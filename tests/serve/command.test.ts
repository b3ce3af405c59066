import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ended, MAIN, type Ended } from '../cli/spoglio.ts';
import { ownFolder } from '../own-folder.ts';
import { AUTHORIZED, DOCUMENT, TOKEN, until } from './service.ts';

const folder = ownFolder();

/** Starts the service as it was built; `address` is where it listens. */
async function served(
  args: readonly string[],
  token: string | null = TOKEN,
): Promise<{ address: string; stop: (signal: NodeJS.Signals) => void; end: Promise<Ended> }> {
  const env = { ...process.env, ...(token === null ? {} : { SPOGLIO_TOKEN: token }) };
  const run = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--jobs', '1', ...args], {
    env,
    stdio: 'pipe',
  });
  const end = ended(run);
  const [address] = (await Promise.race([once(run.stdout, 'data'), end.then(() => [''])])) as [string];
  return { address: address.trim(), stop: (signal) => void run.kill(signal), end };
}

const linesOf = ({ stderr }: Ended): Record<string, unknown>[] =>
  stderr
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

it(
  'serves until it is told to stop, logs JSON in the language that is asked for, and ends well',
  { timeout: 120_000 },
  async () => {
    const { address, stop, end } = await served(['--lang', 'it']);
    const init = { method: 'POST', body: DOCUMENT as BodyInit, headers: AUTHORIZED };
    const answer = await fetch(`${address}/v1/extract?name=segreto.txt`, init);
    expect([answer.status, ((await answer.json()) as { schema: string }).schema]).toEqual([200, 'spoglio/1']);
    const empty = await fetch(`${address}/v1/extract`, { ...init, body: '' });
    expect(await empty.json()).toMatchObject({ code: 'empty_file', title: 'il file è vuoto' });
    // What is being read is answered before the end.
    const last = fetch(`${address}/v1/extract`, init);
    const isReading = async (): Promise<boolean> =>
      ((await (await fetch(`${address}/readyz`)).json()) as { reading: number }).reading === 1;
    await Promise.race([last, until(isReading)]);
    stop('SIGTERM');
    const outcome = await end;
    expect(outcome.code).toBe(0);
    expect((await last).status).toBe(200);
    const log = linesOf(outcome);
    expect(log.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['listening', 'request', 'read', 'failed', 'stopping', 'stopped']),
    );
    expect(log[0]!['message']).toMatch(/^in lettura con 1 processi su http:\/\/127\.0\.0\.1:/);
    expect(outcome.stderr).not.toContain('segreto');
    expect(outcome.stderr).not.toContain(TOKEN);
  },
);

it(
  'takes its tokens from a file, and says nothing where it is quiet and all is well',
  { timeout: 120_000 },
  async () => {
    const file = join(folder(), 'token');
    writeFileSync(file, `${'altro-'.repeat(6)}\n${TOKEN}\n`);
    const { address, stop, end } = await served(['--token-file', file, '--quiet'], null);
    const answer = await fetch(`${address}/metrics`, { headers: AUTHORIZED });
    expect(await answer.text()).toContain('process_resident_memory_bytes');
    stop('SIGINT');
    expect(await end).toMatchObject({ code: 0, stderr: '' });
  },
);

it.each([
  ['no token', [], null, 1, 'error token_unset'],
  ['a short token', [], 'segreto', 1, 'error token_unset'],
  ['no such file', ['--token-file', 'manca'], null, 1, 'error unreadable'],
  ['an address of another machine', ['--host', '192.0.2.1'], TOKEN, 1, 'error address_unusable'],
  ['no port', ['--port', 'molti'], TOKEN, 2, 'A number from 0 to 65535 is wanted.'],
] as [string, string[], string | null, number, string][])(
  'does not start with %s',
  async (_what, args, token, code, said) => {
    const { end } = await served([...args, '--lang', 'en'], token);
    const outcome = await end;
    expect([outcome.code, outcome.stdout]).toEqual([code, '']);
    expect(outcome.stderr).toContain(said);
  },
  120_000,
);
