import type { Record } from '../record/record.ts';
import { bodyKey, EntityCollector, type Entities, type ListedBody } from './entities.ts';
import type { RecordStore, Treatment } from './record-store.ts';
import { planYear } from './record-parts.ts';

/** What is remembered of a record between two readings. */
export interface SurveyedRecord {
  readonly name: string;
  readonly digest: string;
  readonly documentId: string;
  /** Key of the body; null where the act names none. */
  readonly body: string | null;
  readonly year: number | null;
}

export interface Survey {
  /** Every document once, in the store's order. */
  readonly records: readonly SurveyedRecord[];
  /** Names of records whose document another record has already. */
  readonly repeated: readonly string[];
  readonly entities: Entities;
}

/** Reads all records once and keeps what later passes need: names, years and bodies. */
export async function survey(
  store: RecordStore,
  treat: Treatment,
  bodies: readonly ListedBody[] = [],
): Promise<Survey> {
  const collector = new EntityCollector(bodies);
  const records: SurveyedRecord[] = [];
  const repeated: string[] = [];
  const seen = new Set<string>();
  for (const name of store.names) {
    const { record, digest } = await store.read(name);
    const documentId = record.source.sha256;
    if (seen.has(documentId)) {
      repeated.push(name);
      continue;
    }
    seen.add(documentId);
    const treated = treat(record);
    collector.add(treated);
    records.push({ name, digest, documentId, body: bodyKey(treated), year: yearOf(treated) });
  }
  return { records, repeated, entities: collector.settled() };
}

/** The year that a document counts for: the one that its act reports on, else its first section's. */
export function yearOf(record: Record): number | null {
  const sectionYears = record.sections.flatMap((section) => section.year?.value ?? []);
  return planYear(record, undefined) ?? sectionYears[0] ?? null;
}
