import type { Words } from '../../words/words.ts';

/** A piece of HTML that is safe as it stands. */
export interface Html {
  readonly html: string;
}

export const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!);

/** A text in both languages; the page shows one of them. */
export const both = ({ it, en }: Words): Html => ({
  html: `<span lang="it">${escape(it)}</span><span lang="en">${escape(en)}</span>`,
});

/** A cell: what is shown, and what it is sorted by where that is something else. */
export interface Shown {
  readonly shown: string | Html;
  readonly sorted: number | string;
}
export type CellContent = string | number | Html | Shown;

/** A number with a fixed count of decimals, in either language's way; sorted by its value. */
export function fixed(value: number, decimals: number): Shown {
  const en = value.toFixed(decimals);
  return { shown: both({ it: en.replace('.', ','), en }), sorted: value };
}

/** A word of the program itself, such as a code. */
export const code = (text: string): Shown => ({
  shown: { html: `<code>${escape(text)}</code>` },
  sorted: text,
});

/** Half a pair of surrogates, which a damaged ledger may hold, has no address. */
const addressOf = (path: string): string =>
  path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/** A link below the folder that the report stands in. */
export const link = (path: string, text: string): Shown => ({
  shown: {
    html: `<a href="${escape(addressOf(path))}">${escape(text)}</a>`,
  },
  sorted: text,
});

/** More rows than a browser shows at ease are left to the ledger; the table says how many. */
const MOST_ROWS = 2000;

export interface TableContent {
  readonly title: Words;
  readonly about: Words;
  readonly head: readonly Words[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Shown instead of a table without rows. */
  readonly none: Words;
}

/** A table that can be sorted by each column, under its title. */
export function table({ title, about, head, rows, none }: TableContent): string {
  const id = title.en.toLowerCase().replace(/[^a-z]+/g, '-');
  const start = `<section><h2 id="${id}">${both(title).html} <small>${rows.length}</small></h2><p>${both(about).html}</p>`;
  if (rows.length === 0) return `${start}<p class="none">${both(none).html}</p></section>`;
  const left = rows.length - MOST_ROWS;
  const more =
    left > 0
      ? `<p>${both({ it: `… e altre ${left} righe (vedi .spoglio/ledger.ndjson)`, en: `… and ${left} more rows (see .spoglio/ledger.ndjson)` }).html}</p>`
      : '';
  const headings = head
    .map(
      (words, i) =>
        `<th scope="col"${aligned(rows[0]![i]!)}><button type="button">${both(words).html}</button></th>`,
    )
    .join('');
  const body = rows
    .slice(0, MOST_ROWS)
    .map((row) => `<tr>${row.map(cell).join('')}</tr>`)
    .join('\n');
  return `${start}<div class="wide" tabindex="0" role="group" aria-labelledby="${id}"><table><thead><tr>${headings}</tr></thead><tbody>\n${body}\n</tbody></table></div>${more}</section>`;
}

function cell(content: CellContent): string {
  const { shown, sorted } = parts(content);
  const key = sorted === null ? '' : ` data-sort="${escape(String(sorted))}"`;
  return `<td${aligned(content)}${key}>${typeof shown === 'object' ? shown.html : escape(String(shown))}</td>`;
}

const parts = (content: CellContent): { shown: string | number | Html; sorted: number | string | null } =>
  typeof content === 'object' && 'shown' in content ? content : { shown: content, sorted: null };

function aligned(content: CellContent): string {
  const { shown, sorted } = parts(content);
  return typeof shown === 'number' || typeof sorted === 'number' ? ' class="number"' : '';
}
