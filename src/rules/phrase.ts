import { once } from '../model/once.ts';
import { fold, stemsOf, words } from './fold.ts';
import { compilePattern } from './pattern.ts';
import type { Phrase } from './rule.ts';

/** A phrase of a rule as texts are compared with it, made once. */
export interface CompiledPhrase {
  /** The folded phrase; of a pattern its source. */
  readonly text: string;
  readonly pattern: RegExp | null;
  /** Its words that carry a meaning, in order; none for a pattern. */
  readonly words: readonly string[];
  /** Stems of its words in order; none for a pattern. */
  readonly stems: readonly string[];
  readonly distinct: ReadonlySet<string>;
}

const strings = new Map<string, CompiledPhrase>();

export const compilePhrase = (phrase: Phrase): CompiledPhrase =>
  typeof phrase === 'string' ? compileWords(phrase) : compileSource(phrase);

function compileWords(phrase: string): CompiledPhrase {
  const known = strings.get(phrase);
  if (known) return known;
  const stems = stemsOf(phrase);
  const made = { text: fold(phrase), pattern: null, words: words(phrase), stems, distinct: new Set(stems) };
  strings.set(phrase, made);
  return made;
}

const compileSource = once(({ pattern }: Exclude<Phrase, string>): CompiledPhrase => ({
  text: pattern,
  pattern: compilePattern(pattern),
  words: [],
  stems: [],
  distinct: new Set(),
}));
