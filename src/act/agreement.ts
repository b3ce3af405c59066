import { flagged, type Reading } from '../model/reading.ts';
import { ACT_KINDS } from '../record/act.ts';
import type { DraftAct } from '../record/draft.ts';
import type { Signatory } from './signatories.ts';

type Kind = (typeof ACT_KINDS)[number];

/** Kinds that are told by a verb of their own; minutes, directives and bare acts have any. */
const BY_VERB: readonly Kind[] = ['deliberazione', 'determinazione', 'decreto', 'ordinanza'];

/** The kind whose verb of decision this is, by its first letters; null for a verb of several kinds. */
export function kindByVerb(verb: string | null): Kind | null {
  const start = verb?.replace(/\s/gu, '').toLowerCase().slice(0, 5) ?? '';
  return start === '' ? null : (ACT_KINDS.find((kind) => kind.startsWith(start)) ?? null);
}

/** The kind that a title names, with a flag where the verb of decision is another kind's. */
export function kindWithVerb(kind: DraftAct['kind'], verb: string | null): DraftAct['kind'] {
  const told = kindByVerb(verb);
  const named = kind?.value ?? null;
  if (kind === null || named === null || told === null || told === named || !BY_VERB.includes(named))
    return kind;
  return flagged(kind, 'kind_against_verb');
}

/** The holder of an office as the record names it, with a flag where all who sign in that office have other names. */
export function heldBySigner<F extends Reading<string> | null>(
  field: F,
  office: RegExp,
  signatories: readonly Signatory[],
): F {
  const signers = signatories.filter((one) => office.test(one.role?.value ?? ''));
  if (field === null || signers.length === 0) return field;
  const surname = wordsOf(field.value);
  const same = signers.some((one) => [...wordsOf(one.name.value)].some((word) => surname.has(word)));
  return same ? field : (flagged(field, 'signed_by_another') as F);
}

const wordsOf = (name: string | null): ReadonlySet<string> =>
  new Set((name ?? '').toLowerCase().match(/[\p{L}'’]{3,}/gu) ?? []);
