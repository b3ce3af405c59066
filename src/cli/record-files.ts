import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { glob } from 'tinyglobby';
import {
  asRead,
  correctionFiles,
  correctRecord,
  Failure,
  recordSchema,
  type CorrectionFiles,
  type RecordStore,
  type StoredRecord,
} from '../index.ts';
import { visibleOnLine } from '../processes.ts';
import { tell, unfitCorrections } from './messages.ts';

/** Records name their schema first; other JSON that lies beside them (ledger, summary) does not. */
const HEAD = /^\s*\{\s*"schema"\s*:\s*"spoglio\//;

/** Flag of every command that looks at records. */
export interface RecordFlags {
  /** Whether what was read is wanted, without what people corrected. */
  readonly uncorrected?: boolean;
}

/**
 * The records in folders and files, in the order of their paths, as people have corrected them by now. Each is read and validated
 * when it is asked for; corrections that no longer fit are told by `say`, once. Throws Failure unreadable, no_records.
 */
export async function recordFiles(
  paths: readonly string[],
  flags: RecordFlags = {},
  say: (message: string) => void = tell,
): Promise<RecordStore> {
  const files = new Map<string, CorrectionFiles>();
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) throw new Failure('unreadable', path);
    const folder = stat.isDirectory() ? path : dirname(path);
    const corrections = correctionFiles(folder);
    if (stat.isDirectory())
      for (const below of await glob('**/*.json', { cwd: path })) files.set(join(path, below), corrections);
    else files.set(path, corrections);
  }
  const names = [...files.keys()].filter(isRecord).sort();
  if (names.length === 0) throw new Failure('no_records', paths.join(' '));
  const told = new Set<string>();
  return {
    names,
    async read(name) {
      const stored = await readRecord(name);
      if (flags.uncorrected === true) {
        const { record, digest } = stored;
        return record.corrections === undefined
          ? stored
          : { record: asRead(record), digest: `${digest} as read` };
      }
      const made = correctedAs(stored, name, files.get(name)!);
      for (const message of unfitCorrections(made.record))
        if (!told.has(`${name} ${message}`)) {
          told.add(`${name} ${message}`);
          say(visibleOnLine(`${name}: ${message}`));
        }
      return made;
    },
  };
}

/** A record as corrected; its digest is another one where its corrections are. */
function correctedAs({ record, digest }: StoredRecord, name: string, files: CorrectionFiles): StoredRecord {
  const corrections = files.of(name, record);
  if (corrections.length === 0 && record.corrections === undefined) return { record, digest };
  const made = correctRecord(record, corrections).record;
  return { record: made, digest: `${digest} ${digestOf(Buffer.from(JSON.stringify(corrections)))}` };
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function isRecord(path: string): boolean {
  const head = Buffer.alloc(64);
  const file = openSync(path, 'r');
  try {
    return HEAD.test(head.toString('utf8', 0, readSync(file, head, 0, head.length, 0)));
  } finally {
    closeSync(file);
  }
}

async function readRecord(path: string): ReturnType<RecordStore['read']> {
  const bytes = await readFile(path);
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new Failure('record_invalid', `${path}: ${(error as Error).message}`, { cause: error });
  }
  const { success, data, error } = recordSchema.safeParse(json);
  if (!success) {
    const issue = error.issues[0]!;
    throw new Failure('record_invalid', `${path}: ${issue.path.join('.')}: ${issue.message}`);
  }
  return { record: data, digest: digestOf(bytes) };
}
