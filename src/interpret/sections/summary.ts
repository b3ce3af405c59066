import { vouched } from '../../model/reading.ts';
import type { DraftObjective, DraftSection } from '../../record/draft.ts';
import { stemsOf } from '../../rules/fold.ts';
import type { Read } from '../unassigned.ts';

/**
 * A list of objectives with their weights that come again in sheets, or a matrix that shares them out among units, is no second set of objectives: what it states
 * fills the gaps of the sheet's objective with the same number, or failing that the same title, and vouches for what
 * both state. `summaries` says of each section, in order, whether it is such a list or matrix.
 */
export function mergeSummaries(read: Read, summaries: readonly boolean[]): Read {
  const listing = new Set(
    read.sections.filter((_, index) => summaries[index] === true).map((section) => section.id),
  );
  if (listing.size === 0) return read;
  const sections = new Map(read.sections.map((section) => [section.id, section]));
  const listed = read.objectives.filter((objective) => listing.has(objective.section));
  const detailed = read.objectives.filter((objective) => !listing.has(objective.section));
  const merged = new Map<DraftObjective, DraftObjective>();
  const used = new Set<DraftObjective>();
  for (const entry of listed) {
    const same = detailed.find((objective) => !merged.has(objective) && isSame(entry, objective, sections));
    if (same === undefined) continue;
    merged.set(same, filled(same, entry));
    used.add(entry);
  }
  return {
    ...read,
    objectives: read.objectives
      .filter((objective) => !used.has(objective))
      .map((objective) => merged.get(objective) ?? objective),
  };
}

function isSame(a: DraftObjective, b: DraftObjective, sections: ReadonlyMap<string, DraftSection>): boolean {
  const alike = titlesAlike(a, b);
  const [first, second] = [a.number?.value ?? null, b.number?.value ?? null];
  if (first === null || second === null) return alike >= 0.7;
  return first === second && (alike >= 0.5 || sameService(sections.get(a.section), sections.get(b.section)));
}

/** Share of the shorter title's words that the other one has too. */
function titlesAlike(a: DraftObjective, b: DraftObjective): number {
  const [one, other] = [new Set(stemsOf(a.title.value ?? '')), new Set(stemsOf(b.title.value ?? ''))];
  const least = Math.min(one.size, other.size);
  return least === 0 ? 0 : [...one].filter((word) => other.has(word)).length / least;
}

const sameService = (a: DraftSection | undefined, b: DraftSection | undefined): boolean =>
  (a?.service?.value ?? null) !== null && a?.service?.value === b?.service?.value;

/** A sheet's objective with what the list adds. */
function filled(sheet: DraftObjective, entry: DraftObjective): DraftObjective {
  const weight =
    sheet.weight?.value != null && sheet.weight.value === entry.weight?.value
      ? vouched(sheet.weight, 'stated_twice')
      : sheet.weight?.value != null
        ? sheet.weight
        : (entry.weight ?? sheet.weight);
  return {
    ...sheet,
    number: sheet.number ?? entry.number,
    title: sheet.title.value === null ? entry.title : sheet.title,
    weight,
    responsible: sheet.responsible ?? entry.responsible,
    other: [...sheet.other, ...entry.other],
  };
}
