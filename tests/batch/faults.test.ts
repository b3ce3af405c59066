import { expect, it } from 'vitest';
import { faultBench } from '../../faults/bench.ts';

// The small form of `npm run faults`.
it.runIf(process.platform === 'linux')(
  'loses, doubles and tears nothing while the run and its workers are killed',
  { timeout: 300_000 },
  async () => {
    const said: string[] = [];
    const bench = { files: 40, seed: 7, kills: 3, seconds: 60, jobs: [1, 2] } as const;
    const { faults, killed } = await faultBench(bench, (message) => said.push(message));
    expect(faults).toEqual({ lost: [], duplicated: [], torn: [], different: [] });
    expect(killed.runs + killed.workers).toBeGreaterThan(1);
  },
);
