import { ownRules } from '../interpret/own-rules.ts';
import { textOf, type Document, type Table } from '../model/document.ts';
import { placeKey, type Place } from '../model/place.ts';
import type { Draft } from '../record/draft.ts';
import { fold } from '../rules/fold.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { LabelRule } from '../rules/rule.ts';
import { labelsOfLines, labelsOfSections, labelsOfTable, tablesIn, type LabelGroup } from './found-labels.ts';
import { settle, type Suggestion } from './likeliest-field.ts';
import { placesIn } from './readings.ts';
import { unreadValues, type UnreadValues } from './unread-values.ts';

/** A label that was not understood, or only by what stands under it. */
export interface UnknownLabel {
  readonly label: string;
  readonly where: LabelRule['where'][number];
  readonly at: Place;
  /** Some of the values under or beside it. */
  readonly values: readonly string[];
  /** The fields that it may name, the likeliest first; empty where nothing speaks for any. */
  readonly likeliest: readonly Suggestion[];
}

/** A table from which nothing was taken. */
export interface UnclaimedTable {
  readonly rows: number;
  readonly columns: number;
  /** Texts of its first row. */
  readonly head: readonly string[];
  readonly at: Place;
}

/** What was not understood of a document. */
export interface Inspection {
  /** The body as the act names it; null where it names none. */
  readonly entity: string | null;
  readonly labels: readonly UnknownLabel[];
  readonly values: readonly UnreadValues[];
  readonly tables: readonly UnclaimedTable[];
  /** Share of the document's words that stand in no field, 0 to 1. */
  readonly unassigned: number;
}

const SAMPLES = 3;

/** What reading left over of a document: labels without a meaning, values without a form, tables without a use. */
export function inspect(
  { draft, document }: { readonly draft: Draft; readonly document: Document },
  given: RuleSet,
): Inspection {
  const rules = ownRules(document, given);
  const claimed = placesIn([draft.act, draft.sections, draft.objectives, draft.allocations]);
  const unclaimed = [...tablesIn(document)].filter(
    (table) => table.rows > 1 && table.columns > 1 && !isClaimed(table, claimed),
  );
  const groups = [
    ...labelsOfSections(draft, document, rules),
    ...unclaimed.map((table) => labelsOfTable(table, rules)),
    labelsOfLines(draft, rules),
  ];
  return {
    entity: draft.act?.entity?.value ?? null,
    labels: onceEach(groups.flatMap((group) => unknownOf(group, rules))),
    values: unreadValues(draft),
    tables: unclaimed.map(described),
    unassigned: shareUnassigned(draft, document),
  };
}

const isClaimed = (table: Table, claimed: ReadonlySet<string>): boolean =>
  table.cells.some((cell) =>
    [...cell.at, ...cell.paragraphs.flatMap((paragraph) => paragraph.at)].some((place) =>
      claimed.has(placeKey(place)),
    ),
  );

function unknownOf({ labels, taken }: LabelGroup, rules: RuleSet): readonly UnknownLabel[] {
  const suggestions = settle(labels, taken, rules);
  return labels.map((label, index) => ({
    label: label.text,
    where: label.where,
    at: label.at,
    values: label.values.slice(0, SAMPLES),
    likeliest: suggestions[index]!,
  }));
}

/** A label that comes in every sheet is told once, with the first place that suggests something. */
function onceEach(labels: readonly UnknownLabel[]): readonly UnknownLabel[] {
  const met = new Map<string, UnknownLabel>();
  for (const label of labels) {
    const key = fold(label.label);
    const known = met.get(key);
    if (known === undefined || (known.likeliest[0]?.score ?? 0) < (label.likeliest[0]?.score ?? 0))
      met.set(key, label);
  }
  return [...met.values()];
}

function described(table: Table): UnclaimedTable {
  const head = table.cells.filter((cell) => cell.row === 0).map((cell) => textOf(cell.paragraphs));
  return { rows: table.rows, columns: table.columns, head, at: (table.at[0] ?? table.cells[0]?.at[0])! };
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

function shareUnassigned(draft: Draft, document: Document): number {
  const left = draft.unassigned.reduce((sum, { text }) => sum + countWords(text), 0);
  let all = 0;
  for (const block of document.blocks) if (block.kind === 'paragraph') all += countWords(block.text);
  for (const table of tablesIn(document))
    for (const cell of table.cells) all += countWords(textOf(cell.paragraphs));
  return all === 0 ? 0 : left / all;
}
