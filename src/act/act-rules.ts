import { searchEvery, searchText } from '../rules/search.ts';
import type { ActRule } from '../rules/rule.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/** A place in folded text that a rule of the act names. */
export interface Hit {
  readonly rule: ActRule;
  readonly index: number;
  readonly length: number;
  readonly groups: Readonly<Record<string, string>>;
}

/** The rules of the act by the field that they find; a field may have several, users' own among them. */
export interface ActRules {
  /** All rules, those of plans among them: what an act's own pages end before. */
  readonly set: RuleSet;
  /** The longest hit of a field's rules in a text; null for none. */
  readonly find: (field: string, text: string) => Hit | null;
  /** All hits of a field's rules in a text, in order. */
  readonly all: (field: string, text: string) => readonly Hit[];
  /** Words that may be printed letter by letter, the longest first, each with the pattern of its spaced form. */
  readonly spaced: readonly { readonly text: string; readonly pattern: RegExp }[];
}

export function actRules(rules: RuleSet): ActRules {
  const byField = new Map<string, ActRule[]>();
  for (const rule of rules.act) byField.set(rule.field, [...(byField.get(rule.field) ?? []), rule]);
  const of = (field: string): readonly ActRule[] => byField.get(field) ?? [];
  return {
    set: rules,
    find: (field, text) =>
      of(field)
        .map((rule) => searchText(rule, text))
        .filter((hit) => hit !== null)
        .sort((a, b) => b.length - a.length)[0] ?? null,
    all: (field, text) =>
      of(field)
        .flatMap((rule) => searchEvery(rule, text))
        .sort((a, b) => a.index - b.index || b.length - a.length),
    spaced: of('title.spaced')
      .flatMap((rule) => rule.match.any)
      .filter((phrase) => typeof phrase === 'string')
      .sort((a, b) => b.length - a.length)
      .map((text) => ({ text, pattern: spacedPattern(text) })),
  };
}

/** The hits without those that begin inside one before: several rules may name the same words. */
export function apart(hits: readonly Hit[]): readonly Hit[] {
  let end = 0;
  return hits.filter(({ index, length }) => {
    if (index < end) return false;
    end = index + length;
    return true;
  });
}

/** Matches the letters of a phrase at the start of a text with any single spaces between them. */
const spacedPattern = (phrase: string): RegExp =>
  new RegExp(`^${Array.from(phrase.replace(/\s/g, '')).join('\\s{0,3}')}`, 'iu');

/** Name of the group that matched: rules whose groups are named for their values. Null where none did. */
export const groupOf = (hit: Hit): string | null =>
  Object.entries(hit.groups).find(([, text]) => text !== undefined)?.[0] ?? null;
