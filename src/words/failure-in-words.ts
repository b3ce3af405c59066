import { FAILURES, type FailureCode } from '../model/catalogue/failures.ts';
import { ITALIAN_FAILURES } from './failures.ts';
import type { Language } from './words.ts';

/** A failure for people: what its code means, what happened here, and what can be done. */
export interface FailureInWords {
  readonly meaning: string;
  readonly message: string;
  readonly hint: string;
}

/** A failure in a language; the details behind its meaning stay as they are. */
export function failureInWords(
  language: Language,
  { code, message }: { readonly code: FailureCode; readonly message: string },
): FailureInWords {
  const english = FAILURES[code];
  const words = language === 'it' ? ITALIAN_FAILURES[code] : english;
  const told = message.startsWith(english.meaning)
    ? words.meaning + message.slice(english.meaning.length)
    : message;
  return { meaning: words.meaning, message: told, hint: words.hint };
}
