import { alphabetOf, type Alphabet } from './alphabet.ts';
import { cutWordsOf, type CutWord } from './cut-words.ts';
import { fold, stemsOf } from './fold.ts';
import { TextMemory } from './text-memory.ts';
import { tracesOf, type Traces } from './text-traces.ts';

/** A text as rules compare it, made once for all rules that look at it; of what it is asked for. */
export class PreparedText {
  readonly folded: string;
  private madeAlphabet: Alphabet | null = null;
  private madeTraces: Traces | null = null;
  private madeStems: { readonly inOrder: readonly string[]; readonly distinct: ReadonlySet<string> } | null =
    null;
  private madeAbbreviated: readonly (readonly CutWord[])[] | null = null;

  constructor(text: string) {
    this.folded = fold(text);
  }

  get alphabet(): Alphabet {
    return (this.madeAlphabet ??= alphabetOf(this.folded));
  }

  get traces(): Traces {
    return (this.madeTraces ??= tracesOf(this.folded));
  }

  get stems(): readonly string[] {
    return this.stemmed().inOrder;
  }

  get distinct(): ReadonlySet<string> {
    return this.stemmed().distinct;
  }

  /** The ways to read its words where some are cut short, as in "% ragg."; none where no word is. */
  get abbreviated(): readonly (readonly CutWord[])[] {
    return (this.madeAbbreviated ??= cutWordsOf(this.folded));
  }

  private stemmed(): NonNullable<typeof this.madeStems> {
    if (this.madeStems === null) {
      const inOrder = stemsOf(this.folded);
      this.madeStems = { inOrder, distinct: new Set(inOrder) };
    }
    return this.madeStems;
  }
}

const prepared = new TextMemory<PreparedText>();

/** The text prepared, from memory where it was asked for lately: many rules ask for the same lines. */
export const prepareText = (text: string): PreparedText => prepared.get(text, () => new PreparedText(text));
