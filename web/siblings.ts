import { MEANINGS, type Meaning } from '../src/record/meanings.ts';
import type { DocumentAnswer, Proposal, Shown } from './types.ts';

/** Whether two values stand in one slot: the same field, read by the same rule, under the same heading. */
const together = (a: Shown, b: Shown): boolean => a.name === b.name && a.rule === b.rule;

/** The other values of a value's slot in the document. */
export const siblingsOf = (opened: DocumentAnswer, of: Shown): Shown[] =>
  opened.shown.filter((one) => one.path !== of.path && one.objective !== null && together(one, of));

/** Those of them that nobody has looked at and that carry the same doubts. */
export const alikeDoubts = (opened: DocumentAnswer, of: Shown): Shown[] =>
  siblingsOf(opened, of).filter((one) => one.open && one.flags.join(' ') === of.flags.join(' '));

/** The slot of a value as a correction names it; null for values that stand in none. */
export function slotOf(
  opened: DocumentAnswer,
  shown: Shown,
): { readonly from: Meaning; readonly label: string | null; readonly rule: string | null } | null {
  if (shown.objective === null) return null;
  const other = /\.other\[(\d+)\]/.exec(shown.path);
  if (other !== null)
    return { from: 'other', label: opened.objectives[shown.objective]!.other[Number(other[1])]!, rule: null };
  if (!MEANINGS.includes(shown.name as Meaning)) return null;
  return { from: shown.name as Meaning, label: null, rule: shown.rule };
}

/** What a person may be offered after a correction: the same for the rest of its slot. */
export interface Offer {
  readonly word: 'offerScale' | 'offerNone' | 'offerAccept' | 'offerNotStated';
  readonly given: Readonly<Record<string, number>>;
  readonly corrections: readonly Proposal[];
}

/** Errors come in bundles: what follows for the siblings of a value from what a person said of it. `before` is the document before that. */
export function offerAfter(before: DocumentAnswer, of: Shown, said: Proposal, is: unknown): Offer | null {
  if (said.kind === 'value' && of.name === 'weight' && typeof is === 'number')
    return scaleOffer(before, of, is);
  if (said.kind === 'not_objective' && of.objective !== null) {
    const { section } = before.objectives[of.objective]!;
    const n = before.objectives.filter((one) => one.section === section).length - 1;
    const index = before.sections.findIndex(({ id }) => id === section);
    return n === 0
      ? null
      : {
          word: 'offerNone',
          given: { n },
          corrections: [{ kind: 'no_objectives', path: `sections[${index}]` }],
        };
  }
  if (said.kind !== 'accept' && said.kind !== 'not_stated') return null;
  const alike = alikeDoubts(before, of);
  if (alike.length === 0 || of.objective === null) return null;
  return {
    word: said.kind === 'accept' ? 'offerAccept' : 'offerNotStated',
    given: { n: alike.length },
    corrections: alike.map(({ path }) => ({ kind: said.kind, path })),
  };
}

/** A weight of 25 where "10 punti" stands: the weights are points of 40. */
function scaleOffer(before: DocumentAnswer, of: Shown, is: number): Offer | null {
  const points = Number(/\d+(?:[.,]\d+)?/.exec(of.raw)?.[0].replace(',', '.') ?? NaN);
  const total = Math.round((10_000 * points) / is) / 100;
  const n = siblingsOf(before, of).length;
  const slot = slotOf(before, of);
  if (n === 0 || slot === null || !Number.isInteger(total) || total <= 0 || total === 100) return null;
  return {
    word: 'offerScale',
    given: { n, of: total },
    corrections: [{ kind: 'slot', ...slot, means: 'weight', of: total }],
  };
}
