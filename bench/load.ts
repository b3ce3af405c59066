import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { randomBy } from '../faults/random.ts';
import { loadMix, type LoadRequest } from './load-requests.ts';
import { slowClients } from './slow-clients.ts';

// The service as it was built, asked by many at once over the loopback, mixed and hostile files among them:
// npm run load [-- --seconds 60 --clients 200 --slow 20 --jobs 2 --rate 2]. It needs `npm run build`; memory is told on Linux.

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    clients: { type: 'string', default: '200' },
    slow: { type: 'string', default: '20' },
    jobs: { type: 'string', default: '2' },
    // Most requests a second of one client: a refused one that asks again at once measures nothing but itself.
    rate: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
  },
});
const token = 'load-'.repeat(8);
const random = randomBy(Number(values.seed));
const megabytes = 4;
const temporary = mkdtempSync(join(tmpdir(), 'spoglio-load-'));
const service = spawn(
  process.execPath,
  [
    join(import.meta.dirname, '../dist/cli/main.cjs'),
    ...['serve', '--port', '0', '--jobs', values.jobs, '--quiet', '--lang', 'en'],
    ...[
      '--size-limit',
      String(megabytes),
      '--time-limit',
      '10',
      '--queue-limit',
      '150',
      '--wait',
      '20',
      '--keep',
      '20',
    ],
  ],
  { env: { ...process.env, SPOGLIO_TOKEN: token, TMPDIR: temporary }, stdio: ['ignore', 'pipe', 'inherit'] },
);
const ended = once(service, 'exit') as Promise<[number | null]>;
const address = String(((await once(service.stdout, 'data')) as [Buffer])[0]).trim();
const mix = await loadMix(token, megabytes, random);

/** Megabytes that the process of the service holds; null where the system doesn't say. */
function memory(): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${service.pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** One in six is hostile, one in a thousand takes a process as long as it may. */
function next(): LoadRequest {
  const turn = random();
  if (turn < 0.001) return mix.endless;
  const from = turn < 1 / 6 ? mix.hostile : mix.honest;
  return from[Math.floor(random() * from.length)]!;
}

const codes = new Map<string, number>();
const times = new Map<string, number[]>();
let uncoded = 0;
const add = (code: string): void => void codes.set(code, (codes.get(code) ?? 0) + 1);

function heard(status: number, body: string): void {
  if (status === 200 || status === 202) return add(String(status));
  const code = /"code":"([a-z_]+)"/.exec(body)?.[1];
  if (code === undefined) uncoded++;
  add(`${status} ${code ?? 'without a code'}`);
}

const share = (sorted: readonly number[], of: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? NaN;

function fire(seconds: number, clients: number): Promise<autocannon.Result> {
  const options: autocannon.Options = {
    url: address,
    connections: clients,
    duration: seconds,
    timeout: 120,
    connectionRate: Number(values.rate),
    requests: [
      {
        setupRequest: (request) => {
          const { path, headers, body } = next();
          return { ...request, method: 'POST', path, headers: { ...headers }, body };
        },
        onResponse: heard,
      },
    ],
  };
  return new Promise((resolve, reject) => {
    const run = autocannon(options, (error: Error | null, done) => (error ? reject(error) : resolve(done)));
    run.on('response', (_client, status, _bytes, milliseconds) => {
      const kind =
        status === 200 ? 'read' : status === 202 ? 'accepted' : status === 429 ? 'refused' : 'failed';
      for (const one of [kind, 'all']) {
        if (!times.has(one)) times.set(one, []);
        times.get(one)!.push(milliseconds);
      }
    });
  });
}

// What the process needs for its first requests is no leak.
await fire(10, 20);
await pause(3000);
const before = memory();
codes.clear();
times.clear();
const stop = new AbortController();
const slow = slowClients(address, token, Number(values.slow), stop.signal);
const held: number[] = [];
const watch = setInterval(() => held.push(memory() ?? 0), 500);
const result = await fire(Number(values.seconds), Number(values.clients));
// What grows without end is larger in each fifth than in the one before.
const fifth = Math.ceil(held.length / 5);
const fifths = Array.from({ length: 5 }, (_, i) => Math.max(0, ...held.slice(i * fifth, (i + 1) * fifth)));
stop.abort();
const cut = await slow;
clearInterval(watch);
// What was accepted is read, kept for its time, and removed.
await pause(45_000);
const after = memory();
const headers = { Authorization: `Bearer ${token}` };
const measures = await (await fetch(`${address}/metrics`, { headers })).text();
const left = readdirSync(temporary, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /record\.json$|\/in\//.test(name),
);
service.kill('SIGTERM');
const [code] = await ended;

console.log(
  `${values.clients} clients, ${values.slow} slow ones, ${values.jobs} processes, ${values.seconds} s, node ${process.version}`,
);
console.log(
  `${result.requests.total} answers, ${result.errors} connections broken, ${result.timeouts} without an answer`,
);
for (const [kind, all] of times) {
  const sorted = all.sort((a, b) => a - b);
  console.log(
    `  ${kind.padEnd(9)} ${String(sorted.length).padStart(6)}  p50 ${share(sorted, 0.5).toFixed(0)} ms  p95 ${share(sorted, 0.95).toFixed(0)} ms`,
  );
}
for (const [name, count] of [...codes].sort(([a], [b]) => a.localeCompare(b)))
  console.log(`  ${String(count).padStart(6)} ${name}`);
console.log(`answers without a code: ${uncoded}`);
console.log(`slow clients cut: ${cut.told} told why, ${cut.silent} without a word`);
console.log(
  `memory of the service: ${before} MB before, at most ${fifths.join(', ')} MB in each fifth of the time, ${after} MB after`,
);
console.log(
  `waiting after: ${/^spoglio_documents_waiting (\d+)/m.exec(measures)?.[1]}; files left: ${left.length}; exit code ${code}`,
);
console.log(`left in the temporary folder after the end: ${readdirSync(temporary).length}`);
rmSync(temporary, { recursive: true, force: true });
process.exitCode = uncoded > 0 || cut.silent > 0 || code !== 0 || left.length > 0 ? 1 : 0;
