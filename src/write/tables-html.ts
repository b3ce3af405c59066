import type { Block, Cell, Table } from '../model/document.ts';

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!);

/** The tables of a document as a page of its own: spans as they were understood, headers as headers. */
export function tablesHtml(title: string, blocks: readonly Block[]): string {
  const tables = blocks.filter((block) => block.kind === 'table');
  return `<!doctype html>
<html lang="it">
<meta charset="utf-8">
<title>${escape(title)}</title>
<style>
  body { font: 14px/1.4 system-ui, sans-serif; margin: 2rem }
  table { border-collapse: collapse; margin: 0 0 2rem }
  td, th { border: 1px solid #999; padding: .2rem .4rem; text-align: left; vertical-align: top }
  th { background: #eee }
  p { margin: 0 }
  caption { text-align: left; color: #555 }
</style>
<h1>${escape(title)}</h1>
${tables.map((table, i) => tableHtml(table, `${i + 1}: ${table.rows} × ${table.columns}, ${table.found}${table.flags.length > 0 ? `, ${table.flags.join(', ')}` : ''}`)).join('\n')}
</html>
`;
}

function tableHtml(table: Table, caption: string | null): string {
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells = table.cells
      .filter((cell) => cell.row === row)
      .map((cell) => cellHtml(cell, row < table.headerRows));
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${caption === null ? '' : `<caption>${escape(caption)}</caption>`}\n${rows.join('\n')}\n</table>`;
}

function cellHtml(cell: Cell, heading: boolean): string {
  const tag = heading || cell.header ? 'th' : 'td';
  const span = (name: string, size: number): string => (size > 1 ? ` ${name}="${size}"` : '');
  const spans = span('rowspan', cell.rowEnd - cell.row) + span('colspan', cell.columnEnd - cell.column);
  const text = cell.paragraphs.map((paragraph) => `<p>${escape(paragraph.text)}</p>`).join('');
  return `<${tag}${spans}>${text}${cell.tables.map((inner) => tableHtml(inner, null)).join('')}</${tag}>`;
}
