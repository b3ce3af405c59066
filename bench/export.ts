import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkRecords } from '../fixtures/make/links/records.ts';
import { answer, READY_QUESTIONS } from '../src/index.ts';

const SPOGLIO = join(import.meta.dirname, '../dist/cli/main.cjs');
/** Loaded in front of a program: at its end it writes its greatest memory in MB. Linux tells it for the program alone. */
const PEAK = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync, writeFileSync } from 'node:fs';
  process.on('exit', () => {
    const kilobytes = process.platform === 'linux'
      ? Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1])
      : process.resourceUsage().maxRSS;
    writeFileSync(process.env.PEAK_FILE, String(Math.round(kilobytes / 1024)));
  });
`)}`;
const FORMATS = ['parquet', 'csv', 'ndjson', 'xlsx'] as const;

/**
 * Exports of a tenth and of all of `wanted` synthetic objectives: time and greatest memory of the command for each format, links
 * included; then the ready questions over the Parquet tables of all of them.
 */
export async function benchExport(wanted: number): Promise<string[]> {
  const place = mkdtempSync(join(tmpdir(), 'spoglio-bench-'));
  try {
    const lines: string[] = [];
    for (const count of [Math.ceil(wanted / 10), wanted]) {
      const records = join(place, `records-${count}`);
      const tables = join(place, `tables-${count}`);
      const made = writeRecords(records, count);
      lines.push(`${made.objectives} objectives in ${made.records} records`);
      for (const format of FORMATS) {
        const { seconds, peak } = await exported(records, tables, format, join(place, 'peak'));
        lines.push(
          `  ${format.padEnd(8)}${seconds.toFixed(1).padStart(7)} s, peak ${peak} MB, ${size(tables, format)} MB written`,
        );
      }
    }
    lines.push(await benchReport(place, wanted));
    return [...lines, ...(await benchQuestions(join(place, `tables-${wanted}`)))];
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** The records of the fixture again and again, in each round as other bodies' and other documents. */
function writeRecords(
  folder: string,
  wanted: number,
): { readonly records: number; readonly objectives: number } {
  const models = [...linkRecords().values()];
  mkdirSync(folder);
  let [records, objectives] = [0, 0];
  for (let round = 0; objectives < wanted; round++)
    for (const [i, model] of models.entries()) {
      const record = structuredClone(model);
      record.source.sha256 = createHash('sha256').update(`${round} ${i}`).digest('hex');
      record.act!.entity!.value = `${record.act!.entity!.value!} ${round}`;
      writeFileSync(join(folder, `${round}-${i}.json`), JSON.stringify(record));
      records++;
      objectives += record.objectives.length;
    }
  return { records, objectives };
}

const exported = (records: string, tables: string, format: string, peakFile: string): Promise<Run> =>
  run(['export', records, '--to', tables, '--format', format], peakFile);

interface Run {
  readonly seconds: number;
  /** Megabytes. */
  readonly peak: number;
}

async function run(given: readonly string[], peakFile: string): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', PEAK, SPOGLIO, ...given], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PEAK_FILE: peakFile },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${given.join(' ')} ended with ${String(code)}: ${said}`);
  return { seconds: (performance.now() - started) / 1000, peak: Number(readFileSync(peakFile, 'utf8')) };
}

/** The page of the dashboard, and what lies beside it. */
async function benchReport(place: string, wanted: number): Promise<string> {
  const page = join(place, 'page', 'report.html');
  mkdirSync(join(place, 'page'));
  const { seconds, peak } = await run(
    ['report', join(place, `records-${wanted}`), '-o', page],
    join(place, 'peak'),
  );
  const parts = join(place, 'page', 'report.parts');
  const beside = existsSync(parts)
    ? readdirSync(parts).reduce((sum, name) => sum + statSync(join(parts, name)).size, 0)
    : 0;
  return `  report  ${seconds.toFixed(1).padStart(7)} s, peak ${peak} MB, page ${(statSync(page).size / 1e6).toFixed(2)} MB, ${Math.round(beside / 1e6)} MB beside it`;
}

const size = (folder: string, format: string): number =>
  Math.round(
    readdirSync(folder)
      .filter((name) => name.endsWith(`.${format}`))
      .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6,
  );

async function benchQuestions(tables: string): Promise<string[]> {
  const files = readdirSync(tables).filter((name) => name.endsWith('.parquet'));
  const lines: string[] = [];
  for (const [name, { sql }] of Object.entries(READY_QUESTIONS)) {
    const started = performance.now();
    const { rows } = await answer(tables, files, sql);
    lines.push(
      `  ${name.padEnd(24)}${((performance.now() - started) / 1000).toFixed(2)} s, ${rows.length} rows`,
    );
  }
  return ['ready questions over all of them', ...lines];
}
