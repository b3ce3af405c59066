import type { Field } from '../record/field.ts';
import type { Target } from '../record/corrections.ts';
import type { Record } from '../record/record.ts';
import { comparable, findTarget } from './anchor.ts';
import { isField } from './field.ts';
import { stepsOf, valueOf, type Step } from './path.ts';

export const NOT_THERE = 'what it was made on is not there';

interface About {
  readonly what: Target;
  readonly was: { readonly value?: unknown; readonly raw: string } | null;
  readonly sha256: string;
}

/** Where a correction of a value goes, and the field that stands there; or why it fits no longer. */
export type Found = { readonly steps: readonly Step[]; readonly field: Field<unknown> | null } | string;

/**
 * A correction is about the words of the page. In the same bytes they are the same, whatever a reader makes of them; in other bytes
 * (signed again, scanned again, another version of the act) they must be read as they were when they were corrected, unless the value
 * is what the person said already.
 */
export function findField(record: Record, { what, was, sha256 }: About, is?: unknown): Found {
  const path = findTarget(record, what);
  if (path === null) return NOT_THERE;
  const steps = stepsOf(path);
  const found = valueOf(record, steps);
  if (found === undefined) return NOT_THERE;
  const field = isField(found) ? found : null;
  if (record.source.sha256 === sha256) return { steps, field };
  if (is !== undefined && JSON.stringify(field?.value ?? null) === JSON.stringify(is))
    return { steps, field };
  const before = was === null ? null : comparable(was.raw);
  const now = field === null ? null : comparable(field.raw);
  if (before === now) return { steps, field };
  return now === null
    ? 'nothing stands there now'
    : before === null
      ? `“${field!.raw}” stands there now, and nothing did`
      : `“${field!.raw}” stands there now in place of “${was!.raw}”`;
}
