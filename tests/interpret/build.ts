import type { Block, Document, Paragraph, Run, Table } from '../../src/model/document.ts';
import type { Draft } from '../../src/record/draft.ts';
import { interpret } from '../../src/interpret/interpret.ts';
import { defaultRules } from '../../src/rules/default-rules.ts';
import type { Entry } from '../../src/interpret/entry.ts';
import { ruleSet, type RuleSet } from '../../src/rules/rule-set.ts';
import { loadRules } from '../../src/rules/load.ts';

/** A paragraph of one run, or of the runs given. */
export function paragraph(
  text: string,
  style: Partial<Paragraph> & { readonly italic?: boolean } = {},
): Paragraph {
  const { italic = false, ...rest } = style;
  const runs: readonly Run[] = [{ text, bold: false, italic, underline: false }];
  return {
    kind: 'paragraph',
    text,
    runs,
    heading: null,
    gapBefore: false,
    indent: 0,
    align: 'left',
    size: null,
    ocr: null,
    at: [{ line: 1 }],
    flags: [],
    ...rest,
  };
}

/** An entry with a paragraph for each text. */
export function entry(
  field: Entry['field'],
  texts: string | readonly (string | Paragraph)[],
  more: Partial<Entry> = {},
): Entry {
  const given = typeof texts === 'string' ? [texts] : texts;
  return {
    field,
    label: '',
    year: null,
    rule: `labels/${field.replace('.', '-').toLowerCase()}`,
    paragraphs: given
      .filter((one) => one !== '')
      .map((one) => (typeof one === 'string' ? paragraph(one) : one)),
    at: [{ line: 1 }],
    row: 0,
    flags: [],
    evidence: [],
    ...more,
  };
}

/** The outcome rules of the package, and no others. */
export const outcomeRules = (): RuleSet =>
  ruleSet(
    loadRules(new URL('../../rules', import.meta.url).pathname).filter((rule) => rule.kind === 'outcome'),
  );

/** A table of one paragraph a cell; an empty text gives an empty cell. */
export function table(rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    cells: rows.flatMap((texts, row) =>
      texts.map((text, column) => ({
        row,
        rowEnd: row + 1,
        column,
        columnEnd: column + 1,
        paragraphs: text === '' ? [] : [paragraph(text, { at: [{ table: 0, row, col: column }] })],
        tables: [],
        header: false,
        at: [{ table: 0, row, col: column }],
      })),
    ),
    found: 'declared',
    headerRows: 0,
    breaks: [],
    flags: [],
    at: [{ table: 0, row: 0, col: 0 }],
  };
}

/** A document of blocks; a text stands for a paragraph, set off by space. */
export const documentOf = (
  blocks: readonly (string | Block)[],
  furniture: Document['furniture'] = [],
): Document => ({
  blocks: blocks.map((block, index) =>
    typeof block === 'string' ? paragraph(block, { gapBefore: true, at: [{ line: index + 1 }] }) : block,
  ),
  furniture,
  pages: null,
  text: 'native',
});

/** The draft that blocks give by the package's own rules; each paragraph has a line of its own, so that places tell them apart. */
export function read(...blocks: readonly Block[]): Draft {
  const placed = blocks.map((block, line) =>
    block.kind === 'paragraph' ? { ...block, at: [{ line: line + 1 }] } : block,
  );
  return interpret(documentOf(placed), defaultRules()).value;
}

export const lines = (...texts: readonly string[]): Block[] => texts.map((text) => paragraph(text));

/** A table whose cells with a text take the columns of the empty ones behind them where `row` says so. */
export function spanning(rows: readonly (readonly string[])[], row: (index: number) => boolean): Table {
  const plain = table(rows);
  const cells = plain.cells.flatMap((cell) => {
    if (!row(cell.row)) return [cell];
    if (cell.paragraphs.length === 0 && cell.column > 0) return [];
    const texts = rows[cell.row]!;
    const next = texts.findIndex((text, column) => column > cell.column && text !== '');
    return [{ ...cell, columnEnd: next < 0 ? texts.length : next }];
  });
  return { ...plain, cells };
}
