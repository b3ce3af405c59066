import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const SPOGLIO = join(ROOT, 'dist/cli/main.cjs');
const FLOOR = join(import.meta.dirname, 'floor.js');
/** Ratios of an earlier run that later ones are held against; they are of the program, not of the machine. */
const RATIOS = join(import.meta.dirname, 'ratios.json');
const TURNS = 5;
/** How much a ratio may grow before it has slipped. */
const SLACK = 1.1;

/** A run of the command, and what is the least that a program could do for the same. */
interface Case {
  readonly name: string;
  readonly command: readonly string[];
  readonly floor: readonly string[];
}

/**
 * Whole processes, cold, in turns with the floor, in processor time: the median ratio with its least and most. The floor of a text
 * is Node alone, of PDFs pdf.js's own list of operators. `remember` writes the medians down; otherwise what has slipped is told.
 */
export function benchWhole(remember: boolean): string[] {
  const known = JSON.parse(readFileSync(RATIOS, 'utf8')) as { readonly [name: string]: number };
  const place = mkdtempSync(join(tmpdir(), 'spoglio-bench-'));
  try {
    const ratios = new Map(casesIn(place).map((one) => [one.name, ratiosOf(one)]));
    if (remember) {
      const medians = [...ratios].map(([name, all]) => [name, Number(median(all).toFixed(2))]);
      writeFileSync(RATIOS, `${JSON.stringify(Object.fromEntries(medians), null, 2)}\n`);
    }
    return [...ratios].map(([name, all]) => line(name, all, remember ? undefined : known[name]));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function casesIn(place: string): readonly Case[] {
  const small = join(ROOT, 'fixtures/comune-rio-freddo/proposta-2024');
  const extract = (...paths: string[]): readonly string[] => [SPOGLIO, 'extract', ...paths, '-o', place];
  return [
    { name: 'help', command: [SPOGLIO, '--help'], floor: ['-e', '0'] },
    { name: 'small text', command: extract(join(small, 'source.txt')), floor: ['-e', '0'] },
    {
      name: 'small PDF',
      command: extract(join(small, 'source.pdf')),
      floor: [FLOOR, join(small, 'source.pdf')],
    },
  ];
}

function ratiosOf({ command, floor }: Case): readonly number[] {
  processorTime(command); // what the disk remembers of it is the same for all turns
  processorTime(floor);
  return Array.from({ length: TURNS }, () => processorTime(command) / processorTime(floor));
}

/** Seconds of processors that Node and its processes took. Throws where it ends otherwise than with 0. */
function processorTime(args: readonly string[]): number {
  const shell = ['-c', '"$@" >/dev/null 2>&1 || exit; times', 'sh', process.execPath, ...args];
  const { status, stdout } = spawnSync('sh', shell, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  const children = stdout.trim().split('\n').at(-1)!;
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

function line(name: string, all: readonly number[], before: number | undefined): string {
  const now = median(all);
  const spread = `${Math.min(...all).toFixed(2)} to ${Math.max(...all).toFixed(2)}`;
  const slipped = before !== undefined && now > before * SLACK ? `   SLIPPED: was × ${before}` : '';
  return `${name.padEnd(22)} × ${now.toFixed(2).padStart(6)} of the floor (${spread})${slipped}`;
}

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1]!;
