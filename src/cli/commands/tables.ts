import { exitCode } from '../exit-codes.ts';
import { findInputs, type FolderFlags } from '../inputs.ts';
import { limitsOf, type LimitFlags } from '../limit-flags.ts';
import { describeFailure, tell } from '../messages.ts';
import { readOptions, type ReadFlags } from '../read-flags.ts';
import type { TablesView } from '../views/tables.ts';
import { openViewer } from '../viewer.ts';

export interface TablesFlags extends ReadFlags, FolderFlags, LimitFlags {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly html?: boolean;
  readonly pages?: string;
  readonly debugSvg?: string;
}

/** Prints the tables of documents as they were understood; the exit code is 1 where a document could not be read. */
export async function runTables(paths: readonly string[], flags: TablesFlags): Promise<number> {
  const { inputs, missing } = await findInputs(paths, flags);
  let failures = 0;
  for (const failure of missing) tell(describeFailure(failure));
  const options: TablesView = {
    as: flags.html === true ? 'html' : flags.csv === true ? 'csv' : 'json',
    ...(flags.pages === undefined ? {} : { pages: flags.pages }),
    ...(flags.debugSvg === undefined ? {} : { debugSvg: flags.debugSvg }),
  };
  const json: Record<string, unknown> = {};
  const viewer = openViewer<TablesView, unknown>('tables', {
    limits: limitsOf(flags),
    reading: readOptions(flags),
  });
  try {
    for (const { path, output } of inputs) {
      const made = await viewer.view(path, options);
      if (made === null) failures++;
      else if (options.as === 'json') json[output.slice(0, -'.json'.length)] = made.made;
      else process.stdout.write(made.made as string);
    }
  } finally {
    await viewer.close();
  }
  if (options.as === 'json') process.stdout.write(`${JSON.stringify(json, null, 1)}\n`);
  return exitCode(inputs.length, failures, missing);
}
