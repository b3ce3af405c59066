import { once } from '../model/once.ts';
import type { Record, Section } from '../record/record.ts';

/** The year that a section counts for: its own, else the one that the act reports on. */
export const planYear = (record: Record, section: Section | undefined): number | null =>
  section?.year?.value ?? record.act?.reportingYear?.value ?? null;

const sectionsById = once(
  ({ sections }: Record): ReadonlyMap<string, Section> =>
    new Map(sections.map((section) => [section.id, section])),
);

/** The section of an id; a record's sections are put in order once. */
export const sectionOf = (record: Record, id: string): Section | undefined => sectionsById(record).get(id);
