import type { DraftObjective, DraftSection } from '../../record/draft.ts';
import { confirmation, doubt, type Check, type Finding } from '../finding.ts';

interface Weighed {
  readonly path: string;
  readonly objective: DraftObjective;
  readonly section: DraftSection;
}

/** Keys by which a document may distribute 100 points, finest scope that tables share first. */
const KEYS: readonly ((item: Weighed) => string)[] = [
  (item) => item.section.id,
  (item) => [item.section.id, item.objective.group?.value ?? ''].join('|'),
  (item) => firstWord(item.section.service?.value ?? item.section.sector?.value ?? ''),
  (item) => fold(item.section.responsible?.value ?? item.objective.responsible?.value ?? ''),
  (item) => fold(item.objective.responsible?.value ?? item.section.responsible?.value ?? ''),
  (item) => fold(item.section.sector?.value ?? ''),
  () => 'document',
];

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** "RAGIONERIA" and "RAGIONERIA - ECONOMATO" share their hundred points. */
const firstWord = (text: string): string => fold(text.split(/[-–—/]/)[0] ?? '');

const sum = (items: readonly Weighed[]): number =>
  items.reduce((total, item) => total + (item.objective.weight?.value ?? 0), 0);
const isWhole = (items: readonly Weighed[]): boolean => Math.abs(sum(items) - 100) <= 0.5;

/**
 * Weights of a plan sum to 100, in whichever grouping the document has (section, working group, service, responsible,
 * sector): an objective is confirmed by the first grouping in which its group is whole, doubted where none is. Where
 * nothing in a document of many groups sums to 100, or all groups sum to the same other number, it gives points and no
 * shares of a hundred: then there is nothing to check.
 */
export const weightsSum: Check = (draft) => {
  const sections = new Map(draft.sections.map((section) => [section.id, section]));
  const all = draft.objectives.flatMap((objective, i): Weighed[] => {
    const section = sections.get(objective.section);
    return objective.weight === null || objective.weight.value === null || section === undefined
      ? []
      : [{ path: `objectives[${i}].weight`, objective, section }];
  });
  const findings: Finding[] = [];
  let open = all;
  for (const key of KEYS) {
    const rest: Weighed[] = [];
    for (const items of groups(open, key)) {
      if (!isWhole(items)) rest.push(...items);
      else if (items.length > 1) findings.push(confirmation('sum_holds', paths(items), 'weights sum to 100'));
    }
    open = rest;
  }
  const broken = groups(open, KEYS[2]!);
  if (givesPoints(broken, all.length - open.length)) return findings;
  for (const items of broken)
    findings.push(
      doubt(
        'weights_sum',
        paths(items),
        `weights sum to ${Math.round(sum(items) * 100) / 100}`,
        items[0]!.objective.weight!.at,
      ),
    );
  return findings;
};

/** Groups that all miss 100, with no weight of the document in a whole one. */
function givesPoints(broken: readonly (readonly Weighed[])[], whole: number): boolean {
  if (whole > 0) return false;
  const sums = broken.filter((items) => items.length > 1).map(sum);
  return sums.length >= 4 || (sums.length >= 2 && sums.every((one) => Math.abs(one - sums[0]!) < 0.01));
}

const paths = (items: readonly Weighed[]): string[] => items.map((item) => item.path);

function groups(items: readonly Weighed[], key: (item: Weighed) => string): Weighed[][] {
  const byKey = new Map<string, Weighed[]>();
  for (const item of items) {
    const group = byKey.get(key(item));
    if (group) group.push(item);
    else byKey.set(key(item), [item]);
  }
  return [...byKey.values()];
}
