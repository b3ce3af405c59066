import { describe, expect, it } from 'vitest';
import { fuzzKept } from '../fuzz/kept-files.ts';
import { fuzz, grows } from '../fuzz/run.ts';
import { makeSeeds } from '../fuzz/seeds.ts';

describe('damaged documents and rules', () => {
  it('are read or refused with a code, never more', async () => {
    const seeds = await makeSeeds(6_000);
    const result = await fuzz(seeds, { count: 200, from: 1, jobs: 1, seconds: 60, megabytes: 512 });
    expect(result.findings.map(({ seed, name, detail }) => ({ seed, name, detail }))).toEqual([]);
    expect(result.memory.length).toBeGreaterThan(0);
    expect(result.memory.filter(grows)).toEqual([]);
    expect(result.read + [...result.refused.values()].reduce((sum, count) => sum + count, 0)).toBe(200);
    expect(result.read).toBeGreaterThan(20);
    expect(result.refused.size).toBeGreaterThan(1);
  }, 180_000);
});

it('damaged ledgers, corrections and files of options end in nothing but a failure with a code', () => {
  expect(fuzzKept(1, 1500)).toEqual([]);
});
