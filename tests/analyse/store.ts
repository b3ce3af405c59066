import { createHash } from 'node:crypto';
import type { RecordStore } from '../../src/analyse/record-store.ts';
import type { Record } from '../../src/record/record.ts';

/** Records in memory as a store; their names are their positions. */
export const storeOf = (records: readonly Record[]): RecordStore => ({
  names: records.map((_, i) => String(i)),
  read: (name) => {
    const record = records[Number(name)]!;
    const digest = createHash('sha256').update(JSON.stringify(record)).digest('hex');
    return Promise.resolve({ record: structuredClone(record), digest });
  },
});
