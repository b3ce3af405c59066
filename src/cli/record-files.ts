import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { Failure, recordSchema, type RecordStore } from '../index.ts';

/** Records name their schema first; other JSON that lies beside them (ledger, summary) does not. */
const HEAD = /^\s*\{\s*"schema"\s*:\s*"spoglio\//;

/**
 * The records in folders and files, in the order of their paths. Each is read and validated when it is asked for. Throws Failure
 * unreadable, no_records.
 */
export async function recordFiles(paths: readonly string[]): Promise<RecordStore> {
  const files = new Set<string>();
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) throw new Failure('unreadable', path);
    if (stat.isDirectory())
      for (const below of await glob('**/*.json', { cwd: path })) files.add(join(path, below));
    else files.add(path);
  }
  const names = [...files].filter(isRecord).sort();
  if (names.length === 0) throw new Failure('no_records', paths.join(' '));
  return { names, read: readRecord };
}

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
  return { record: data, digest: createHash('sha256').update(bytes).digest('hex') };
}
