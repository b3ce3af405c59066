import type { Correction } from '../record/corrections.ts';
import type { Record } from '../record/record.ts';
import { asRead, sinceRead } from './as-read.ts';
import { standing, whoDiffered } from './standing.ts';
import { KINDS } from './kinds/kinds.ts';
import { settleCorrected } from './settle.ts';
import type { Unfit } from './unfit.ts';

export interface Corrected {
  readonly record: Record;
  readonly applied: number;
  readonly unfit: readonly Unfit[];
}

/** A correction but for who made it, when and why. */
function whatIsSaid(correction: Correction): string {
  const said = Object.entries(correction).filter(([key]) => !['id', 'who', 'when', 'why'].includes(key));
  return JSON.stringify(said);
}

/** What alters more each time that it is done. */
const ONCE: ReadonlySet<Correction['kind']> = new Set([
  'add_objective',
  'join',
  'split',
  'not_objective',
  'no_objectives',
]);

/**
 * The record as people corrected it, whatever corrections it had before: they are applied to what was read, in the order in which
 * they were made. Fields are marked (`corrected`, `confirmed`), one that no longer fits gives a diagnostic, and what was read stays
 * in the record's `corrections`. Alters nothing that it is given.
 */
export function correctRecord(given: Record, corrections: readonly Correction[]): Corrected {
  const reading = asRead(given);
  const due = standing(corrections);
  if (due.length === 0) return { record: reading, applied: 0, unfit: [] };
  const record = structuredClone(reading);
  const start = { sections: [...record.sections], objectives: [...record.objectives] };
  const unfit: Unfit[] = [];
  const done = new Set<string>();
  let lastSlot = '';
  for (const correction of due) {
    // Two people who say the same at once have said it once; a value that is set back to an earlier one is set again.
    const said = whatIsSaid(correction);
    if (ONCE.has(correction.kind) && done.has(said)) continue;
    if (correction.kind === 'slot' && said === lastSlot) continue;
    done.add(said);
    if (correction.kind === 'slot') lastSlot = said;
    const why = KINDS[correction.kind](record, correction as never);
    if (why !== null) unfit.push({ correction, why });
  }
  settleCorrected(record, { reading, start, unfit, differing: whoDiffered(due) });
  const applied = due.length - unfit.length;
  return {
    record: {
      ...record,
      corrections: { applied, unfit: unfit.length, read: sinceRead(reading, record, start) },
    },
    applied,
    unfit,
  };
}
