import { distance } from 'fastest-levenshtein';
import type { EvidenceCode } from '../model/catalogue/index.ts';
import { fold, stemsOf } from './fold.ts';
import { compilePattern } from './pattern.ts';
import type { Phrase, Rule } from './rule.ts';

/** How a text met a rule: by which phrase, how well (0 to 1), and what that vouches for. */
export interface Match<R extends Rule = Rule> {
  readonly rule: R;
  readonly phrase: string;
  readonly score: number;
  readonly evidence: EvidenceCode;
  /** Length in characters of the folded phrase or of what the pattern matched: the longest wins a tie. */
  readonly length: number;
  /** Named groups of a pattern. */
  readonly groups: Readonly<Record<string, string>>;
}

interface Compiled {
  readonly text: string;
  readonly pattern: RegExp | null;
  readonly stems: readonly string[];
}

const compiled = new WeakMap<object, Compiled>();
const strings = new Map<string, Compiled>();

function compile(phrase: Phrase): Compiled {
  const known = typeof phrase === 'string' ? strings.get(phrase) : compiled.get(phrase);
  if (known) return known;
  const made: Compiled =
    typeof phrase === 'string'
      ? { text: fold(phrase), pattern: null, stems: stemsOf(phrase) }
      : { text: phrase.pattern, pattern: compilePattern(phrase.pattern), stems: [] };
  if (typeof phrase === 'string') strings.set(phrase, made);
  else compiled.set(phrase, made);
  return made;
}

/** A text as rules compare it, made once for all rules that look at it. */
interface Prepared {
  readonly folded: string;
  readonly stems: readonly string[];
  readonly distinct: ReadonlySet<string>;
  /** Its words where one of them is cut short by a dot, as in "% ragg."; null where none is. */
  readonly abbreviated: readonly string[] | null;
}

const prepared = new Map<string, Prepared>();
const PREPARED_LIMIT = 4096;
const LONGEST_PREPARED = 400;

function prepare(text: string): Prepared {
  const known = prepared.get(text);
  if (known) return known;
  const folded = fold(text);
  const stems = stemsOf(folded);
  const made = { folded, stems, distinct: new Set(stems), abbreviated: abbreviated(folded) };
  if (prepared.size >= PREPARED_LIMIT) prepared.clear();
  if (text.length <= LONGEST_PREPARED) prepared.set(text, made);
  return made;
}

const LONGEST_ABBREVIATED = 60;

const abbreviated = (folded: string): readonly string[] | null =>
  folded.length <= LONGEST_ABBREVIATED && /\p{L}{3}\.(?:\s|$)/u.test(folded)
    ? folded.replace(/\.(?=\p{L})/gu, '. ').split(' ')
    : null;

/** Whether the words are the phrase's, those with a dot being the first letters of theirs: "valore att." of "valore atteso". */
function abbreviates(given: readonly string[], phrase: string): boolean {
  const whole = phrase.split(' ');
  return (
    given.length === whole.length &&
    given.every((word, index) =>
      /^\p{L}{3,}\.$/u.test(word) ? whole[index]!.startsWith(word.slice(0, -1)) : word === whole[index],
    )
  );
}

/**
 * How well a short text (a header, a key, a heading) is what the rule names: to the letter 1, by pattern 0.95, by the
 * same stems 0.9, abbreviated 0.88, a letter or two off 0.85, phrase within a longer text 0.5 to 0.85 by the share that it covers.
 * Null below 0.6.
 */
export function matchLabel<R extends Rule>(rule: R, text: string): Match<R> | null {
  const given = prepare(text);
  const { folded } = given;
  if (folded === '') return null;
  let best: Match<R> | null = null;
  for (const phrase of rule.match.any) {
    const match = compare(rule, compile(phrase), given);
    if (
      match &&
      (!best || match.score > best.score || (match.score === best.score && match.length > best.length))
    )
      best = match;
  }
  // Most texts meet no phrase: what would bar one is asked last.
  return best && best.score >= 0.6 && !isBarred(rule, folded) ? best : null;
}

const isBarred = (rule: Rule, folded: string): boolean =>
  rule.match.none?.some((phrase) => found(phrase, folded) !== null) === true;

