import type { Reading } from '../../model/reading.ts';
import type { DraftObjective } from '../../record/draft.ts';
import type { Document } from '../../model/document.ts';
import type { Draft } from '../../record/draft.ts';
import { doubt, type Check, type Finding } from '../finding.ts';
import { pathsAt, pathsByPlace, planTables, wholeRows } from '../plan-tables.ts';

/** As many others of the section must have it. */
const OTHERS = 3;

type Pick = (objective: DraftObjective) => Reading<unknown> | null;

/** What every objective of a section has or none. */
const FIELDS: readonly (readonly [string, Pick])[] = [
  ['number', (objective) => objective.number],
  ['weight', (objective) => objective.weight],
  ['deadline', (objective) => objective.deadline],
  ['responsible', (objective) => objective.responsible],
  ['outcome.percent', (objective) => objective.outcome.percent],
  ['indicators', (objective) => objective.indicators[0]?.text ?? null],
  ['indicators[0].target', (objective) => objective.indicators[0]?.target ?? null],
];

/**
 * A title must be there; anything else that all other objectives of a section have, and one has not, may have been lost or
 * stand in another place of it.
 */
export const missingAmongOthers: Check = (draft, document) => {
  const { objectives } = draft;
  const sections = new Map<string, number[]>();
  objectives.forEach(({ section }, i) => {
    const own = sections.get(section);
    if (own) own.push(i);
    else sections.set(section, [i]);
  });
  const untitled = objectives.flatMap(({ title }, i) =>
    title.value === null
      ? [doubt('title_missing', [`objectives[${i}].title`], 'an objective without a title', title.at)]
      : [],
  );
  return [
    ...untitled,
    ...[...sections.values()].flatMap((own) => FIELDS.flatMap((field) => alone(objectives, own, field))),
    ...gaps(draft, document),
  ];
};

function alone(
  objectives: readonly DraftObjective[],
  own: readonly number[],
  [name, pick]: (typeof FIELDS)[number],
): Finding[] {
  if (own.length <= OTHERS) return [];
  const without = own.filter((i) => (pick(objectives[i]!)?.value ?? null) === null);
  if (without.length !== 1) return [];
  const i = without[0]!;
  const message = `${own.length - 1} others of this section have one`;
  const at = pick(objectives[i]!)?.at ?? objectives[i]!.title.at;
  return [doubt('missing_among_others', [`objectives[${i}].${name}`], message, at)];
}

/** Empty cells in columns of a table that are full but for them. */
function gaps(draft: Draft, document: Document): Finding[] {
  const paths = pathsByPlace(draft);
  return planTables(draft, document).flatMap((table) => {
    const rows = wholeRows(table);
    if (rows.length <= OTHERS) return [];
    return Array.from({ length: table.columns }, (_, c) => c).flatMap((c): Finding[] => {
      const empty = rows.filter(({ texts }) => texts[c] === '');
      if (empty.length !== 1 || rows.some(({ texts }) => isMark(texts[c]!))) return [];
      const cell = empty[0]!.cells[c]!;
      const found = pathsAt(cell, paths);
      const message = `${rows.length - 1} other rows of this table have one`;
      return found.length === 0 ? [] : [doubt('missing_among_others', found, message, cell.at)];
    });
  });
}

/** A cross or dash: where such are given, some row has none. */
const isMark = (text: string): boolean => /^(?:[xX✓✗\p{Pd}]\s?)+$/u.test(text);
