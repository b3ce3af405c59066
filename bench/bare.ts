import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

// The bare extraction, for benches that compare with it: reads the files that are named on standard input one after the other,
// makes the text of their records, writes nothing, and prints the milliseconds that it took without its own start.

const { extract, preferFastPdf } = await import('../dist/extract.js');
const { toJson } = await import('../dist/write/json.js');
await preferFastPdf();
const paths = readFileSync(0, 'utf8').split('\0').filter(Boolean);
await extract(new Uint8Array(readFileSync(paths[0]!)), { file: '' }); // loads the rules
const started = performance.now();
for (const path of paths) toJson(await extract(new Uint8Array(readFileSync(path)), { file: basename(path) }));
console.log(performance.now() - started);
