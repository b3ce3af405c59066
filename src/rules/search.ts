import { once } from '../model/once.ts';
import { latinOf, type Alphabet } from './alphabet.ts';
import { compilePhrase, type CompiledPhrase } from './phrase.ts';
import { prepareText, type PreparedText } from './prepared-text.ts';
import type { Phrase, Rule } from './rule.ts';

/** A stretch of a folded text. */
interface Found {
  readonly index: number;
  readonly length: number;
  /** Named groups of a pattern. */
  readonly groups: Readonly<Record<string, string>>;
}

/** Where a phrase stands in a running text; null where it doesn't. Whole words only. */
function found(phrase: Phrase, { folded, traces, alphabet }: PreparedText): Found | null {
  const compiled = compilePhrase(phrase);
  if (!compiled.mayStandIn(traces)) return null;
  if (compiled.isPattern) {
    const hit = compiled.pattern(alphabet).exec(folded);
    return hit ? { index: hit.index, length: hit[0].length, groups: hit.groups ?? {} } : null;
  }
  const { text } = compiled;
  for (let index = folded.indexOf(text); index >= 0; index = folded.indexOf(text, index + 1)) {
    const before = folded[index - 1] ?? ' ';
    const after = folded[index + text.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after))
      return { index, length: text.length, groups: {} };
  }
  return null;
}

/** Whether a phrase that must not be there stands in a text. */
export const isBarred = (rule: Rule, given: PreparedText): boolean =>
  rule.match.none?.some((phrase) => found(phrase, given) !== null) === true;

/** Where a rule stands in running text; the place is of the folded text. */
export interface Hit<R extends Rule> extends Found {
  readonly rule: R;
}

/** A rule's first phrase found in running text, with its place in the folded text; the longest phrase wins. */
export function searchText<R extends Rule>(rule: R, text: string): Hit<R> | null {
  const given = prepareText(text);
  let best: Found | null = null;
  for (const phrase of rule.match.any) {
    const hit = found(phrase, given);
    if (hit && (!best || hit.length > best.length)) best = hit;
  }
  return best && !isBarred(rule, given) ? { rule, ...best } : null;
}

/**
 * Every place in running text where a rule's pattern or phrase stands, in order, none overlapping another: of several at
 * one place the longest. A hit that one of the rule's `none` phrases touches is dropped. Indexes are of the folded text.
 */
export function searchEvery<R extends Rule>(rule: R, text: string): Hit<R>[] {
  const given = prepareText(text);
  const met: Found[] = [];
  for (const phrase of rule.match.any) addEvery(phrase, given, met);
  if (met.length === 0) return [];
  const barred: Found[] = [];
  for (const phrase of rule.match.none ?? []) addEvery(phrase, given, barred);
  const hits = met
    .filter(
      (hit) =>
        !barred.some((bar) => bar.index < hit.index + hit.length && hit.index < bar.index + bar.length),
    )
    .sort((a, b) => a.index - b.index || b.length - a.length);
  const kept: typeof hits = [];
  for (const hit of hits) {
    const last = kept.at(-1);
    if (!last || hit.index >= last.index + last.length) kept.push(hit);
  }
  return kept.map((hit) => ({ rule, ...hit }));
}

const LETTERS: { readonly [alphabet in Alphabet]: string } = {
  latin: latinOf('L') + latinOf('N'),
  any: '\\p{L}\\p{N}',
};

/** What finds all places of a phrase in texts of the alphabet, made once. */
const everywhere: { readonly [alphabet in Alphabet]: (phrase: CompiledPhrase) => RegExp } = {
  latin: once((phrase) => findingAll(phrase, 'latin')),
  any: once((phrase) => findingAll(phrase, 'any')),
};

function findingAll(phrase: CompiledPhrase, alphabet: Alphabet): RegExp {
  if (phrase.isPattern) return new RegExp(phrase.pattern(alphabet).source, 'gu');
  const words = phrase.text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![${LETTERS[alphabet]}])${words}(?![${LETTERS[alphabet]}])`, 'gu');
}

/** Adds all places of one phrase in a text. */
function addEvery(phrase: Phrase, { folded, traces, alphabet }: PreparedText, to: Found[]): void {
  const compiled = compilePhrase(phrase);
  if (!compiled.mayStandIn(traces)) return;
  // Asked for every line by every rule: `matchAll` would copy the expression each time.
  const finding = everywhere[alphabet](compiled);
  finding.lastIndex = 0;
  for (let hit = finding.exec(folded); hit !== null; hit = finding.exec(folded)) {
    if (hit[0] !== '') to.push({ index: hit.index, length: hit[0].length, groups: { ...hit.groups } });
    else finding.lastIndex += (folded.codePointAt(hit.index) ?? 0) > 0xffff ? 2 : 1;
  }
}
