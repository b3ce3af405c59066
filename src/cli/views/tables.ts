import { basename, join } from 'node:path';
import {
  pageSvg,
  readDocument,
  tableCsv,
  tablesHtml,
  tablesJson,
  writeWhole,
  type Block,
  type Table,
} from '../../index.ts';
import type { View } from '../../processes.ts';

export interface TablesView {
  readonly as: 'json' | 'csv' | 'html';
  /** Such as 3 or 3-7. */
  readonly pages?: string;
  /** Folder for drawn pages. */
  readonly debugSvg?: string;
}

/** The tables of a document: as text, or as what JSON is made of. */
export const view: View<TablesView, ReturnType<typeof tablesJson> | string> = async (bytes, options, how) => {
  const { document, sources } = await readDocument(bytes, how);
  const name = basename(how.file ?? '');
  if (options.debugSvg !== undefined)
    for (const source of sources)
      if (source.kind === 'paged')
        for (const page of source.pages)
          writeWhole(join(options.debugSvg, `${name}-${page.number}.svg`), pageSvg(page, document));
  const blocks = onPages(document.blocks, options.pages);
  if (options.as === 'html') return tablesHtml(name, blocks);
  return options.as === 'csv' ? blocks.filter(isTable).map(tableCsv).join('\r\n') : tablesJson(blocks);
};

const isTable = (block: Block): block is Table => block.kind === 'table';

/** Blocks that touch the pages asked for; all without a range. */
function onPages(blocks: readonly Block[], range: string | undefined): readonly Block[] {
  if (range === undefined) return blocks;
  const [first, last] = range.split('-').map(Number) as [number, number | undefined];
  return blocks.filter((block) =>
    block.at.some((place) => 'page' in place && place.page >= first && place.page <= (last ?? first)),
  );
}
