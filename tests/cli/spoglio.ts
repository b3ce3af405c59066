import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
export const FIXTURES = join(ROOT, 'fixtures');
export const MAIN = join(ROOT, 'dist/cli/main.cjs');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the command line as it was built. */
export function start(args: readonly string[], cwd = ROOT): ChildProcess {
  if (!existsSync(MAIN)) throw new Error('dist is missing: run `npm run build` first');
  return spawn(process.execPath, [MAIN, ...args], { cwd, stdio: 'pipe' });
}

/** Runs it to its end, `stdin` being all that it gets on standard input. */
export async function spoglio(
  args: readonly string[],
  stdin: string | Buffer = '',
  cwd = ROOT,
): Promise<Ended> {
  const run = start(args, cwd);
  run.stdin!.on('error', () => undefined); // it may end without having read it
  run.stdin!.end(stdin);
  return ended(run);
}

export function ended(run: ChildProcess): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    run[name]!.setEncoding('utf8').on('data', (text: string) => (said[name] += text));
  return new Promise((resolve) => run.once('close', (code) => resolve({ code, ...said })));
}
