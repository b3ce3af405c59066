/** What the loop below is woken by: an input drawn, no input left, a result, or an error that ends everything. */
type Happening<I, R> =
  | { readonly input: I }
  | { readonly end: true }
  | { readonly result: R | null }
  | { readonly error: unknown };

/**
 * Works on up to `width` inputs at a time and yields results as they come, leaving out nulls. Inputs are drawn one by one and
 * only while there is room: who takes no results lets no input be drawn. After `signal` no input is drawn; what is being worked
 * on is waited for. The first error of an input or of its work is thrown.
 */
export async function* inParallel<I, R>(
  inputs: AsyncIterable<I> | Iterable<I>,
  width: number,
  signal: AbortSignal | undefined,
  work: (input: I) => Promise<R | null>,
): AsyncGenerator<R> {
  const iterator =
    Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
  const happened: Happening<I, R>[] = [];
  let wake = (): void => undefined;
  const tell = (happening: Happening<I, R>): void => {
    happened.push(happening);
    wake();
  };
  const failed = (error: unknown): void => tell({ error });
  const aborted = (): void => tell({ end: true });
  signal?.addEventListener('abort', aborted, { once: true });
  let [running, drawing, ended] = [0, false, signal?.aborted === true];
  try {
    for (;;) {
      if (!ended && !drawing && running < width) {
        drawing = true;
        Promise.resolve(iterator.next()).then(
          (next) => tell(next.done === true ? { end: true } : { input: next.value }),
          failed,
        );
      }
      const happening = happened.shift();
      if (happening === undefined) {
        if (ended && running === 0) return;
        await new Promise<void>((resolve) => (wake = resolve));
      } else if ('error' in happening) throw happening.error;
      else if ('end' in happening) ended = true;
      else if ('result' in happening) {
        running--;
        if (happening.result !== null) yield happening.result;
      } else {
        drawing = false;
        if (ended) continue;
        running++;
        work(happening.input).then((result) => tell({ result }), failed);
      }
    }
  } finally {
    signal?.removeEventListener('abort', aborted);
    // Not waited for: an input that is being drawn (a line of standard input) may never come.
    Promise.resolve(iterator.return?.(undefined)).catch(failed);
  }
}
