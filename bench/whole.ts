import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

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
 * Whole processes, cold, in turns with the floor, in processor time: the median ratio with its least and most. The floor of a text,
 * a page of the web and a question is Node alone, of PDFs pdf.js's own list of operators. `remember` writes the medians down; otherwise what has slipped is told.
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
  const records = join(place, 'records');
  const extract = (...paths: string[]): readonly string[] => [SPOGLIO, 'extract', ...paths, '-o', records];
  const pdfs = allPdfs(join(place, 'pdfs'));
  const table = longTable(join(place, 'table.html'));
  return [
    { name: 'help', command: [SPOGLIO, '--help'], floor: NODE },
    { name: 'small text', command: extract(join(small, 'source.txt')), floor: NODE },
    {
      name: 'small PDF',
      command: extract(join(small, 'source.pdf')),
      floor: [FLOOR, join(small, 'source.pdf')],
    },
    { name: 'tables of PDFs', command: [SPOGLIO, 'tables', pdfs], floor: [FLOOR, pdfs] },
    { name: 'records of PDFs', command: extract(pdfs), floor: [FLOOR, pdfs] },
    { name: `table of ${ROWS} rows`, command: extract(table), floor: NODE },
    // After the first question, which makes the tables and isn't counted.
    {
      name: 'question again',
      command: [SPOGLIO, 'query', records, 'SELECT count(*) FROM objectives'],
      floor: NODE,
    },
  ];
}

/** Node with nothing to do. */
const NODE: readonly string[] = ['-e', '0'];

/** A folder of the PDFs of all fixtures, and of nothing else. */
function allPdfs(folder: string): string {
  mkdirSync(folder);
  const found = globSync('fixtures/**/source.pdf', { cwd: ROOT }).sort();
  for (const [i, path] of found.entries()) copyFileSync(join(ROOT, path), join(folder, `${i}.pdf`));
  return folder;
}

const ROWS = 1000;

/** A page of the web with one long table, no two of whose titles are the same. */
function longTable(path: string): string {
  const row = (tag: string, cells: readonly (string | number)[]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const rows = Array.from({ length: ROWS }, (_, i) =>
    row('td', [
      i + 1,
      `Riordino del servizio ${i + 1} secondo il cronoprogramma approvato`,
      'Percentuale di avanzamento',
      `${60 + (i % 5) * 10} %`,
      `${5 + (i % 4) * 5} %`,
      i % 3 === 0 ? 'Parzialmente raggiunto' : 'Raggiunto',
    ]),
  );
  const head = row('th', ['N.', 'Obiettivo', 'Indicatore', 'Valore atteso', 'Peso', 'Risultato']);
  const act =
    'Deliberazione della Giunta comunale n. 45 del 12/03/2023. Oggetto: relazione sulla performance 2022.';
  writeFileSync(
    path,
    `<!doctype html><html><head><meta charset="utf-8"></head><body><p>${act}</p><h2>Obiettivi 2022</h2><table>${head}${rows.join('')}</table></body></html>`,
  );
  return path;
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
