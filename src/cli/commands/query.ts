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
  type RecordStore,
} from '../../index.ts';
import { keptTables, type TablesWanted } from '../kept-tables.ts';
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

/** Answers a question over a folder of Parquet tables, or of records, whose tables are made by the first question. */
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

/** Over tables that are kept beside the records, or made for the while where none can be kept. */
async function overRecords(
  folder: string,
  question: string,
  flags: QueryFlags,
  version: string,
): ReturnType<typeof answer> {
  const links = /\bobjective_(links|changes)\b/i.test(question);
  const circumstances = flags.uncorrected === true ? `${version} as read` : version;
  const ask = async (tables: string): ReturnType<typeof answer> =>
    answer(tables, await glob('**/*.parquet', { cwd: tables }), question, flags.timeLimit);
  const wanted = { records: folder, circumstances, links };
  const kept = await keptTables(wanted, async (into) => {
    const told: string[] = [];
    await makeTables(await recordFiles([folder], flags, (message) => told.push(message)), into, wanted);
    return told;
  });
  if (kept !== null) {
    kept.told.forEach(tell);
    return ask(kept.folder);
  }
  const store = await recordFiles([folder], flags);
  const tables = mkdtempSync(join(tmpdir(), 'spoglio-'));
  try {
    await makeTables(store, tables, wanted);
    if (store.names.length > 1000)
      tell(
        say('The tables are made for this question; spoglio export {folder} --to … makes them once.', {
          folder,
        }),
      );
    return await ask(tables);
  } finally {
    rmSync(tables, { recursive: true, force: true });
  }
}

const makeTables = (
  store: RecordStore,
  folder: string,
  { links, circumstances }: Pick<TablesWanted, 'links' | 'circumstances'>,
): Promise<unknown> =>
  exportTables(store, {
    folder,
    formats: ['parquet'],
    dialect: { delimiter: ',', decimal: '.', mark: false },
    partition: [],
    treat: (record) => record,
    bodies: [],
    links,
    circumstances,
  });

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
