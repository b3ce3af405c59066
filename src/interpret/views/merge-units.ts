import type { Reading } from '../../model/reading.ts';
import type { DraftObjective, DraftSection } from '../../record/draft.ts';
import { fold } from '../../rules/fold.ts';
import { stated } from './merge-field.ts';

interface Drafts {
  readonly sections: readonly DraftSection[];
  readonly objectives: readonly DraftObjective[];
}

const FIELDS = ['sector', 'service', 'responsible', 'strategicObjective', 'operationalObjective'] as const;

/**
 * What the sections of one view say of the unit, given to the section of another where the merged objectives stand and nothing is
 * said of it, or nothing but what stood above an earlier one. `merged` holds for each merged objective all that was told of it, the one that stays first. Where a section's
 * objectives had several responsibles elsewhere, each gets its own.
 */
export function withUnitsOf(merged: readonly (readonly DraftObjective[])[], read: Drafts): Drafts {
  const sections = new Map(read.sections.map((section) => [section.id, section]));
  const gained = new Map<string, Partial<DraftSection>>();
  const own = new Map<string, Reading<string>>();
  for (const [id, told] of bySection(merged)) {
    const section = sections.get(id)!;
    for (const field of FIELDS) {
      const known = section[field];
      if (known !== null && !isInherited(known)) continue;
      const named = told.map((all) => nameIn(all, field, sections, known === null));
      const names = new Set(named.map((reading) => fold(reading?.value ?? '')));
      if (names.size === 1 && named[0] !== null && covers(told, section, read.objectives))
        gained.set(id, { ...gained.get(id), [field]: named.reduce(stated) });
      else if (field === 'responsible')
        named.forEach((reading, index) => {
          if (reading !== null && fold(reading.value ?? '') !== fold(known?.value ?? ''))
            own.set(told[index]![0]!.id, reading);
        });
    }
  }
  return {
    sections: read.sections.map((section) => ({ ...section, ...gained.get(section.id) })),
    objectives: read.objectives.map((objective) => ({
      ...objective,
      responsible: objective.responsible ?? own.get(objective.id) ?? null,
    })),
  };
}

function bySection(
  merged: readonly (readonly DraftObjective[])[],
): ReadonlyMap<string, (readonly DraftObjective[])[]> {
  const found = new Map<string, (readonly DraftObjective[])[]>();
  for (const told of merged) {
    const { section } = told[0]!;
    const known = found.get(section);
    if (known) known.push(told);
    else found.set(section, [told]);
  }
  return found;
}

const isInherited = ({ flags }: Reading<string>): boolean => flags.includes('context_inherited');

/** What the other tellings of an objective say of its unit; `inherited` tells whether what they have from an earlier section counts. */
const nameIn = (
  told: readonly DraftObjective[],
  field: (typeof FIELDS)[number],
  sections: ReadonlyMap<string, DraftSection>,
  inherited: boolean,
): Reading<string> | null =>
  told
    .slice(1)
    .map(({ section }) => sections.get(section)?.[field] ?? null)
    .find((reading) => reading?.value != null && (inherited || !isInherited(reading))) ?? null;

/** Whether all objectives of a section were told elsewhere too: only then what is said of these holds for it. */
const covers = (
  told: readonly (readonly DraftObjective[])[],
  section: DraftSection,
  objectives: readonly DraftObjective[],
): boolean => objectives.filter((one) => one.section === section.id).length === told.length;
