import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

// The bare extraction, for benches that compare with it: reads the files that are named on standard input one after the other,
// writes nothing, and prints the seconds that it took without its own start, and its memory at the start, middle and end.

const { extract, preferFastPdf } = await import('../dist/extract.js');
await preferFastPdf();
const paths = readFileSync(0, 'utf8').split('\0').filter(Boolean);
await extract(new Uint8Array(readFileSync(paths[0]!)), { file: '' }); // loads the rules
const memory: number[] = [];
const started = performance.now();
for (const [i, path] of paths.entries()) {
  await extract(new Uint8Array(readFileSync(path)), { file: basename(path) });
  if ([0.1, 0.5, 1].some((share) => i === Math.ceil(share * paths.length) - 1))
    memory.push(Math.round(process.memoryUsage.rss() / 1024 / 1024));
}
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, memory }));
