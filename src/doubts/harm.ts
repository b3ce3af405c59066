import type { Field } from '../record/field.ts';
import type { Record } from '../record/record.ts';

/** How much it harms that a value is wrong: what is counted and compared first, what is only read last. */
const IMPORTANCE: readonly (readonly [RegExp, number])[] = [
  [/^objectives\[\d+\]\.weight$/, 10],
  [/^objectives\[\d+\]\.outcome\.(?:status|percent)$/, 10],
  [/^objectives\[\d+\]\.title$/, 6],
  [/^objectives\[\d+\]\.indicators\[\d+\]\.(?:text|target)$/, 4],
  [/^objectives\[\d+\]\.indicators\[\d+\]\.results/, 4],
  [/^objectives\[\d+\]\.outcome/, 4],
  [/^objectives\[\d+\]\.(?:number|responsible|deadline)$/, 3],
  [/^act\.(?:entity|number|date|reportingYear)$/, 5],
  [/^sections\[\d+\]\.(?:sector|service|year|responsible|weight)$/, 4],
  [/^objectives\[/, 2],
  [/^sections\[\d+\]\.columns/, 0],
  [/./, 1],
];
/** Of an objective as such: all its values are wrong with it. */
const WHOLE = 20;

const importanceOf = (path: string): number => IMPORTANCE.find(([form]) => form.test(path))![1];

/** A value that a person may look at, or an objective as such (no field then). */
export interface Claim {
  readonly path: string;
  readonly field: Field<unknown> | null;
  readonly confidence: number;
  /** What is probably lost by leaving it alone. */
  readonly harm: number;
}

/** Every claim of a record, in its order. */
export function claimsOf({ act, sections, objectives, allocations }: Record): Claim[] {
  const claims: Claim[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('raw' in value && 'confidence' in value) {
      const field = value as Field<unknown>;
      claims.push({ path, field, confidence: field.confidence, harm: harmOf(path, field) });
      return;
    }
    if (Array.isArray(value)) value.forEach((item, i) => visit(item, `${path}[${i}]`));
    else for (const [key, item] of Object.entries(value)) visit(item, path === '' ? key : `${path}.${key}`);
  };
  visit({ act, sections }, '');
  objectives.forEach((objective, i) => {
    const path = `objectives[${i}]`;
    const { confidence } = objective;
    claims.push({ path, field: null, confidence, harm: WHOLE * (1 - confidence) });
    visit(objective, path);
  });
  visit({ allocations }, '');
  return claims;
}

/** Doubts that the confidence knows nothing of (a sum that is wrong since a correction) weigh as much as an even chance. */
function harmOf(path: string, { confidence, flags }: Field<unknown>): number {
  const settled = flags.includes('confirmed') || flags.includes('corrected');
  const open = settled ? 0 : 1 - confidence;
  return importanceOf(path) * (flags.includes('weights_sum') ? Math.max(open, settled ? 0 : 0.5) : open);
}

/** What is probably wrong in a record, by how much it harms. */
export const harmIn = (record: Record): number => claimsOf(record).reduce((sum, { harm }) => sum + harm, 0);

/** Values below this are looked at one by one; the others only where they carry a doubt that wants eyes. */
export const SURE = 0.9;
