import type { Reading } from '../../model/reading.ts';
import type { DraftObjective } from '../../record/draft.ts';
import { confirmation, doubt, type Check, type Finding } from '../finding.ts';

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Values that must be the same wherever the objective is stated. */
const FIELDS: readonly (readonly [string, (objective: DraftObjective) => Reading<unknown> | null])[] = [
  ['weight', (objective) => objective.weight],
  ['outcome.percent', (objective) => objective.outcome.percent],
  ['deadline', (objective) => objective.deadline],
];

/**
 * The same objective (number, title and responsible) in two places of the document: values that agree vouch for each other,
 * values that differ are doubted on both sides.
 */
export const statedTwice: Check = (draft) => {
  const sections = new Map(draft.sections.map((section) => [section.id, section]));
  const places = new Map<string, number[]>();
  draft.objectives.forEach((objective, i) => {
    const title = fold(objective.title.value ?? '');
    if (title.split(' ').length < 3) return;
    const section = sections.get(objective.section);
    const whose =
      objective.responsible?.value ?? section?.responsible?.value ?? section?.service?.value ?? '';
    const key = [objective.number?.value ?? '', title, fold(whose)].join('|');
    const own = places.get(key);
    if (own) own.push(i);
    else places.set(key, [i]);
  });
  return [...places.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => compare(draft.objectives, same));
};

function compare(objectives: readonly DraftObjective[], same: readonly number[]): Finding[] {
  return FIELDS.flatMap(([name, pick]): Finding[] => {
    const stated = same.flatMap((i) => {
      const reading = pick(objectives[i]!);
      return reading === null || reading.value === null
        ? []
        : [{ path: `objectives[${i}].${name}`, reading }];
    });
    if (stated.length < 2) return [];
    const paths = stated.map(({ path }) => path);
    const values = new Set(stated.map(({ reading }) => reading.value));
    return values.size === 1
      ? [confirmation('stated_twice', paths, 'stated alike in two places')]
      : [
          doubt(
            'stated_differently',
            paths,
            `the same objective has ${[...values].map(String).join(' and ')}`,
            stated.flatMap(({ reading }) => reading.at),
          ),
        ];
  });
}
