import type { Record } from '../record/record.ts';
import { bodyKey } from './entities.ts';
import { linkedBodies } from './links/link-tables.ts';
import { ownKeys } from './objective-key.ts';
import type { RecordStore } from './record-store.ts';
import { yearOf, type SurveyedRecord } from './survey.ts';
import { TieCollector } from './ties.ts';

/** A statement of an objective in one of the records. */
export interface FoundObjective {
  /** Name of the record in the store. */
  readonly name: string;
  readonly record: Record;
  /** Position among the record's objectives. */
  readonly index: number;
  /** Whether this statement is the one that counts. */
  readonly primary: boolean;
}

/** All statements of the objective of a key, the one that counts first; none where no record has it. */
export async function findObjective(store: RecordStore, key: string): Promise<FoundObjective[]> {
  const records: SurveyedRecord[] = [];
  let own: SurveyedRecord | null = null;
  const seen = new Set<string>();
  for (const name of store.names) {
    const { record, digest } = await store.read(name);
    const documentId = record.source.sha256;
    if (seen.has(documentId)) continue;
    seen.add(documentId);
    const surveyed = { name, digest, documentId, body: bodyKey(record), year: yearOf(record) };
    records.push(surveyed);
    if ([...ownKeys(record).values()].includes(key)) own ??= surveyed;
  }
  // What states it nearly always is of the body of a record whose own key it is: only then is it looked for among all.
  const near = own === null ? [] : records.filter(({ body }) => body === own.body);
  const found = await among(store, near, key);
  return found.length > 0 ? found : among(store, records, key);
}

async function among(
  store: RecordStore,
  records: readonly SurveyedRecord[],
  key: string,
): Promise<FoundObjective[]> {
  const ties = new TieCollector();
  for await (const { profiles, links } of linkedBodies(store, records, (record) => record))
    ties.add(profiles, links);
  const found: FoundObjective[] = [];
  for (const { name } of records) {
    const { record } = await store.read(name);
    record.objectives.forEach(({ id }, index) => {
      const tie = ties.of(record, id);
      if (tie.key === key) found.push({ name, record, index, primary: tie.primary });
    });
  }
  return found.sort((a, b) => Number(b.primary) - Number(a.primary));
}
