import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SPOGLIO = join(import.meta.dirname, '../dist/cli/main.cjs');
const ROUNDS = 7;

/** The best of several starts, in milliseconds: the machine's own scatter only ever adds. */
export function benchStart(): string[] {
  const best = (args: readonly string[]): string => `${bestOf(args).toFixed(0)} ms`;
  return [`node alone ${best(['-e', '0'])}, spoglio --help ${best([SPOGLIO, '--help'])} (best of ${ROUNDS})`];
}

function bestOf(args: readonly string[]): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, args);
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
    return performance.now() - started;
  });
  return Math.min(...times);
}
