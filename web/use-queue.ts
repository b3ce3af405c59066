import { useEffect, useState } from 'preact/hooks';
import type { Api } from './api.ts';
import type { Queued, QueueAnswer } from './types.ts';

/** Which documents are wanted; empty texts for all. */
export interface Filters {
  readonly body: string;
  readonly year: string;
  readonly doubt: string;
  readonly onlyOpen: boolean;
}

export const NO_FILTERS: Filters = { body: '', year: '', doubt: '', onlyOpen: true };

/** Milliseconds between two looks at the queue, while records are still being looked at and afterwards. */
const SOON = 400;
const LATER = 10_000;

/** The queue as the server knows it, looked at again and again; `refresh` looks at once. */
export function useQueue(api: Api, onTrouble: (error: unknown) => void) {
  const [answer, setAnswer] = useState<QueueAnswer | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let gone = false;
    let timer = 0;
    const look = (): void => {
      api
        .queue()
        .then((found) => {
          if (gone) return;
          setAnswer(found);
          timer = window.setTimeout(look, found.scanned < found.size ? SOON : LATER);
        })
        .catch((error: unknown) => {
          if (gone) return;
          onTrouble(error);
          timer = window.setTimeout(look, LATER);
        });
    };
    look();
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [asked]);
  return { answer, refresh: () => setAsked((n) => n + 1) };
}

export const matches = (one: Queued, { body, year, doubt, onlyOpen }: Filters): boolean =>
  (body === '' || one.body === body) &&
  (year === '' || String(one.year) === year) &&
  (doubt === '' || one.doubts.includes(doubt)) &&
  (!onlyOpen || one.open > 0);
