import { allowedErrors, likeness, type Likeness } from './likeness.ts';
import { compilePhrase, type CompiledPhrase } from './phrase.ts';
import type { PreparedText } from './prepared-text.ts';
import type { Rule } from './rule.ts';

interface Entry<R extends Rule> {
  readonly rule: R;
  readonly phrase: CompiledPhrase;
  /** Place among all phrases of the rules: the earlier wins a tie. */
  readonly order: number;
  readonly letters: number;
}

/** The best phrase of a rule for a text. */
export interface BestPhrase<R extends Rule> extends Likeness {
  readonly rule: R;
  readonly phrase: string;
}

/**
 * The phrases of many rules, found by what a text must share with them, so that a text is compared with a handful and
 * not with all: by its letters, by a stem, by its length (for misspellings), by its number of words (for abbreviations).
 */
export interface LabelIndex<R extends Rule> {
  /** For each rule that the text may name, its best phrase. */
  readonly best: (given: PreparedText) => BestPhrase<R>[];
}

export function labelIndex<R extends Rule>(rules: readonly R[]): LabelIndex<R> {
  const entries = rules
    .flatMap((rule) => rule.match.any.map((phrase) => ({ rule, phrase: compilePhrase(phrase) })))
    .map((entry, order): Entry<R> => ({ ...entry, order, letters: lettersOf(entry.phrase.text) }));
  const patterns = entries.filter(({ phrase }) => phrase.isPattern);
  const plain = entries.filter(({ phrase }) => !phrase.isPattern);
  const byText = groupedBy(plain, ({ phrase }) => phrase.text);
  const byStem = filedUnderRarestStem(plain);
  const byLength = groupedBy(plain, ({ phrase }) => phrase.text.length);
  const byWordCount = groupedBy(plain, ({ phrase }) => phrase.words.length);

  function* candidates(given: PreparedText): Iterable<Entry<R>> {
    for (const entry of patterns) if (entry.phrase.mayStandIn(given.traces)) yield entry;
    yield* byText.get(given.folded) ?? [];
    for (const stem of given.distinct) yield* byStem.get(stem) ?? [];
    for (const way of given.abbreviated) yield* byWordCount.get(way.length) ?? [];
    yield* misspelt(given.folded, byLength);
  }

  return {
    best: (given) => {
      const found = new Map<R, { readonly match: BestPhrase<R>; readonly order: number }>();
      for (const { rule, phrase, order } of candidates(given)) {
        const alike = likeness(phrase, given);
        if (alike === null) continue;
        const known = found.get(rule);
        if (known === undefined || isBetter(alike, order, known))
          found.set(rule, { match: { ...alike, rule, phrase: phrase.text }, order });
      }
      return Array.from(found.values(), ({ match }) => match);
    },
  };
}

const isBetter = (
  { score, length }: Likeness,
  order: number,
  known: { readonly match: Likeness; readonly order: number },
): boolean => (score - known.match.score || length - known.match.length || known.order - order) > 0;

function groupedBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** A text can only hold all stems of a phrase where it holds the one that fewest phrases have. */
function filedUnderRarestStem<R extends Rule>(plain: readonly Entry<R>[]): Map<string, Entry<R>[]> {
  const count = new Map<string, number>();
  for (const { phrase } of plain)
    for (const stem of phrase.distinct) count.set(stem, (count.get(stem) ?? 0) + 1);
  const filed = plain.filter(({ phrase }) => phrase.stems.length > 0);
  return groupedBy(filed, ({ phrase }) =>
    phrase.stems.reduce((rarest, stem) => (count.get(stem)! < count.get(rarest)! ? stem : rarest)),
  );
}

/** Phrases of nearly the text's length and letters. */
function* misspelt<R extends Rule>(
  folded: string,
  byLength: ReadonlyMap<number, readonly Entry<R>[]>,
): Iterable<Entry<R>> {
  const letters = lettersOf(folded);
  const { length } = folded;
  for (let size = Math.floor((length * 6) / 7); size <= Math.ceil((length * 6) / 5); size++) {
    const allowed = allowedErrors(size);
    if (allowed === 0 || Math.abs(size - length) > allowed) continue;
    for (const entry of byLength.get(size) ?? [])
      if (bitCount(entry.letters & ~letters) <= allowed && bitCount(letters & ~entry.letters) <= allowed)
        yield entry;
  }
}

/** Which characters a text has, a bit each, some sharing one: every bit that two texts differ by is an error at least. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) bits |= 1 << (text.charCodeAt(index) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
