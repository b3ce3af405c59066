import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchDocument } from './documents.ts';

/** Of each format. */
const SMALLEST = 3;
const FORMATS = ['txt', 'pdf', 'docx'];
const SHARES = [0.1, 0.5, 1];

/**
 * Memory of one process of a batch over `count` small documents of all formats. The pool would replace it many
 * times meanwhile; here it is not, so that what it keeps would show.
 */
export async function benchMemory(documents: readonly BenchDocument[], count: number): Promise<string[]> {
  const { startWorker } = await import('../dist/batch/worker-process.js');
  const { DEFAULT_LIMITS } = await import('../dist/batch/job.js');
  const module = fileURLToPath(new URL('../dist/batch/worker.js', import.meta.url));
  const place = mkdtempSync(join(tmpdir(), 'spoglio-bench-'));
  const small = FORMATS.flatMap((format) =>
    documents
      .filter((document) => document.format === format)
      .sort((a, b) => a.bytes.length - b.bytes.length)
      .slice(0, SMALLEST),
  );
  const worker = startWorker({ module, limits: DEFAULT_LIMITS, rules: null, reading: {} });
  try {
    await worker.ready;
    mkdirSync(join(place, 'documents'));
    const marks = SHARES.map((share) => Math.ceil(share * count) - 1);
    const memory: number[] = [];
    // The mean of a hundred: what is not yet collected comes and goes.
    const lately: number[] = [];
    const started = performance.now();
    for (let i = 0; i < count; i++) {
      const { format, bytes } = small[i % small.length]!;
      const path = join(place, 'documents', `atto.${format}`);
      // A line of its own, where the format doesn't mind what follows its end.
      const copy = format === 'docx' ? '' : `\n${format === 'pdf' ? '%' : 'Copia'} ${i}\n`;
      writeFileSync(path, Buffer.concat([bytes, Buffer.from(copy)]));
      const answer = await worker.ask({ path, output: join(place, 'record.json') });
      if (!('rss' in answer) || answer.outcome !== 'read') throw new Error(JSON.stringify(answer));
      if (lately.push(answer.rss) > 100) lately.shift();
      if (marks.includes(i)) memory.push(lately.reduce((sum, rss) => sum + rss, 0) / lately.length / 2 ** 20);
    }
    const seconds = (performance.now() - started) / 1000;
    return [
      `${count} small documents, ${(count / seconds).toFixed(1)} documents/s`,
      `${memory.map((megabytes) => megabytes.toFixed(0)).join(', ')} MB after a tenth, the half, all`,
    ];
  } finally {
    await worker.kill();
    rmSync(place, { recursive: true, force: true });
  }
}
