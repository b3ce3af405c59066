/** Characters of the longest text that is short. */
const SHORT = 400;
/** So many short texts are remembered, and so many long ones: these come again at once or never. */
const SHORT_ONES = 16_384;
const LONG_ONES = 16;

/** What was made of texts lately. */
export class TextMemory<T> {
  private readonly short = new Map<string, T>();
  private readonly long = new Map<string, T>();

  /** What is known of the text, or what `make` makes of it now. */
  get(text: string, make: () => T): T {
    const [memory, most] = text.length > SHORT ? [this.long, LONG_ONES] : [this.short, SHORT_ONES];
    const known = memory.get(text);
    if (known !== undefined) return known;
    const made = make();
    if (memory.size >= most) memory.clear();
    memory.set(text, made);
    return made;
  }
}
