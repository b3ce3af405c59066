// Reads damaged documents and rules: `npm run fuzz -- --from 1 --count 20000`. A finding's number makes it again: --from N --count 1.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzzKept } from './kept-files.ts';
import { fuzz, grows } from './run.ts';
import { makeSeeds } from './seeds.ts';

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    count: { type: 'string', default: '20000' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    seconds: { type: 'string', default: '60' },
    megabytes: { type: 'string', default: '1024' },
    output: { type: 'string', default: 'out/fuzz' },
  },
});

const result = await fuzz(await makeSeeds(), {
  from: Number(values.from),
  count: Number(values.count),
  jobs: Number(values.jobs),
  seconds: Number(values.seconds),
  megabytes: Number(values.megabytes),
});
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
console.log(`${result.read} read, ${result.findings.length} findings`);
for (const heap of result.memory)
  console.log(
    `  heap ${megabytes(heap.first)} at first, ${megabytes(heap.last)} at last${grows(heap) ? ': it grows' : ''}`,
  );
for (const [code, count] of [...result.refused].sort((a, b) => b[1] - a[1]))
  console.log(`  refused ${count} × ${code}`);
if (result.findings.length > 0) mkdirSync(values.output, { recursive: true });
for (const { seed, name, detail, bytes } of result.findings) {
  const path = join(values.output, `${seed}.bin`);
  writeFileSync(path, bytes);
  console.log(`  seed ${seed} (${name}) -> ${path}\n    ${detail.split('\n').slice(0, 4).join('\n    ')}`);
}
// As many damaged files of what is kept beside documents: ledgers, corrections, options.
const kept = fuzzKept(Number(values.from), Number(values.count));
console.log(`${values.count} ledgers, corrections and options: ${kept.length} findings`);
for (const { seed, name, detail } of kept)
  console.log(`  seed ${seed} (${name})\n    ${detail.split('\n')[0]!}`);
process.exitCode = kept.length > 0 || result.findings.length > 0 || result.memory.some(grows) ? 1 : 0;
