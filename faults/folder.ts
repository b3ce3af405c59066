import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import {
  cutShort,
  drawingsInDrawings,
  garbage,
  pageLoop,
  picture,
  wordBomb,
  zipOfNothing,
} from './hostile.ts';

export const FIXTURES = join(import.meta.dirname, '../fixtures');
const PER_FOLDER = 50;
/** One file in so many is hostile. */
const HOSTILE_EVERY = 6;
/** The last hostile one of so many never ends. Each costs a whole time limit: a folder of fewer has none. */
const LOOP_EVERY = 200;
const VANISHING_EVERY = 40;

export interface Built {
  readonly folder: string;
  /** Paths of everything that a run must give account of. */
  readonly files: readonly string[];
  /** Those of them that somebody will delete while the run is on. */
  readonly vanishing: readonly string[];
}

/**
 * Fills a folder with `count` files: documents of the fixtures, each with bytes of its own, twins, names of every kind, and one
 * in six that is broken, empty, a bomb, endless, huge, a dead link or about to vanish. The same for the same arguments.
 */
export async function buildFolder(folder: string, count: number, random: () => number): Promise<Built> {
  const sources = await documents();
  const files: string[] = [];
  const vanishing: string[] = [];
  let hostile = 0;
  for (let i = 0; i < count; i++) {
    const below = join(folder, `cartella ${Math.floor(i / PER_FOLDER)}`);
    mkdirSync(below, { recursive: true });
    if (i % HOSTILE_EVERY === HOSTILE_EVERY - 1) {
      files.push(writeHostile(below, i, hostile++, sources, random));
      continue;
    }
    const source = sources[Math.floor(random() ** 2 * sources.length)]!;
    const path = join(below, nameOf(i, source.ending));
    // Every tenth is a twin of the one before it that has the same source.
    const mark = i % 10 === 9 ? 0 : i;
    writeFileSync(path, marked(source, mark));
    files.push(path);
    if (i % VANISHING_EVERY === 1) vanishing.push(path);
  }
  symlinkSync(folder, join(folder, 'cartella che contiene sé stessa'));
  return { folder, files, vanishing };
}

interface SourceFile {
  readonly ending: string;
  readonly bytes: Buffer;
}

/** The fixtures' documents, those that are quick to read first. */
async function documents(): Promise<SourceFile[]> {
  const paths = await glob('*/*/source.{txt,docx,pdf}', { cwd: FIXTURES, absolute: true });
  const order = ['txt', 'docx', 'pdf'];
  return paths
    .map((path) => ({ path, ending: path.split('.').pop()! }))
    .sort((a, b) => order.indexOf(a.ending) - order.indexOf(b.ending) || (a.path < b.path ? -1 : 1))
    .map(({ path, ending }) => ({ ending, bytes: readFileSync(path) }));
}

/** The document with bytes that no other copy has and that change nothing in what it says. */
function marked({ ending, bytes }: SourceFile, mark: number): Buffer {
  if (ending === 'txt') return Buffer.concat([bytes, Buffer.from(`\nRiferimento interno ${mark}\n`)]);
  if (ending === 'pdf') return Buffer.concat([bytes, Buffer.from(`\n% ${mark}\n`)]);
  // The comment of an archive: its length is its last two bytes.
  const comment = Buffer.from(String(mark));
  const end = Buffer.from(bytes);
  end.writeUInt16LE(comment.length, end.length - 2);
  return Buffer.concat([end, comment]);
}

function nameOf(i: number, ending: string): string {
  const kinds = [
    `atto ${i}.${ending}`,
    `qualità ${i}`.normalize('NFC') + `.${ending}`,
    `qualità ${i}`.normalize('NFD') + `.${ending}`,
    `riga\n${i}.${ending}`,
    `${String(i).padEnd(250 - ending.length, 'x')}.${ending}`,
    `"'$(${i})%2F&;.${ending.toUpperCase()}`,
  ];
  return kinds[i % 13] ?? `${i}.${ending}`;
}

function writeHostile(
  below: string,
  i: number,
  turn: number,
  sources: readonly SourceFile[],
  random: () => number,
): string {
  const at = (name: string): string => join(below, `${i} ${name}`);
  const write = (name: string, bytes: Buffer): string => {
    writeFileSync(at(name), bytes);
    return at(name);
  };
  const some = (ending: string): Buffer => {
    const fitting = sources.filter((source) => source.ending === ending);
    return fitting[Math.floor(random() * fitting.length)]!.bytes;
  };
  if (i % LOOP_EVERY >= LOOP_EVERY - HOSTILE_EVERY)
    return write('senza fine.pdf', marked({ ending: 'pdf', bytes: drawingsInDrawings() }, i));
  const kinds: readonly (() => string)[] = [
    () => write('vuoto.pdf', Buffer.alloc(0)),
    () => write('rumore.pdf', garbage(2000, random)),
    () => write('tronco.docx', cutShort(some('docx'), 0.2 + random() * 0.6)),
    () => write('tronco.pdf', cutShort(some('pdf'), 0.2 + random() * 0.6)),
    () => write('bomba.docx', wordBomb(64)),
    () => write('archivio.zip', zipOfNothing()),
    () => write('foto.pdf', picture()),
    () => write('pagine in cerchio.pdf', pageLoop()),
    () => sparse(at('enorme.pdf'), 600),
    () => {
      symlinkSync('nessuno.pdf', at('collegamento.pdf'));
      return at('collegamento.pdf');
    },
  ];
  return kinds[turn % kinds.length]!();
}

/** A file of so many megabytes that takes no place on the disk. */
function sparse(path: string, megabytes: number): string {
  const file = openSync(path, 'w');
  ftruncateSync(file, megabytes * 1024 * 1024);
  closeSync(file);
  return path;
}
