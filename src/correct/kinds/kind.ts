import type { Correction } from '../../record/corrections.ts';
import type { Record } from '../../record/record.ts';

export type Of<K extends Correction['kind']> = Extract<Correction, { kind: K }>;

/** Applies a correction to a record, altering it; what it comes to is null, or why it fits no longer and nothing was altered. */
export type Apply<K extends Correction['kind']> = (record: Record, correction: Of<K>) => string | null;
