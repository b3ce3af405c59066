import type { Gold } from '../fixtures/make/gold.ts';

const fold = (text: string): string =>
  text.normalize('NFKC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').toLowerCase();

/** The words that a reader of the document writes down as they stand, each with its place in the truth. */
export function goldStrings(gold: Gold): (readonly [path: string, text: string])[] {
  const out: (readonly [string, string])[] = [];
  const add = (path: string, text: unknown): void => {
    if (typeof text === 'string' && text !== '') out.push([path, text]);
  };
  const act = gold.act;
  for (const key of ['entity', 'organ', 'number', 'subject', 'president', 'secretary'] as const)
    add(`act.${key}`, act?.[key]);
  for (const { name } of act?.attendance ?? []) add('act.attendance', name);
  for (const { text } of act?.resolutions ?? []) add('act.resolutions', text);
  for (const { id, sector, service, responsible } of gold.sections) {
    add(`${id}.sector`, sector);
    add(`${id}.service`, service);
    add(`${id}.responsible`, responsible);
  }
  gold.objectives.forEach((objective, i) => {
    const own = `objectives[${i}]`;
    for (const key of [
      'number',
      'title',
      'description',
      'expected',
      'group',
      'interactions',
      'nature',
    ] as const)
      add(`${own}.${key}`, objective[key]);
    for (const [key, text] of Object.entries(objective.resources ?? {})) add(`${own}.resources.${key}`, text);
    // Words that a tick or a count stands for are left out of the truth, and are no words of the document.
    if (!objective.skip?.includes('outcome.text')) add(`${own}.outcome.text`, objective.outcome.text);
    for (const { text, results } of objective.indicators ?? []) {
      add(`${own}.indicator`, text);
      for (const result of Object.values(results ?? {})) add(`${own}.result`, result);
    }
    for (const { text } of objective.phases ?? []) add(`${own}.phase`, text);
  });
  return out;
}

/**
 * The strings of the truth that don't stand in the document's text. Where cells of a row are read line by line (`scattered`),
 * words of one cell stand apart from each other: then each of them must be there.
 */
export function missingStrings(gold: Gold, text: string, scattered = false): string[] {
  const whole = fold(text);
  const there = (string: string): boolean => whole.includes(fold(string));
  return goldStrings(gold)
    .filter(([, string]) => !there(string) && !(scattered && string.split(/\s+/).every(there)))
    .map(([path, string]) => `${path}: ${string}`);
}
