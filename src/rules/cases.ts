import { matchLabel } from './match.ts';
import { searchText } from './search.ts';
import type { Rule } from './rule.ts';

/** A case of a rule file that doesn't come out as the file says. */
export interface BrokenCase {
  readonly rule: string;
  readonly kind: 'match' | 'reject';
  readonly text: string;
}

/** Runs a rule's own cases: labels as labels, everything else as search in running text. */
export function brokenCases(rule: Rule): BrokenCase[] {
  const meets = (text: string): boolean =>
    (rule.kind === 'label' ? matchLabel(rule, text) : searchText(rule, text)) !== null;
  return [
    ...rule.cases.match
      .filter((text) => !meets(text))
      .map((text) => ({ rule: rule.id, kind: 'match' as const, text })),
    ...rule.cases.reject.filter(meets).map((text) => ({ rule: rule.id, kind: 'reject' as const, text })),
  ];
}
