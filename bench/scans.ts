// Scans the fixtures and compares what is read with what they say: `npm run scans -- --dpi 200 --only comune`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extract } from '../src/extract.ts';
import { plain } from '../tests/fixtures/plain.ts';
import { f1, likeness, type Likeness } from './same-values.ts';
import { scanned } from './scanned.ts';
import { unflagged } from './unflagged.ts';

const { values } = parseArgs({
  options: {
    dpi: { type: 'string', multiple: true, default: ['200', '300'] },
    only: { type: 'string', default: '' },
    /** Without a program installed: by the recogniser that comes with the package. */
    packaged: { type: 'boolean', default: false },
    misses: { type: 'string', default: '0' },
  },
});

const ROOT = join(import.meta.dirname, '../fixtures');
const SKEW = 0.006;
const NOISE = 24;

if (values.packaged) process.env['PATH'] = '';
const folders = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('expected.json') && path.includes(values.only))
  .map((path) => path.slice(0, -'/expected.json'.length))
  .sort();
const percent = (share: number): string => (100 * share).toFixed(1);
for (const dpi of values.dpi.map(Number)) {
  const all: Likeness[] = [];
  let silent = 0;
  for (const folder of folders) {
    const pdf = new Uint8Array(readFileSync(join(ROOT, folder, 'source.pdf')));
    const record = await extract(await scanned(pdf, { dpi, skew: SKEW, noise: NOISE }));
    const expected: unknown = JSON.parse(readFileSync(join(ROOT, folder, 'expected.json'), 'utf8'));
    const like = likeness(expected, plain(record));
    all.push(like);
    silent += unflagged(record);
    console.log(`${dpi} dpi  F1 ${percent(f1(like))}  ${like.right} of ${like.expected}  ${folder}`);
    for (const miss of like.missed.slice(0, Number(values.misses))) console.log(`    ${miss.slice(0, 160)}`);
  }
  const sum = (key: 'expected' | 'found' | 'right'): number =>
    all.reduce((total, like) => total + like[key], 0);
  const whole = { expected: sum('expected'), found: sum('found'), right: sum('right'), missed: [] };
  console.log(
    `${dpi} dpi  F1 ${percent(f1(whole))} over ${all.length} scans; ${silent} values don't say that they are recognised`,
  );
}
