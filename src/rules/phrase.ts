import { once } from '../model/once.ts';
import type { Alphabet } from './alphabet.ts';
import { fold, stemsOf, words } from './fold.ts';
import { neededPieces } from './needed-pieces.ts';
import { compilePattern } from './pattern.ts';
import { bitsOf, mayHold, type Traces } from './text-traces.ts';
import type { Phrase } from './rule.ts';

/** A phrase of a rule as texts are compared with it. What few texts ask for is made when one does. */
export class CompiledPhrase {
  /** The folded phrase; of a pattern its source. */
  readonly text: string;
  readonly isPattern: boolean;
  private readonly made: { [alphabet in Alphabet]?: RegExp } = {};
  private madeWords: Words | null = null;
  /** Traces of the pieces one of which stands in every text that the phrase stands in; null where there are no such pieces. */
  private readonly needed: readonly (readonly number[])[] | null;

  constructor(private readonly phrase: Phrase) {
    this.isPattern = typeof phrase !== 'string';
    this.text = typeof phrase === 'string' ? fold(phrase) : phrase.pattern;
    const pieces = this.isPattern ? neededPieces(this.text) : [this.text];
    this.needed = pieces && pieces.map(bitsOf);
  }

  /** Whether the phrase may stand in a text of these traces; where not, nothing else need be asked. */
  mayStandIn(traces: Traces): boolean {
    return this.needed === null || this.needed.some((piece) => mayHold(traces, piece));
  }

  /** The expression of a pattern for texts of the alphabet. */
  pattern(alphabet: Alphabet): RegExp {
    return (this.made[alphabet] ??= compilePattern(this.text, alphabet));
  }

  /** Its words that carry a meaning, in order; none for a pattern. */
  get words(): readonly string[] {
    return this.taken().words;
  }

  /** Stems of its words in order; none for a pattern. */
  get stems(): readonly string[] {
    return this.taken().stems;
  }

  get distinct(): ReadonlySet<string> {
    return this.taken().distinct;
  }

  private taken(): Words {
    if (this.madeWords === null) {
      const own = typeof this.phrase === 'string' ? words(this.phrase) : [];
      const stems = typeof this.phrase === 'string' ? stemsOf(this.phrase) : [];
      this.madeWords = { words: own, stems, distinct: new Set(stems) };
    }
    return this.madeWords;
  }
}

interface Words {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly distinct: ReadonlySet<string>;
}

const strings = new Map<string, CompiledPhrase>();

/** The phrase compiled, once. */
export const compilePhrase = (phrase: Phrase): CompiledPhrase =>
  typeof phrase === 'string' ? compileWords(phrase) : compileSource(phrase);

function compileWords(phrase: string): CompiledPhrase {
  let known = strings.get(phrase);
  if (known === undefined) strings.set(phrase, (known = new CompiledPhrase(phrase)));
  return known;
}

const compileSource = once((phrase: Exclude<Phrase, string>) => new CompiledPhrase(phrase));
