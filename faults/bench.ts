import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareOutputs, type Faults } from './compare.ts';
import { buildFolder } from './folder.ts';
import { randomBy } from './random.ts';
import { runDisturbed, runUndisturbed } from './run.ts';

export interface FaultBench {
  readonly files: number;
  readonly seed: number;
  readonly kills: number;
  /** Time limit for each document. */
  readonly seconds: number;
  /** Processes of the undisturbed run, and of the disturbed one. */
  readonly jobs: readonly [number, number];
}

/**
 * Reads the same folder twice: once undisturbed, once with kills, restarts and files that vanish. Returns what went wrong in the second and how often something was killed.
 */
export async function faultBench(
  { files, seed, kills, seconds, jobs }: FaultBench,
  tell: (message: string) => void,
): Promise<{ faults: Faults; killed: { runs: number; workers: number } }> {
  const place = mkdtempSync(join(tmpdir(), 'spoglio-faults-'));
  const random = randomBy(seed);
  try {
    const built = await buildFolder(join(place, 'documents'), files, random);
    tell(`${built.files.length} files in ${built.folder}`);
    const [calm, wild] = [join(place, 'undisturbed'), join(place, 'disturbed')];
    await runUndisturbed({ folder: built.folder, output: calm, jobs: jobs[0], seconds });
    tell('undisturbed run ended');
    // So that on average all kills are spent before the last document is done.
    const every = Math.max(1, Math.floor((1.5 * files) / (kills + 1)));
    const disturbance = { kills, every, vanishing: built.vanishing, random };
    const killed = await runDisturbed(
      { folder: built.folder, output: wild, jobs: jobs[1], seconds },
      disturbance,
    );
    tell(`disturbed run ended: killed ${killed.runs} times, ${killed.workers} workers killed`);
    return { faults: await compareOutputs(built, calm, wild), killed };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
