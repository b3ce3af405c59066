// Exports synthetic objectives in all formats and asks a ready question: npx tsx --expose-gc bench/export.ts [objectives]
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkRecords } from '../fixtures/make/links/records.ts';
import { answer, exportTables, READY_QUESTIONS, type Record, type RecordStore } from '../src/index.ts';

const wanted = Number(process.argv[2] ?? 100_000);
const models = [...linkRecords().values()];
const perRound = models.reduce((sum, { objectives }) => sum + objectives.length, 0);
const rounds = Math.ceil(wanted / perRound);

/** Each name stands for a record that is made when it is asked for: a body of its own in every round. */
const store: RecordStore = {
  names: Array.from({ length: rounds * models.length }, (_, i) => String(i)),
  read(name) {
    const model = models[Number(name) % models.length]!;
    const round = Math.floor(Number(name) / models.length);
    const sha256 = createHash('sha256').update(name).digest('hex');
    const record: Record = structuredClone(model);
    record.source.sha256 = sha256;
    record.act!.entity!.value = `${record.act!.entity!.value!} ${round}`;
    return Promise.resolve({ record, digest: sha256 });
  },
};

const folder = mkdtempSync(join(tmpdir(), 'spoglio-bench-'));
let peak = 0;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
try {
  for (const format of ['parquet', 'csv', 'ndjson', 'xlsx'] as const) {
    peak = process.memoryUsage().rss;
    const start = performance.now();
    await exportTables(store, {
      folder,
      formats: [format],
      dialect: { delimiter: ',', decimal: '.', mark: false },
      partition: [],
      treat: (record) => record,
      bodies: [],
      links: format === 'parquet',
      circumstances: 'bench',
    });
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `${format}: ${rounds * perRound} objectives, ${seconds.toFixed(1)} s, peak ${Math.round(peak / 1e6)} MB`,
    );
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.parquet'));
  for (const name of ['weights-by-sector', 'achievement-by-body', 'needs-eyes']) {
    const start = performance.now();
    const { rows } = await answer(folder, files, READY_QUESTIONS[name]!.sql);
    console.log(`${name}: ${rows.length} rows, ${((performance.now() - start) / 1000).toFixed(2)} s`);
  }
} finally {
  clearInterval(watch);
  rmSync(folder, { recursive: true, force: true });
}
