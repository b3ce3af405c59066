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
  type RuleSet,
} from '../../index.ts';
import { findInputs, type Input } from '../inputs.ts';
import { describeFailure, progress, summarize, tell } from '../messages.ts';

export interface ExtractFlags {
  readonly output: string;
  readonly stdout?: boolean;
  readonly ndjson?: boolean;
  readonly rules?: string;
}

/** Reads documents and writes a record for each; the exit code is 0 where all were read, 1 where one was not. */
export async function runExtract(paths: readonly string[], flags: ExtractFlags): Promise<number> {
  const rules = flags.rules === undefined ? defaultRules() : loadRuleSet([RULES_FOLDER, flags.rules]);
  const files = paths.filter((path) => path !== '-');
  const { inputs, missing } = await findInputs(files);
  const failed: Failure[] = [...missing];
  for (const failure of missing) tell(describeFailure(failure));
  let read = 0;
  if (paths.includes('-')) {
    const stdin: Input = { path: '-', output: 'stdin.json' };
    if (await one(stdin, rules, flags, failed)) read++;
  }
  for (const [i, input] of inputs.entries()) {
    progress(i + 1, inputs.length, input.path);
    if (await one(input, rules, flags, failed)) read++;
  }
  const where = toData(flags) ? '' : `; records in ${flags.output}`;
  tell(`${read} read, ${failed.length} failed${where}`);
  return failed.length > 0 ? 1 : 0;
}

const toData = (flags: ExtractFlags): boolean => flags.stdout === true || flags.ndjson === true;

/** Reads one document and writes its record where the flags say; tells a failure and keeps it. */
async function one(input: Input, rules: RuleSet, flags: ExtractFlags, failed: Failure[]): Promise<boolean> {
  try {
    const bytes = input.path === '-' ? await standardInput() : await fileBytes(input.path);
    const record = await extract(bytes, { file: basename(input.path), rules });
    if (flags.ndjson === true) process.stdout.write(toJsonLine(record));
    else if (flags.stdout === true) process.stdout.write(toJson(record));
    else writeRecord(record, join(flags.output, input.output), input.path);
    return true;
  } catch (error) {
    const failure = asFailure(error);
    failed.push(failure);
    tell(`${input.path}: ${describeFailure(failure)}`);
    return false;
  }
}

function writeRecord(record: Record, path: string, name: string): void {
  writeWhole(path, toJson(record));
  tell(`${name}: ${summarize(record)} -> ${path}`);
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