function compare<R extends Rule>(rule: R, phrase: Compiled, given: Prepared): Match<R> | null {
  const { folded, stems, distinct } = given;
  const made = (score: number, evidence: EvidenceCode, length: number, groups = {}): Match<R> => ({
    rule,
    phrase: phrase.text,
    score,
    evidence,
    length,
    groups,
  });
  if (phrase.pattern) {
    const hit = phrase.pattern.exec(folded);
    return hit ? made(0.95, 'label_exact', hit[0].length, hit.groups ?? {}) : null;
  }
  if (folded === phrase.text) return made(1, 'label_exact', phrase.text.length);
  if (given.abbreviated !== null && abbreviates(given.abbreviated, phrase.text))
    return made(0.88, 'label_fuzzy', phrase.text.length);
  if (phrase.stems.length === 0 || stems.length === 0) return null;
  const covered = phrase.stems.every((stem) => distinct.has(stem));
  if (covered && new Set(phrase.stems).size === distinct.size)
    return made(0.9, 'label_stem', phrase.text.length);
  const allowed = Math.floor(phrase.text.length / 6);
  if (
    allowed > 0 &&
    Math.abs(folded.length - phrase.text.length) <= allowed &&
    distance(folded, phrase.text) <= allowed
  )
    return made(0.85, 'label_fuzzy', phrase.text.length);
  if (!covered) return null;
  return made(0.5 + 0.35 * (phrase.stems.length / stems.length), 'label_stem', phrase.text.length);
}

/** The best of several rules for a short text, best first; ties go to the longer phrase, then to the id. */
export function rankLabels<R extends Rule>(rules: readonly R[], text: string): Match<R>[] {
  return rules
    .map((rule) => matchLabel(rule, text))
    .filter((match) => match !== null)
    .sort((a, b) => b.score - a.score || b.length - a.length || a.rule.id.localeCompare(b.rule.id));
}

/** Where a phrase stands in a folded running text; null where it doesn't. Whole words only. */
function found(
  phrase: Phrase,
  folded: string,
): { index: number; length: number; groups: Record<string, string> } | null {
  const { pattern, text } = compile(phrase);
  if (pattern) {
    const hit = pattern.exec(folded);
    return hit ? { index: hit.index, length: hit[0].length, groups: hit.groups ?? {} } : null;
  }
  for (let index = folded.indexOf(text); index >= 0; index = folded.indexOf(text, index + 1)) {
    const before = folded[index - 1] ?? ' ';
    const after = folded[index + text.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after))
      return { index, length: text.length, groups: {} };
  }
  return null;
}

/** A rule's first phrase found in running text, with its place in the folded text; the longest phrase wins. */
export function searchText<R extends Rule>(
  rule: R,
  text: string,
): {
  readonly rule: R;
  readonly index: number;
  readonly length: number;
  readonly groups: Readonly<Record<string, string>>;
} | null {
  const folded = text.length <= LONGEST_PREPARED ? prepare(text).folded : fold(text);
  let best: { index: number; length: number; groups: Record<string, string> } | null = null;
  for (const phrase of rule.match.any) {
    const hit = found(phrase, folded);
    if (hit && (!best || hit.length > best.length)) best = hit;
  }
  return best && !isBarred(rule, folded) ? { rule, ...best } : null;
}

/**
 * Every place in running text where a rule's pattern or phrase stands, in order, none overlapping another: of several at
 * one place the longest. A hit that one of the rule's `none` phrases touches is dropped. Indexes are of the folded text.
 */
export function searchEvery<R extends Rule>(
  rule: R,
  text: string,
): {
  readonly rule: R;
  readonly index: number;
  readonly length: number;
  readonly groups: Readonly<Record<string, string>>;
}[] {
  const folded = fold(text);
  const met = rule.match.any.flatMap((phrase) => every(phrase, folded));
  if (met.length === 0) return [];
  const barred = (rule.match.none ?? []).flatMap((phrase) => every(phrase, folded));
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

const everywhereOf = new WeakMap<Compiled, RegExp>();

/** The pattern of a phrase for finding all its places, made once. */
function everywhere(phrase: Compiled): RegExp {
  const known = everywhereOf.get(phrase);
  if (known) return known;
  const words = phrase.text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const made = new RegExp(phrase.pattern?.source ?? `(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'gu');
  everywhereOf.set(phrase, made);
  return made;
}

/** All places of one phrase in a folded text. */
function every(
  phrase: Phrase,
  folded: string,
): { index: number; length: number; groups: Record<string, string> }[] {
  const search = everywhere(compile(phrase));
  return [...folded.matchAll(search)]
    .filter((hit) => hit[0] !== '')
    .map((hit) => ({ index: hit.index, length: hit[0].length, groups: { ...hit.groups } }));
}
