import { basename, join } from 'node:path';
import {
  Failure,
  pageSvg,
  readDocument,
  tableCsv,
  tablesHtml,
  tablesJson,
  writeWhole,
  type Block,
  type Table,
} from '../../index.ts';
import { findInputs, type FolderFlags } from '../inputs.ts';
import { describeFailure, tell } from '../messages.ts';
import { readOptions, type ReadFlags } from '../read-flags.ts';
import { fileBytes } from '../file-bytes.ts';

export interface TablesFlags extends ReadFlags, FolderFlags {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly html?: boolean;
  readonly pages?: string;
  readonly debugSvg?: string;
}

/** Prints the tables of documents as they were understood; the exit code is 1 where a document could not be read. */
export async function runTables(paths: readonly string[], flags: TablesFlags): Promise<number> {
  const { inputs, missing } = await findInputs(paths, flags);
  let failures = missing.length;
  for (const failure of missing) tell(describeFailure(failure));
  const json: Record<string, unknown> = {};
  for (const { path } of inputs) {
    try {
      const { document, sources } = await readDocument(await fileBytes(path), readOptions(flags));
      const blocks = onPages(document.blocks, flags.pages);
      if (flags.html === true) process.stdout.write(tablesHtml(basename(path), blocks));
      else if (flags.csv === true) process.stdout.write(blocks.filter(isTable).map(tableCsv).join('\r\n'));
      else json[basename(path)] = tablesJson(blocks);
      if (flags.debugSvg !== undefined)
        for (const source of sources)
          if (source.kind === 'paged')
            for (const page of source.pages)
              writeWhole(
                join(flags.debugSvg, `${basename(path)}-${page.number}.svg`),
                pageSvg(page, document),
              );
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures++;
      tell(`${path}: ${describeFailure(error)}`);
    }
  }
  if (flags.html !== true && flags.csv !== true) process.stdout.write(`${JSON.stringify(json, null, 1)}\n`);
  return failures > 0 ? 1 : 0;
}

const isTable = (block: Block): block is Table => block.kind === 'table';

/** Blocks that touch the pages asked for, such as 3 or 3-7; all without a range. */
function onPages(blocks: readonly Block[], range: string | undefined): readonly Block[] {
  if (range === undefined) return blocks;
  const [first, last] = range.split('-').map(Number) as [number, number | undefined];
  return blocks.filter((block) =>
    block.at.some((place) => 'page' in place && place.page >= first && place.page <= (last ?? first)),
  );
}
