import type { Reading } from '../../model/reading.ts';
import type { DraftObjective, DraftSection } from '../../record/draft.ts';
import { stemsOf } from '../../rules/fold.ts';

/** Who an objective belongs to, as stems: each is empty where nothing is stated. */
export interface Unit {
  readonly sector: readonly string[];
  readonly service: readonly string[];
  readonly responsible: readonly string[];
  readonly year: number | null;
}

const stems = (reading: Reading<string> | null | undefined): readonly string[] =>
  reading?.value == null ? [] : stemsOf(reading.value);

export const unitOf = (objective: DraftObjective, section: DraftSection | undefined): Unit => ({
  sector: stems(section?.sector),
  service: stems(section?.service),
  responsible: stems(objective.responsible?.value == null ? section?.responsible : objective.responsible),
  year: section?.year?.value ?? null,
});

/** Share of the shorter name's words that make two names the same: titles and given names may be left out. */
const SAME_NAME = 0.6;

/** Whether two units are the same by what both state; null where they state nothing in common. */
export function sameUnit(a: Unit, b: Unit): boolean | null {
  const told = [alike(a.sector, b.sector), alike(a.service, b.service), alike(a.responsible, b.responsible)];
  if (told.includes(true)) return true;
  // The sector of one form may be the service of another.
  if (alike(a.sector, b.service) === true || alike(a.service, b.sector) === true) return true;
  return told.includes(false) ? false : null;
}

/** Whether two objectives may be of one year. */
export const sameYear = (a: Unit, b: Unit): boolean =>
  a.year === null || b.year === null || a.year === b.year;

function alike(a: readonly string[], b: readonly string[]): boolean | null {
  if (a.length === 0 || b.length === 0) return null;
  const [short, long] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)];
  return short.filter((stem) => long.has(stem)).length >= short.length * SAME_NAME;
}
