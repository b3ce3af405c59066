import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../model/failure.ts';

/** Where the document of a record lies, and the files that were read as its annexes. */
export interface DocumentSource {
  /** Absolute path. */
  readonly input: string;
  /** Name of the record below the output folder. */
  readonly output: string;
  readonly annexes: readonly string[];
}

const fileIn = (output: string): string => join(output, '.spoglio', 'sources.ndjson');

/**
 * Writes down, for whoever looks at the records of a folder later, which document one was read from: a record itself names no path.
 * (A batch has a ledger that says so.) Throws Failure output_unwritable.
 */
export function noteSource(folder: string, { input, output, annexes }: DocumentSource): void {
  const path = fileIn(folder);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const line = { input: resolve(input), output, annexes: annexes.map((annex) => resolve(annex)) };
    appendFileSync(path, `${JSON.stringify(line)}\n`);
  } catch (error) {
    throw new Failure(
      'output_unwritable',
      `${path} (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`,
      {
        cause: error,
      },
    );
  }
}

/** The sources that `extract` wrote down in a folder, the last word on each record, by the names of the records. */
export function notedSources(folder: string): ReadonlyMap<string, DocumentSource> {
  const sources = new Map<string, DocumentSource>();
  let text: string;
  try {
    text = readFileSync(fileIn(folder), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return sources;
    throw error;
  }
  for (const line of text.split('\n')) {
    const source = parsed(line);
    if (source !== null) sources.set(source.output, source);
  }
  return sources;
}

/** Null for an empty line, and for one that was torn: as if it had never been written. */
function parsed(line: string): DocumentSource | null {
  if (!line.endsWith('}')) return null;
  try {
    const { input, output, annexes } = JSON.parse(line) as Partial<DocumentSource>;
    return typeof input === 'string' && typeof output === 'string' && Array.isArray(annexes)
      ? { input, output, annexes }
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
