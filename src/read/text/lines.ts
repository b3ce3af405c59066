/** One line of a transcript, told by its form alone. */
export type Line =
  | { readonly kind: 'blank'; readonly number: number }
  | { readonly kind: 'separator'; readonly number: number; readonly text: string }
  | { readonly kind: 'row'; readonly number: number; readonly cells: readonly string[] }
  | { readonly kind: 'prose'; readonly number: number; readonly text: string };

const DASHES = /^\s*:?[-–—=]{2,}:?\s*$/;
const PAGE_MARK = /^\s*[-–—=]{2,}\s*(?:page|pagina|pag\.?)\s*\d*\s*[-–—=]{2,}\s*$/i;

/** The lines of `text`, numbered from 1. A form feed works as a blank line that has no number of its own. */
export function lines(text: string): readonly Line[] {
  const found: Line[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const parts = raw.split('\f');
    for (const [part, line] of parts.entries()) {
      if (part > 0) found.push({ kind: 'blank', number: index + 1 });
      found.push(lineOf(line, index + 1));
    }
  }
  return found;
}

function lineOf(raw: string, number: number): Line {
  const cells = rowCells(raw);
  if (cells !== null && cells.every((cell) => DASHES.test(cell)))
    return { kind: 'separator', number, text: raw };
  if (cells !== null) return { kind: 'row', number, cells };
  if (raw.trim() === '') return { kind: 'blank', number };
  if (/^\s*[-–—=*_]{3,}\s*$/.test(raw) || PAGE_MARK.test(raw))
    return { kind: 'separator', number, text: raw };
  return { kind: 'prose', number, text: raw };
}

/** Cells of a line that is a table row: separated by tabs, or by pipes that stand at both ends. */
function rowCells(raw: string): readonly string[] | null {
  if (raw.includes('\t')) return raw.split('\t');
  if (!/^\s*\|.*\|\s*$/.test(raw) || raw.trim().length < 2) return null;
  return raw
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|'));
}
