import { parseArgs } from 'node:util';
import { faultBench } from './bench.ts';

// What a batch leaves behind after kills, restarts and hostile files, beside an undisturbed run:
// npm run faults [-- --files 2000 --kills 40 --seed 1]. It needs Linux, `npm run build`, and some minutes.

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
  },
});
const started = performance.now();
const { faults } = await faultBench(
  {
    files: Number(values.files),
    kills: Number(values.kills),
    seed: Number(values.seed),
    seconds: 30,
    jobs: [2, 3],
  },
  (message) => console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${message}`),
);
let wrong = 0;
for (const [kind, paths] of Object.entries(faults) as [string, readonly string[]][]) {
  wrong += paths.length;
  console.log(`${String(paths.length).padStart(6)} ${kind}`);
  for (const path of paths.slice(0, 10)) console.log(`       ${JSON.stringify(path)}`);
}
process.exitCode = wrong > 0 ? 1 : 0;
