import { resolve } from 'node:path';
import { Failure } from '../model/failure.ts';

export interface Answer {
  readonly columns: readonly string[];
  /** Values as JSON has them: dates as ISO texts, whole numbers beyond 2^53 as texts. */
  readonly rows: readonly (readonly unknown[])[];
}

/** Seconds that a question may take where nothing else is said. */
export const QUESTION_SECONDS = 600;

/**
 * Answers a question in SQL (DuckDB's) over the Parquet tables of an export; partitions are read as one table. The engine may read
 * that folder and nothing else, and write nothing: no network, no extension, no other file. Throws Failure engine_missing,
 * query_invalid, query_time_limit where it takes more than so many `seconds`, and links_missing where the question asks for links that the export left out: an answer without them would count objectives twice.
 */
export async function answer(
  folder: string,
  files: readonly string[],
  sql: string,
  seconds = QUESTION_SECONDS,
): Promise<Answer> {
  const tables = tablesOf(files);
  const missing = LINK_TABLE.exec(sql)?.[0].toLowerCase();
  if (missing !== undefined && !tables.has(missing)) throw new Failure('links_missing', missing);
  const { DuckDBInstance } = await engine();
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    for (const [table, paths] of tables) {
      const list = paths.map((path) => literal(resolve(folder, path))).join(', ');
      await connection.run(
        `CREATE VIEW "${table}" AS SELECT * FROM read_parquet([${list}], hive_partitioning = false)`,
      );
    }
    await connection.run(`SET allowed_directories = [${literal(`${resolve(folder)}/`)}]`);
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
    return await ask(connection, sql, seconds);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const LINK_TABLE = /\bobjective_(links|changes)\b/i;

type Engine = typeof import('@duckdb/node-api');
type Connection = Awaited<ReturnType<Awaited<ReturnType<Engine['DuckDBInstance']['create']>>['connect']>>;

/** DuckDB comes as a binary for each platform; where there is none, all else works without it. */
async function engine(): Promise<Engine> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    throw new Failure('engine_missing', '', { cause: error });
  }
}

async function ask(connection: Connection, sql: string, seconds: number): Promise<Answer> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    connection.interrupt();
  }, seconds * 1000);
  try {
    await refuseOrders(connection, sql);
    const reader = await connection.runAndReadAll(sql);
    const whole = reader.columnTypes().map(({ typeId }) => WHOLE.has(typeId));
    const rows = reader.getRowsJson();
    return {
      columns: reader.columnNames(),
      rows: rows.map((row) => row.map((value, i) => (whole[i] ? asNumber(value) : value))),
    };
  } catch (error) {
    if (late) throw new Failure('query_time_limit', `${seconds} s`, { cause: error });
    if (error instanceof Failure) throw error;
    throw new Failure('query_invalid', error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Questions only: an order such as COPY may write into the folder that the engine may read, some of them as soon as they are prepared.
 * The engine's parser is asked, which writes nothing and takes down nothing but SELECT.
 */
async function refuseOrders(connection: Connection, sql: string): Promise<void> {
  const parsed = await connection.runAndReadAll('SELECT json_serialize_sql($1::VARCHAR)', [sql]);
  const { error, error_message: message } = JSON.parse(parsed.getRowsJson()[0]![0] as string) as {
    readonly error: boolean;
    readonly error_message?: string;
  };
  if (!error) return;
  const isOrder = message?.startsWith('Only SELECT') === true;
  throw new Failure('query_invalid', isOrder ? 'only SELECT is answered' : message);
}

/** DuckDB's ids of BIGINT, UBIGINT and HUGEINT, which its JSON writes as texts. */
const WHOLE: ReadonlySet<number> = new Set([5, 9, 16]);

const asNumber = (value: unknown): unknown =>
  typeof value === 'string' && Number.isSafeInteger(Number(value)) ? Number(value) : value;

/** Files by the table that they are a part of: the name of the file without its ending. */
function tablesOf(files: readonly string[]): Map<string, string[]> {
  const tables = new Map<string, string[]>();
  for (const file of [...files].sort()) {
    const name = /([a-z_]+)\.parquet$/.exec(file)?.[1];
    if (name === undefined) continue;
    const list = tables.get(name);
    if (list === undefined) tables.set(name, [file]);
    else list.push(file);
  }
  return tables;
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
