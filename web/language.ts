import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { CHOICES, FIELDS } from '../src/words/fields.ts';
import { PAGE, type PageWord } from '../src/words/review.ts';
import { filled, type Language } from '../src/words/words.ts';

/** Texts in the language that the page is read in. */
export interface Texts {
  readonly language: Language;
  readonly say: (word: PageWord, given?: Readonly<Record<string, string | number>>) => string;
  /** What a field is called, by its name below its objective. */
  readonly field: (name: string) => string;
  /** A value for people: numbers with a comma in Italian, choices by their names. */
  readonly value: (value: unknown) => string;
}

export function textsIn(language: Language): Texts {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 4, useGrouping: false });
  const value = (given: unknown): string => {
    if (given === null || given === undefined) return '';
    if (typeof given === 'number') return number.format(given);
    if (typeof given === 'boolean') return given ? (language === 'it' ? 'sì' : 'yes') : 'no';
    if (typeof given === 'string') return CHOICES[given]?.[language] ?? given;
    if (Array.isArray(given)) return given.map(value).join(', ');
    const { op, value: amount, unit } = given as { op: string | null; value: number; unit: string | null };
    return [op, number.format(amount), unit].filter((part) => part !== null).join(' ');
  };
  return {
    language,
    say: (word, given = {}) => filled(PAGE[word][language], given),
    field: (name) => (FIELDS[name] ?? FIELDS[name.split('.').at(-1)!.replace('[]', '')])?.[language] ?? name,
    value,
  };
}

export const TextsContext = createContext<Texts>(textsIn('it'));
export const useTexts = (): Texts => useContext(TextsContext);
