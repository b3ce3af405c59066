import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  defaultRules,
  extract,
  Failure,
  loadRuleSet,
  RULES_FOLDER,
  toJson,
  toJsonLine,
  writeWhole,
  type Record,
  type Review,
  type RuleSet,
} from '../../index.ts';
import { findInputs, type Input } from '../inputs.ts';
import { readOptionsFor, type ReadFlags } from '../read-flags.ts';
import {
  describeFailure,
  pageProgress,
  printable,
  progress,
  reviewed,
  summarize,
  tell,
} from '../messages.ts';

export interface ExtractFlags extends ReadFlags {
  readonly output: string;
  readonly stdout?: boolean;
  readonly ndjson?: boolean;
  readonly rules?: string;
  readonly maxError?: number;
}

/** Reads documents and writes a record for each; the exit code is 0 where all were read, 1 where one was not. */
export async function runExtract(paths: readonly string[], flags: ExtractFlags): Promise<number> {
  const rules = flags.rules === undefined ? defaultRules() : loadRuleSet([RULES_FOLDER, flags.rules]);
  const files = paths.filter((path) => path !== '-');
  const { inputs, missing } = await findInputs(files);
  const failed: Failure[] = [...missing];
  for (const failure of missing) tell(describeFailure(failure));
  const stdin: Input = { path: '-', output: 'stdin.json' };
  const all = paths.includes('-') ? [stdin, ...inputs] : inputs;
  const reviews: Review[] = [];
  let read = 0;
  for (const [i, input] of all.entries()) {
    progress(i + 1, all.length, input.path);
    const record = await one(input, rules, flags, failed);
    if (record === null) continue;
    read++;
    if (record.review !== undefined) reviews.push(record.review);
  }
  if (reviews.length > 0) tell(reviewed(reviews));
  const where = toData(flags) ? '' : `; records in ${flags.output}`;
  tell(`${read} read, ${failed.length} failed${where}`);
  return failed.length > 0 ? 1 : 0;
}

const toData = (flags: ExtractFlags): boolean => flags.stdout === true || flags.ndjson === true;

/** Reads one document and writes its record where the flags say; tells a failure, keeps it and gives null. */
async function one(
  input: Input,
  rules: RuleSet,
  flags: ExtractFlags,
  failed: Failure[],
): Promise<Record | null> {
  try {
    const bytes = input.path === '-' ? await standardInput() : await fileBytes(input.path);
    const { maxError } = flags;
    const record = await extract(bytes, {
      ...(await readOptionsFor(input.path, flags)),
      progress: pageProgress(input.path),
      file: basename(input.path),
      rules,
      ...(maxError === undefined ? {} : { maxError }),
    });
    if (flags.ndjson === true) process.stdout.write(toJsonLine(record));
    else if (flags.stdout === true) process.stdout.write(toJson(record));
    else writeRecord(record, join(flags.output, input.output), input.path);
    return record;
  } catch (error) {
    const failure = asFailure(error);
    failed.push(failure);
    tell(printable(`${input.path}: ${describeFailure(failure)}`));
    return null;
  }
}

function writeRecord(record: Record, path: string, name: string): void {
  writeWhole(path, toJson(record));
  tell(printable(`${name}: ${summarize(record)} -> ${path}`));
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

/** A file's bytes. Throws Failure unreadable. */
export async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new Failure('unreadable', `${path} (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, {
      cause: error,
    });
  }
}

/** A bug of ours costs the document it happened on, and is told as what it is. */
function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (process.env['SPOGLIO_DEBUG'] !== undefined)
    tell(error instanceof Error ? (error.stack ?? '') : String(error));
  return new Failure(
    'internal_error',
    error instanceof Error ? error.message.split('\n')[0] : String(error),
    {
      cause: error,
    },
  );
}
