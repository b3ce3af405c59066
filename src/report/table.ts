import { both, escaped } from './markup.ts';
import type { Words } from '../words/words.ts';

/** A column: numbers stand to the right; a column without words holds bars, which repeat the numbers beside them. */
export interface TableColumn {
  readonly words: Words | null;
  readonly isNumber: boolean;
}
export const words = (of: Words): TableColumn => ({ words: of, isNumber: false });
export const numbers = (of: Words): TableColumn => ({ words: of, isNumber: true });
export const BARS: TableColumn = { words: null, isNumber: false };

export interface TableRow {
  /** Where links to the row lead; null where none do. */
  readonly id: string | null;
  /** HTML of the cells; the first one names the row. */
  readonly cells: readonly string[];
}

/**
 * A table that becomes a list of blocks on a phone, each value with the name of its column. Roles are spelled out: browsers drop them where a
 * style turns rows into blocks. `label` is the id of the element that names the table.
 */
export function table(label: string, columns: readonly TableColumn[], rows: readonly TableRow[]): string {
  const head = columns.map(({ words: of, isNumber }) =>
    of === null
      ? '<td role="cell"></td>'
      : `<th scope="col" role="columnheader"${isNumber ? ' class="n"' : ''}>${both(of)}</th>`,
  );
  const body = rows.map(({ id, cells }) => {
    const anchor = id === null ? '' : ` id="${id}" tabindex="-1"`;
    return `<tr role="row"${anchor}>${cells.map((content, i) => cell(content, columns[i]!, i === 0)).join('')}</tr>`;
  });
  return `<table role="table" aria-labelledby="${label}"><thead role="rowgroup"><tr role="row">${head.join('')}</tr></thead><tbody role="rowgroup">${body.join('')}</tbody></table>`;
}

function cell(content: string, { words: of, isNumber }: TableColumn, isHeader: boolean): string {
  if (isHeader) return `<th scope="row" role="rowheader">${content}</th>`;
  if (of === null) return `<td role="cell" class="b">${content}</td>`;
  const look = isNumber ? 'n' : 't';
  return `<td role="cell" class="${look}" data-it="${escaped(of.it)}" data-en="${escaped(of.en)}">${content}</td>`;
}
