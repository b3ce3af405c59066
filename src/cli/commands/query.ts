import { language, say } from '../language.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import {
  QUESTIONS,
  answer,
  answerCsv,
  answerNdjson,
  answerTable,
  exportTables,
  Failure,
  READY_QUESTIONS,
} from '../../index.ts';
import { tell } from '../messages.ts';
import { recordFiles, type RecordFlags } from '../record-files.ts';

export interface QueryFlags extends RecordFlags {
  readonly ready?: string;
  readonly list?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  /** Seconds. */
  readonly timeLimit?: number;
}

/** Answers a question over a folder of Parquet tables, or of records, of which it makes the tables for the while. */
export async function runQuery(
  folder: string,
  sql: string | undefined,
  flags: QueryFlags,
  version: string,
): Promise<number> {
  if (flags.list === true) {
    for (const [name, { about }] of Object.entries(READY_QUESTIONS))
      process.stdout.write(`${name}: ${language() === 'it' ? (QUESTIONS[name] ?? about) : about}\n`);
    return 0;
  }
  const question = sql ?? readyQuestion(flags.ready!);
  const exported = await glob('**/*.parquet', { cwd: folder });
  const found =
    exported.length > 0
      ? await answer(folder, exported, question, flags.timeLimit)
      : await overRecords(folder, question, flags, version);
  print(found, flags);
  return 0;
}

async function overRecords(
  folder: string,
  question: string,
  flags: QueryFlags,
  version: string,
): ReturnType<typeof answer> {
  const store = await recordFiles([folder], flags);
  const tables = mkdtempSync(join(tmpdir(), 'spoglio-'));
  try {
    await exportTables(store, {
      folder: tables,
      formats: ['parquet'],
      dialect: { delimiter: ',', decimal: '.', mark: false },
      partition: [],
      treat: (record) => record,
      bodies: [],
      links: /\bobjective_(links|changes)\b/i.test(question),
      circumstances: version,
    });
    if (store.names.length > 1000)
      tell(
        say('The tables are made for this question; spoglio export {folder} --to … makes them once.', {
          folder,
        }),
      );
    return await answer(tables, await glob('**/*.parquet', { cwd: tables }), question, flags.timeLimit);
  } finally {
    rmSync(tables, { recursive: true, force: true });
  }
}

function readyQuestion(name: string): string {
  const ready = READY_QUESTIONS[name];
  if (ready === undefined)
    throw new Failure('query_invalid', `${name} is none of ${Object.keys(READY_QUESTIONS).join(', ')}`);
  return ready.sql;
}

function print(found: Awaited<ReturnType<typeof answer>>, flags: QueryFlags): void {
  const text =
    flags.json === true ? answerNdjson(found) : flags.csv === true ? answerCsv(found) : answerTable(found);
  process.stdout.write(text);
}
