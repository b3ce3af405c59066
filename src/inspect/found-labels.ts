import { textOf, type Cell, type Document, type Paragraph, type Table } from '../model/document.ts';
import { placeKey, type Place } from '../model/place.ts';
import type { Draft } from '../record/draft.ts';
import { fold } from '../rules/fold.ts';
import { rankLabels } from '../rules/match.ts';
import { labelsAt, type RuleSet } from '../rules/rule-set.ts';
import { CANONICAL, type Canonical } from '../rules/fields.ts';
import type { Label } from './likeliest-field.ts';

/** A label that no rule knows, and where it stands. */
export interface FoundLabel extends Label {
  readonly at: Place;
}

/** Labels that stand together, in one table or sheet, with the fields that its known labels name. */
export interface LabelGroup {
  readonly labels: readonly FoundLabel[];
  readonly taken: ReadonlySet<Canonical>;
}

const LONGEST_LABEL = 80;
const LONGEST_KEY = 40;
const KNOWN = 0.75;

/** All tables of a document, those inside cells too. */
export function* tablesIn(document: Document): Generator<Table> {
  for (const block of document.blocks) if (block.kind === 'table') yield* withInner(block);
}

function* withInner(table: Table): Generator<Table> {
  yield table;
  for (const cell of table.cells) for (const inner of cell.tables) yield* withInner(inner);
}

/** Labels of what was read as objectives that no rule knows, or that only their content explained. */
export function labelsOfSections(draft: Draft, document: Document, rules: RuleSet): readonly LabelGroup[] {
  const cells = cellsByPlace(document);
  return draft.sections.map((section) => {
    const unknown = section.columns
      .map((column, index) => ({ ...column, index }))
      .filter(
        ({ header }) =>
          header.raw.trim() !== '' &&
          header.raw.length <= LONGEST_LABEL &&
          (header.flags.includes('header_guessed') || !isKnown(header.raw, rules)),
      );
    const taken = new Set(
      section.columns.filter((_, index) => !unknown.some((own) => own.index === index)).map(({ as }) => as),
    );
    return {
      taken: new Set(CANONICAL.filter((field) => taken.has(field))),
      labels: unknown.flatMap(({ header, index }) => {
        const at = header.at[0]!;
        const found = cells.get(placeKey(at));
        if (found === undefined) return [];
        return [
          {
            text: header.raw,
            at,
            ...(section.layout === 'sheet'
              ? { where: 'key' as const, values: beside(found.table, found.cell) }
              : {
                  where: 'column' as const,
                  values: below(found.table, found.cell.column, found.cell.rowEnd),
                }),
            position: index / Math.max(1, section.columns.length - 1),
          },
        ];
      }),
    };
  });
}

/** Labels of a table that nothing claimed: its first row over columns of values, or its first column beside them. */
export function labelsOfTable(table: Table, rules: RuleSet): LabelGroup {
  const head = table.cells.filter((cell) => cell.row === 0 && textOf(cell.paragraphs).trim() !== '');
  const keys = table.cells.filter((cell) => cell.column === 0 && textOf(cell.paragraphs).trim() !== '');
  const where = looksLikeKeys(table, keys) ? 'key' : 'column';
  const cells = where === 'key' ? keys : head;
  const named = cells.map((cell) => ({ cell, best: rankLabels(labelsAt(rules, where), label(cell))[0] }));
  return {
    taken: new Set(
      named.flatMap(({ best }) => (best !== undefined && best.score >= KNOWN ? [best.rule.field] : [])),
    ),
    labels: named
      .filter(
        ({ cell, best }) => (best === undefined || best.score < KNOWN) && label(cell).length <= LONGEST_LABEL,
      )
      .map(({ cell }) => ({
        text: label(cell),
        at: cell.at[0] ?? table.at[0]!,
        where,
        values: where === 'key' ? beside(table, cell) : below(table, cell.column, cell.rowEnd),
        position: where === 'key' ? cell.row / table.rows : cell.column / Math.max(1, table.columns - 1),
      })),
  };
}

/** Labels with a colon in text that found no place: those that come again and again, as the labels of a form do. */
export function labelsOfLines(draft: Draft, rules: RuleSet): LabelGroup {
  const met = new Map<string, { text: string; at: Place; values: string[] }>();
  for (const { text, at } of draft.unassigned)
    for (const line of text.split('\n')) {
      const hit = /^(\p{Lu}[^:\n]{2,40}?)\s*:\s+(\S.*)$/u.exec(line.replace(/[*_]/g, ''));
      if (hit === null || hit[1]!.split(/\s+/).length > 5) continue;
      const known = met.get(fold(hit[1]!)) ?? { text: hit[1]!, at: at[0]!, values: [] };
      met.set(fold(hit[1]!), known);
      known.values.push(hit[2]!);
    }
  const again = [...met.values()].filter(({ text, values }) => values.length > 1 && !isKnown(text, rules));
  return {
    taken: new Set(),
    labels: again.map((found, index) => ({
      ...found,
      where: 'line' as const,
      position: index / Math.max(1, again.length - 1),
    })),
  };
}

const label = (cell: Cell): string =>
  textOf(cell.paragraphs)
    .replace(/\s+/g, ' ')
    .replace(/\s*:\s*$/, '')
    .trim();

/** Whether a rule knows the label, be it as something of no interest. */
const isKnown = (text: string, rules: RuleSet): boolean =>
  (rankLabels(rules.labels, text)[0]?.score ?? 0) >= KNOWN;

/** Two or four columns whose first holds short texts, each another. */
const looksLikeKeys = (table: Table, keys: readonly Cell[]): boolean =>
  (table.columns === 2 || table.columns === 4) &&
  keys.length >= 3 &&
  keys.every((cell) => label(cell).length <= LONGEST_KEY) &&
  new Set(keys.map(label)).size === keys.length;

const below = (table: Table, column: number, from: number): readonly string[] =>
  table.cells
    .filter((cell) => cell.column === column && cell.row >= from)
    .map((cell) => textOf(cell.paragraphs))
    .filter((text) => text.trim() !== '');

const beside = (table: Table, key: Cell): readonly string[] =>
  table.cells
    .filter((cell) => cell.row === key.row && cell.column === key.columnEnd)
    .map((cell) => textOf(cell.paragraphs))
    .filter((text) => text.trim() !== '');

function cellsByPlace(document: Document): ReadonlyMap<string, { table: Table; cell: Cell }> {
  const found = new Map<string, { table: Table; cell: Cell }>();
  for (const table of tablesIn(document))
    for (const cell of table.cells)
      for (const place of [...cell.at, ...cell.paragraphs.flatMap((paragraph: Paragraph) => paragraph.at)])
        found.set(placeKey(place), { table, cell });
  return found;
}
