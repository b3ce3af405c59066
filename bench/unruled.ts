// Tables without the lines between their rows: `npx tsx bench/unruled.ts FOLDER > tables.json` reads the PDFs of a folder, takes away the
// lines across that run inside a table, and prints the tables that are found then, as `spoglio tables` does; `--keep-header` leaves the
// uppermost of them. What changes is what the lines told.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { arrange } from '../src/arrange/arrange.ts';
import type { Box } from '../src/model/box.ts';
import type { Block, Source } from '../src/model/document.ts';
import type { Page } from '../src/model/page.ts';
import { readPdf } from '../src/read/pdf/read-pdf.ts';
import { tablesJson } from '../src/write/tables-json.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'keep-header': { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
const folder = positionals[0];
if (folder === undefined) throw new Error('a folder of PDFs is asked for');

/** Points within which a line is the table's own edge. */
const EDGE = 3;

const framesOf = (blocks: readonly Block[], page: number): readonly Box[] =>
  blocks.flatMap((block) =>
    block.kind !== 'table'
      ? []
      : block.cells
          .flatMap((cell) => cell.at)
          .flatMap((place) => ('box' in place && place.page === page ? [place.box] : []))
          .reduce<Box[]>(
            ([frame], [x0, top, x1, bottom]) => [
              frame === undefined
                ? { x0, top, x1, bottom }
                : {
                    x0: Math.min(frame.x0, x0),
                    top: Math.min(frame.top, top),
                    x1: Math.max(frame.x1, x1),
                    bottom: Math.max(frame.bottom, bottom),
                  },
            ],
            [],
          ),
  );

function withoutRows(page: Page, frames: readonly Box[]): Page {
  const inside = page.rulings.filter(
    ({ orientation, box }) =>
      orientation === 'horizontal' &&
      frames.some(
        ({ x0, top, x1, bottom }) =>
          box.top > top + EDGE && box.bottom < bottom - EDGE && box.x0 < x1 && box.x1 > x0,
      ),
  );
  const first = Math.min(...inside.map(({ box }) => box.top));
  const gone = new Set(values['keep-header'] ? inside.filter(({ box }) => box.top > first + EDGE) : inside);
  return { ...page, rulings: page.rulings.filter((ruling) => !gone.has(ruling)) };
}

const found: Record<string, unknown> = {};
for (const name of readdirSync(folder).sort()) {
  if (!name.endsWith('.pdf') || !name.includes(values.only)) continue;
  const { value } = await readPdf(new Uint8Array(readFileSync(join(folder, name))), {});
  const { blocks } = arrange(value).value;
  const pages = value.pages.map((page) => withoutRows(page, framesOf(blocks, page.number)));
  const source: Source = { ...value, pages };
  found[name] = tablesJson(arrange(source).value.blocks);
}
process.stdout.write(`${JSON.stringify(found, null, 1)}\n`);
