import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { readLedger } from '../src/batch/ledger.ts';
import { runReport } from '../src/batch/report/run-report.ts';
import { configure } from '../src/cli/config-file.ts';
import { readCorrections } from '../src/correct/correction-files.ts';
import { Failure } from '../src/model/failure.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { swapped, type Swap } from './mutate-text.ts';
import { randomFrom, type Random } from './random.ts';

/** Files that Spoglio keeps or is given beside documents: people edit them, disks tear them. */
interface Kept {
  readonly name: string;
  readonly text: string;
  /** Throws nothing but a Failure, whatever the file holds. */
  readonly use: (path: string) => unknown;
}

const SHA = 'ab'.repeat(32);
const TALLY =
  '{"entity":"Comune di Prova","year":2024,"pages":3,"objectives":2,"weights":2,"outcomes":0,"doubtedWeights":1,"flags":4,"values":20,"confidence":18.5}';
const entry = (name: string, end: string): string =>
  `{"input":"/archivio/${name}","output":"${name}.json","sha256":"${SHA}","bytes":1234,"modified":1700000000000,${end},"ms":12,"attempts":1,"version":"0.1.0","rules":"00"}`;

const KEPT: readonly Kept[] = [
  {
    name: 'ledger.ndjson',
    text: [
      entry(
        'a.pdf',
        `"outcome":"read","code":null,"message":null,"tally":${TALLY},"annexes":{"paths":["/archivio/b.pdf"],"sha256":"${SHA}"}`,
      ),
      entry('c.pdf', '"outcome":"failed","code":"empty_file","message":"the file is empty","tally":null'),
      '',
    ].join('\n'),
    use: (path) => runReport(readLedger(path), new Date(0)),
  },
  {
    name: 'atto.pdf.corrections.json',
    text: `{"schema":"spoglio-corrections/1","document":"${SHA}","corrections":[{"id":"1","kind":"value","by":"rossi","at":"2024-01-01T00:00:00Z","path":"objectives[0].weight","value":15}]}`,
    use: readCorrections,
  },
  {
    name: 'spoglio.yaml',
    text: 'output: dati\nmax-error: 0.05\nbatch:\n  jobs: 4\n  dry-run: true\n',
    use: (path) => {
      const program = new Command('spoglio');
      const batch = program.command('batch').option('--output <folder>').option('--max-error <share>');
      configure(program, batch.option('--jobs <n>').option('--dry-run'), path);
    },
  },
];

const SWAPS: readonly Swap[] = [
  {
    what: /null|true|\d+/g,
    by: ['null', '{}', '[]', '""', '-1', '1e999', '"__proto__"', '[[[[[[[[1]]]]]]]]'],
  },
  {
    what: /"[^"]*"/g,
    by: ['null', '7', '"__proto__"', '"constructor"', '{"a":1}', '"\\udce9"', '"../../x"', '"\\u0000"'],
  },
  { what: /[:,{}[\]]/g, by: ['', ':', ',', '}', '{', ']'] },
  { what: /\w+(?=:)/g, by: ['__proto__', 'constructor', '*a', '&a x', '? ', '<<', '!!js/function', '- '] },
];

export interface KeptFinding {
  readonly seed: number;
  readonly name: string;
  readonly text: string;
  readonly detail: string;
}

/** Has damaged files of each kind used; gives those that ended in anything but a failure with a code. */
export function fuzzKept(from: number, count: number): KeptFinding[] {
  const folder = mkdtempSync(join(tmpdir(), 'spoglio-fuzz-'));
  try {
    const findings: KeptFinding[] = [];
    for (let seed = from; seed < from + count; seed++) {
      const random = randomFrom(seed);
      const { name, text, use } = random.pick(KEPT);
      const damaged = damage(text, random);
      const path = join(folder, name);
      writeFileSync(path, damaged);
      try {
        use(path);
      } catch (error) {
        if (!(error instanceof Failure))
          findings.push({
            seed,
            name,
            text: damaged.toString('latin1'),
            detail: String((error as Error).stack),
          });
      }
    }
    return findings;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function damage(text: string, random: Random): Buffer {
  let bytes: Buffer = Buffer.from(text);
  for (let times = random.integer(3); times >= 0; times--)
    bytes =
      random.integer(3) === 0
        ? mutateBytes(bytes, random)
        : Buffer.from(swapped(bytes.toString('utf8'), SWAPS, random));
  return bytes;
}
