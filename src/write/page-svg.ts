import type { Block, Document, Table } from '../model/document.ts';
import type { Page, Word } from '../model/page.ts';
import type { Place } from '../model/place.ts';

type OnPage = Extract<Place, { page: number }>;

/** What was seen and understood on a page, as a picture: a person debugs tables by looking. Units are points. */
export function pageSvg(page: Page, document: Document): string {
  const here = (places: readonly Place[]): OnPage[] =>
    places.filter((place): place is OnPage => 'page' in place && place.page === page.number);
  const cells = document.blocks.flatMap((block) => cellPlaces(block)).flatMap(here);
  const paragraphs = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? here(block.at) : []));
  const furniture = document.furniture.flatMap((item) => here(item.at));
  const boxes = (places: readonly OnPage[], kind: string): string =>
    places.map(({ box }) => rect(box[0], box[1], box[2], box[3], kind)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${page.height}" width="${page.width}" height="${page.height}">
<style>
  .page { fill: #fff; stroke: #ccc }
  .cell { fill: #1f77b4; fill-opacity: .08; stroke: #1f77b4 }
  .paragraph { fill: none; stroke: #2ca02c; stroke-dasharray: 2 1 }
  .furniture { fill: #ff7f0e; fill-opacity: .2; stroke: #ff7f0e }
  .ruling { fill: #d62728; stroke: #d62728; stroke-width: .4 }
  .word { fill: none; stroke: #bbb; stroke-width: .3 }
  .legend { font: 7px sans-serif; fill: #555 }
</style>
${rect(0, 0, page.width, page.height, 'page')}
${boxes(cells, 'cell')}
${boxes(paragraphs, 'paragraph')}
${boxes(furniture, 'furniture')}
${page.words.map(({ box }) => rect(box.x0, box.top, box.x1, box.bottom, 'word')).join('\n')}
${page.words.map(wordText).join('\n')}
${page.rulings.map(({ box }) => rect(box.x0, box.top, box.x1, box.bottom, 'ruling')).join('\n')}
<text class="legend" x="4" y="9">page ${page.number}: cells blue, paragraphs green, furniture orange, rulings red, words grey</text>
</svg>
`;
}

const cellPlaces = (block: Block): (readonly Place[])[] => (block.kind === 'table' ? inTable(block) : []);

const inTable = (table: Table): (readonly Place[])[] =>
  table.cells.flatMap((cell) => [cell.at, ...cell.tables.flatMap(inTable)]);

/** Where letters stand above the lower side of their box, as a part of its height. */
const BASELINE = 0.22;

/** A word as it runs, as long as it is printed whatever font draws it here. */
function wordText({ text, box, font, angle }: Word): string {
  const [width, height] = [box.x1 - box.x0, box.bottom - box.top];
  const turned = ((Math.round(angle / 90) % 4) + 4) % 4;
  const [x, y] = [
    [box.x0, box.bottom - BASELINE * height],
    [box.x1 - BASELINE * width, box.bottom],
    [box.x1, box.top + BASELINE * height],
    [box.x0 + BASELINE * width, box.top],
  ][turned]! as [number, number];
  const at = `x="${round(x)}" y="${round(y)}"`;
  const turn = turned === 0 ? '' : ` transform="rotate(${-90 * turned} ${round(x)} ${round(y)})"`;
  const length = `textLength="${round(turned % 2 === 0 ? width : height)}" lengthAdjust="spacingAndGlyphs"`;
  return `<text ${at} font-size="${round(font.size)}" ${length}${turn}>${escape(text)}</text>`;
}

const round = (n: number): number => Math.round(n * 10) / 10;

const rect = (x0: number, top: number, x1: number, bottom: number, kind: string): string =>
  `<rect class="${kind}" x="${round(x0)}" y="${round(top)}" width="${round(x1 - x0)}" height="${round(bottom - top)}"/>`;

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]!);
